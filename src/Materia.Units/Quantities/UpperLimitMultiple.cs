namespace Materia.Units;

/// <summary>How many times an upper limit of normal something is.</summary>
public readonly record struct UpperLimitMultiple : ITypedQuantity<UpperLimitMultiple>
{
    private UpperLimitMultiple(decimal times) => Times = times;

    /// <summary>What it measures.</summary>
    public static Dimension Dimension => Dimension.UpperLimitMultiple;

    /// <summary>The number of upper limits.</summary>
    public decimal Times { get; }

    public static bool operator <(UpperLimitMultiple left, UpperLimitMultiple right) => left.Times < right.Times;

    public static bool operator >(UpperLimitMultiple left, UpperLimitMultiple right) => left.Times > right.Times;

    public static bool operator <=(UpperLimitMultiple left, UpperLimitMultiple right) => left.Times <= right.Times;

    public static bool operator >=(UpperLimitMultiple left, UpperLimitMultiple right) => left.Times >= right.Times;

    /// <summary>The multiple that a quantity is of its upper limit: exact whenever a decimal can hold it, else the nearest.</summary>
    /// <param name="value">What was measured.</param>
    /// <param name="upperLimit">Its upper limit, greater than zero, of the same dimension; the unit may differ.</param>
    /// <exception cref="ArgumentException">The dimensions differ.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The upper limit is not greater than zero.</exception>
    public static UpperLimitMultiple Of(Quantity value, Quantity upperLimit)
    {
        if (value.Dimension != upperLimit.Dimension)
        {
            throw new ArgumentException(
                $"{value} is no multiple of {upperLimit}: {value.Dimension} is not {upperLimit.Dimension}.",
                nameof(upperLimit)
            );
        }

        if (upperLimit.Value <= 0)
        {
            throw new ArgumentOutOfRangeException(
                nameof(upperLimit),
                upperLimit,
                "An upper limit must be greater than zero."
            );
        }

        return new(
            ExactArithmetic.Divide(
                ExactArithmetic.Product(value.Value, value.Unit.ToBase),
                ExactArithmetic.Product(upperLimit.Value, upperLimit.Unit.ToBase)
            )
        );
    }

    /// <summary>From a number of upper limits.</summary>
    public static UpperLimitMultiple FromTimes(decimal times) => new(times);

    /// <summary>From a quantity of this dimension in any unit.</summary>
    /// <exception cref="ArgumentException">The quantity has another dimension.</exception>
    public static UpperLimitMultiple FromQuantity(Quantity quantity) =>
        FromTimes(TypedQuantity.ValueIn(quantity, Ucum.UpperLimit));

    /// <summary>As a number with its unit, in upper limits.</summary>
    public Quantity ToQuantity() => new(Times, Ucum.UpperLimit);

    /// <summary>Which of the two is greater.</summary>
    public int CompareTo(UpperLimitMultiple other) => Times.CompareTo(other.Times);

    /// <summary>As the quantity prints: number, space, UCUM code.</summary>
    public override string ToString() => ToQuantity().ToString();
}
