namespace Materia.Units;

/// <summary>A length of time in exact units: a day is 24 h, a month 30.4375 d, a year 365.25 d.</summary>
/// <remarks>Kept in seconds, so that whole hours are exact. Not to be confused with the days between two dates of a calendar.
/// source: UCUM 2.1: mo_j and a_j.</remarks>
public readonly record struct ElapsedTime
    : IAdditiveQuantity<ElapsedTime>,
        System.Numerics.IDivisionOperators<ElapsedTime, ElapsedTime, decimal>
{
    private ElapsedTime(decimal seconds) => Seconds = seconds;

    /// <summary>What it measures.</summary>
    public static Dimension Dimension => Dimension.Time;

    /// <summary>Nothing: zero seconds.</summary>
    public static ElapsedTime AdditiveIdentity => default;

    /// <summary>The number of seconds.</summary>
    public decimal Seconds { get; }

    /// <summary>The number of minutes.</summary>
    public decimal Minutes => Seconds / 60;

    /// <summary>The number of hours.</summary>
    public decimal Hours => Seconds / 3_600;

    /// <summary>The number of days of 24 h.</summary>
    public decimal Days => Seconds / 86_400;

    /// <summary>The number of weeks.</summary>
    public decimal Weeks => Seconds / 604_800;

    /// <summary>The number of mean Julian months of 30.4375 d.</summary>
    public decimal Months => Seconds / 2_629_800;

    /// <summary>The number of Julian years of 365.25 d.</summary>
    public decimal Years => Seconds / 31_557_600;

    public static ElapsedTime operator +(ElapsedTime left, ElapsedTime right) => new(left.Seconds + right.Seconds);

    public static ElapsedTime operator -(ElapsedTime left, ElapsedTime right) => new(left.Seconds - right.Seconds);

    public static ElapsedTime operator -(ElapsedTime value) => new(-value.Seconds);

    public static ElapsedTime operator *(ElapsedTime left, decimal right) => new(left.Seconds * right);

    public static ElapsedTime operator *(decimal left, ElapsedTime right) => new(left * right.Seconds);

    public static ElapsedTime operator /(ElapsedTime left, decimal right) => new(left.Seconds / right);

    public static decimal operator /(ElapsedTime left, ElapsedTime right) => left.Seconds / right.Seconds;

    public static bool operator <(ElapsedTime left, ElapsedTime right) => left.Seconds < right.Seconds;

    public static bool operator >(ElapsedTime left, ElapsedTime right) => left.Seconds > right.Seconds;

    public static bool operator <=(ElapsedTime left, ElapsedTime right) => left.Seconds <= right.Seconds;

    public static bool operator >=(ElapsedTime left, ElapsedTime right) => left.Seconds >= right.Seconds;

    /// <summary>From a number of seconds.</summary>
    public static ElapsedTime FromSeconds(decimal seconds) => new(seconds);

    /// <summary>From a number of minutes.</summary>
    public static ElapsedTime FromMinutes(decimal minutes) => new(minutes * 60);

    /// <summary>From a number of hours.</summary>
    public static ElapsedTime FromHours(decimal hours) => new(hours * 3_600);

    /// <summary>From a number of days of 24 h.</summary>
    public static ElapsedTime FromDays(decimal days) => new(days * 86_400);

    /// <summary>From a number of weeks.</summary>
    public static ElapsedTime FromWeeks(decimal weeks) => new(weeks * 604_800);

    /// <summary>From a number of mean Julian months of 30.4375 d.</summary>
    public static ElapsedTime FromMonths(decimal months) => new(months * 2_629_800);

    /// <summary>From a number of Julian years of 365.25 d.</summary>
    public static ElapsedTime FromYears(decimal years) => new(years * 31_557_600);

    /// <summary>From a quantity of this dimension in any unit.</summary>
    /// <exception cref="ArgumentException">The quantity has another dimension.</exception>
    public static ElapsedTime FromQuantity(Quantity quantity) =>
        FromSeconds(TypedQuantity.ValueIn(quantity, Ucum.Second));

    /// <summary>As a number with its unit, in seconds.</summary>
    public Quantity ToQuantity() => new(Seconds, Ucum.Second);

    /// <summary>Which of the two is greater.</summary>
    public int CompareTo(ElapsedTime other) => Seconds.CompareTo(other.Seconds);

    /// <summary>As the quantity prints: number, space, UCUM code.</summary>
    public override string ToString() => ToQuantity().ToString();
}
