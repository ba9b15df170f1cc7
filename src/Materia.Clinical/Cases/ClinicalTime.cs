namespace Materia.Clinical.Cases;

/// <summary>
/// A date, or a date with a time of day, as written in a record. A date without a time is the whole local day:
/// it is neither before nor after any time on that day. Two times that both carry an offset from UTC are compared as
/// instants, otherwise as wall-clock times.
/// </summary>
public readonly record struct ClinicalTime
{
    /// <summary>A whole local day.</summary>
    public ClinicalTime(DateOnly date)
        : this(date, null, null) { }

    /// <summary>A time on a day; <paramref name="offset"/> is from UTC and may be absent.</summary>
    public ClinicalTime(DateOnly date, TimeOnly? time, TimeSpan? offset)
    {
        Date = date;
        Time = time;
        Offset = offset;
    }

    /// <summary>The local calendar date, as written.</summary>
    public DateOnly Date { get; }

    /// <summary>The local time of day; null means the whole day.</summary>
    public TimeOnly? Time { get; }

    /// <summary>Offset from UTC, when written.</summary>
    public TimeSpan? Offset { get; }

    /// <summary>
    /// Whether this lies after <paramref name="other"/> beyond doubt: a whole day is after a time only when its date is later.
    /// </summary>
    public bool IsAfter(ClinicalTime other)
    {
        if (Time is { } mine && other.Time is { } theirs)
        {
            if (Offset is { } myOffset && other.Offset is { } theirOffset)
            {
                // In ticks, so that the first and last days of the calendar can be shifted too.
                return Date.ToDateTime(mine).Ticks - myOffset.Ticks
                    > other.Date.ToDateTime(theirs).Ticks - theirOffset.Ticks;
            }
            return Date.ToDateTime(mine) > other.Date.ToDateTime(theirs);
        }
        return Date > other.Date;
    }

    /// <summary>Whole days from this date to <paramref name="later"/>; negative when that is earlier.</summary>
    public int DaysUntil(ClinicalTime later) => later.Date.DayNumber - Date.DayNumber;

    /// <summary>Orders by date, a whole day before its times, then by time of day.</summary>
    public int CompareInTimeline(ClinicalTime other)
    {
        var byDate = Date.CompareTo(other.Date);
        return byDate != 0 ? byDate : Nullable.Compare(Time, other.Time);
    }

    /// <summary>
    /// Reads <c>2026-11-20</c>, <c>2026-11-20T08:30</c>, with optional seconds and an optional <c>Z</c> or <c>+01:00</c>.
    /// </summary>
    public static bool TryParse(string text, out ClinicalTime time)
    {
        time = default;
        if (text.Length < "2026-11-20".Length || !TryParseDate(text.AsSpan(0, "2026-11-20".Length), out var date))
        {
            return false;
        }
        var rest = text["2026-11-20".Length..];
        if (rest.Length == 0)
        {
            time = new ClinicalTime(date);
            return true;
        }
        if (rest[0] != 'T' || !TrySplitOffset(rest[1..], out var clock, out var offset))
        {
            return false;
        }
        if (
            !TimeOnly.TryParseExact(
                clock,
                ["HH:mm", "HH:mm:ss", "HH:mm:ss.f", "HH:mm:ss.ff", "HH:mm:ss.fff"],
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out var timeOfDay
            )
        )
        {
            return false;
        }
        time = new ClinicalTime(date, timeOfDay, offset);
        return true;
    }

    /// <summary>As read: the date, then the time and offset when there are any.</summary>
    public override string ToString()
    {
        var date = Date.ToString("O", CultureInfo.InvariantCulture);
        if (Time is not { } time)
        {
            return date;
        }
        var seconds = time.Ticks % TimeSpan.TicksPerMinute == 0 ? "HH:mm" : "HH:mm:ss.FFF";
        var offset = Offset switch
        {
            null => "",
            { Ticks: 0 } => "Z",
            { } given => (given < TimeSpan.Zero ? "-" : "+") + given.ToString("hh\\:mm", CultureInfo.InvariantCulture),
        };
        return $"{date}T{time.ToString(seconds, CultureInfo.InvariantCulture)}{offset}";
    }

    // Digit by digit: a history has thousands of dates, and a format costs more than all the rest of a date.
    private static bool TryParseDate(ReadOnlySpan<char> text, out DateOnly date)
    {
        date = default;
        if (
            text is not [_, _, _, _, '-', _, _, '-', _, _]
            || !TryParseDigits(text[.."2026".Length], out var year)
            || !TryParseDigits(text["2026-".Length.."2026-11".Length], out var month)
            || !TryParseDigits(text["2026-11-".Length..], out var day)
            || year < DateOnly.MinValue.Year
            || month is < 1 or > 12
            || day < 1
            || day > DateTime.DaysInMonth(year, month)
        )
        {
            return false;
        }
        date = new DateOnly(year, month, day);
        return true;
    }

    private static bool TryParseDigits(ReadOnlySpan<char> text, out int number)
    {
        number = 0;
        foreach (var character in text)
        {
            if (!char.IsAsciiDigit(character))
            {
                return false;
            }
            number = (number * 10) + (character - '0');
        }
        return true;
    }

    private static bool TrySplitOffset(string text, out string clock, out TimeSpan? offset)
    {
        clock = text;
        offset = null;
        if (text.EndsWith('Z'))
        {
            clock = text[..^1];
            offset = TimeSpan.Zero;
            return true;
        }
        var sign = text.LastIndexOfAny(['+', '-']);
        if (sign < 0)
        {
            return true;
        }
        clock = text[..sign];
        if (
            !TimeSpan.TryParseExact(text[(sign + 1)..], "hh\\:mm", CultureInfo.InvariantCulture, out var magnitude)
            || magnitude > FarthestOffset
        )
        {
            return false;
        }
        offset = text[sign] == '-' ? -magnitude : magnitude;
        return true;
    }

    // source: ISO 8601 as used on earth: the farthest local time is 14 hours from UTC.
    private static readonly TimeSpan FarthestOffset = TimeSpan.FromHours(14);
}
