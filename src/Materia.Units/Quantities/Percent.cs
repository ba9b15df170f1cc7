namespace Materia.Units;

/// <summary>Parts in a hundred of a whole. May exceed 100 or be negative, as a change may be.</summary>
/// <remarks>Two percentages are not added: they may be of different wholes.</remarks>
public readonly record struct Percent : ITypedQuantity<Percent>
{
    private Percent(decimal value) => Value = value;

    /// <summary>What it measures.</summary>
    public static Dimension Dimension => Dimension.Fraction;

    /// <summary>The number of parts in a hundred.</summary>
    public decimal Value { get; }

    public static bool operator <(Percent left, Percent right) => left.Value < right.Value;

    public static bool operator >(Percent left, Percent right) => left.Value > right.Value;

    public static bool operator <=(Percent left, Percent right) => left.Value <= right.Value;

    public static bool operator >=(Percent left, Percent right) => left.Value >= right.Value;

    /// <summary>That part of a mass.</summary>
    public Mass Of(Mass whole) => Mass.FromMilligrams(whole.Milligrams * Value / 100);

    /// <summary>From a number of parts in a hundred.</summary>
    public static Percent FromValue(decimal value) => new(value);

    /// <summary>From a quantity of this dimension in any unit.</summary>
    /// <exception cref="ArgumentException">The quantity has another dimension.</exception>
    public static Percent FromQuantity(Quantity quantity) => FromValue(TypedQuantity.ValueIn(quantity, Ucum.Percent));

    /// <summary>As a number with its unit, in parts in a hundred.</summary>
    public Quantity ToQuantity() => new(Value, Ucum.Percent);

    /// <summary>Which of the two is greater.</summary>
    public int CompareTo(Percent other) => Value.CompareTo(other.Value);

    /// <summary>As the quantity prints: number, space, UCUM code.</summary>
    public override string ToString() => ToQuantity().ToString();
}
