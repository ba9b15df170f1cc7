namespace Materia.Units;

/// <summary>A volume per time.</summary>
/// <remarks>Not to be confused with a flow related to a body surface of 1.73 m2, which is another dimension.</remarks>
public readonly record struct FlowRate
    : IAdditiveQuantity<FlowRate>,
        System.Numerics.IDivisionOperators<FlowRate, FlowRate, decimal>
{
    private FlowRate(decimal millilitresPerHour) => MillilitresPerHour = millilitresPerHour;

    /// <summary>What it measures.</summary>
    public static Dimension Dimension => Dimension.Flow;

    /// <summary>Nothing: zero millilitres per hour.</summary>
    public static FlowRate AdditiveIdentity => default;

    /// <summary>The number of millilitres per hour.</summary>
    public decimal MillilitresPerHour { get; }

    /// <summary>The number of millilitres per minute.</summary>
    public decimal MillilitresPerMinute => MillilitresPerHour / 60;

    /// <summary>The number of litres per hour.</summary>
    public decimal LitresPerHour => MillilitresPerHour / 1000;

    public static FlowRate operator +(FlowRate left, FlowRate right) =>
        new(left.MillilitresPerHour + right.MillilitresPerHour);

    public static FlowRate operator -(FlowRate left, FlowRate right) =>
        new(left.MillilitresPerHour - right.MillilitresPerHour);

    public static FlowRate operator -(FlowRate value) => new(-value.MillilitresPerHour);

    public static FlowRate operator *(FlowRate left, decimal right) => new(left.MillilitresPerHour * right);

    public static FlowRate operator *(decimal left, FlowRate right) => new(left * right.MillilitresPerHour);

    public static FlowRate operator /(FlowRate left, decimal right) => new(left.MillilitresPerHour / right);

    public static decimal operator /(FlowRate left, FlowRate right) =>
        left.MillilitresPerHour / right.MillilitresPerHour;

    public static bool operator <(FlowRate left, FlowRate right) => left.MillilitresPerHour < right.MillilitresPerHour;

    public static bool operator >(FlowRate left, FlowRate right) => left.MillilitresPerHour > right.MillilitresPerHour;

    public static bool operator <=(FlowRate left, FlowRate right) =>
        left.MillilitresPerHour <= right.MillilitresPerHour;

    public static bool operator >=(FlowRate left, FlowRate right) =>
        left.MillilitresPerHour >= right.MillilitresPerHour;

    /// <summary>The volume that flows in a time.</summary>
    public static Volume operator *(FlowRate flow, ElapsedTime time) =>
        Volume.FromMillilitres(flow.MillilitresPerHour * time.Seconds / 3_600);

    /// <summary>The volume that flows in a time.</summary>
    public static Volume operator *(ElapsedTime time, FlowRate flow) => flow * time;

    /// <summary>From a number of millilitres per hour.</summary>
    public static FlowRate FromMillilitresPerHour(decimal millilitresPerHour) => new(millilitresPerHour);

    /// <summary>From a number of millilitres per minute.</summary>
    public static FlowRate FromMillilitresPerMinute(decimal millilitresPerMinute) => new(millilitresPerMinute * 60);

    /// <summary>From a number of litres per hour.</summary>
    public static FlowRate FromLitresPerHour(decimal litresPerHour) => new(litresPerHour * 1000);

    /// <summary>From a quantity of this dimension in any unit.</summary>
    /// <exception cref="ArgumentException">The quantity has another dimension.</exception>
    public static FlowRate FromQuantity(Quantity quantity) =>
        FromMillilitresPerHour(TypedQuantity.ValueIn(quantity, Ucum.MillilitrePerHour));

    /// <summary>As a number with its unit, in millilitres per hour.</summary>
    public Quantity ToQuantity() => new(MillilitresPerHour, Ucum.MillilitrePerHour);

    /// <summary>Which of the two is greater.</summary>
    public int CompareTo(FlowRate other) => MillilitresPerHour.CompareTo(other.MillilitresPerHour);

    /// <summary>As the quantity prints: number, space, UCUM code.</summary>
    public override string ToString() => ToQuantity().ToString();
}
