namespace Materia.Clinical.Cases;

/// <summary>
/// Age in completed months at the time of the question. Thresholds of labels are in completed years (18 years is reached on
/// the birthday) or months, so a part of a month never decides. Not to be confused with time since a treatment began.
/// </summary>
public readonly record struct Age : IComparable<Age>
{
    // source: calendar.
    private const int MonthsPerYear = 12;

    private Age(int completedMonths) => CompletedMonths = completedMonths;

    /// <summary>Completed months of life.</summary>
    public int CompletedMonths { get; }

    /// <summary>Completed years of life, as used by formulas that take an age in years.</summary>
    public int CompletedYears => CompletedMonths / MonthsPerYear;

    /// <summary>Completed months; throws when negative.</summary>
    public static Age FromCompletedMonths(int months)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(months);
        return new Age(months);
    }

    /// <summary>Completed years.</summary>
    public static Age FromCompletedYears(int years) => FromCompletedMonths(years * MonthsPerYear);

    /// <summary>
    /// The age on <paramref name="on"/>. Someone born on 29 February completes a year on 28 February of common years.
    /// Throws when the birth lies later.
    /// </summary>
    public static Age FromBirthDate(DateOnly birth, DateOnly on)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(birth, on);
        var months = ((on.Year - birth.Year) * MonthsPerYear) + on.Month - birth.Month;
        if (birth.AddMonths(months) > on)
        {
            months--;
        }
        return new Age(months);
    }

    /// <summary>
    /// The age on an <paramref name="earlier"/> day of someone of this age on <paramref name="on"/>, to the month; 0 before the
    /// birth.
    /// </summary>
    public Age Earlier(DateOnly on, DateOnly earlier)
    {
        var birth = on.AddMonths(-CompletedMonths);
        return earlier <= birth ? default : FromBirthDate(birth, earlier);
    }

    /// <inheritdoc/>
    public int CompareTo(Age other) => CompletedMonths.CompareTo(other.CompletedMonths);

    public static bool operator <(Age left, Age right) => left.CompareTo(right) < 0;

    public static bool operator >(Age left, Age right) => left.CompareTo(right) > 0;

    public static bool operator <=(Age left, Age right) => left.CompareTo(right) <= 0;

    public static bool operator >=(Age left, Age right) => left.CompareTo(right) >= 0;

    /// <summary>"54 years", "1 year 11 months", "11 months".</summary>
    public string ToWords()
    {
        var years = CompletedYears;
        var months = CompletedMonths % MonthsPerYear;
        var yearsText = years == 1 ? "1 year" : $"{years} years";
        var monthsText = months == 1 ? "1 month" : $"{months} months";
        if (years == 0)
        {
            return monthsText;
        }
        return months == 0 || years >= 2 ? yearsText : $"{yearsText} {monthsText}";
    }
}
