namespace Materia.Units;

/// <summary>A mass for each square metre of an area.</summary>
public readonly record struct MassPerArea
    : IAdditiveQuantity<MassPerArea>,
        System.Numerics.IDivisionOperators<MassPerArea, MassPerArea, decimal>
{
    private MassPerArea(decimal milligramsPerSquareMetre) => MilligramsPerSquareMetre = milligramsPerSquareMetre;

    /// <summary>What it measures.</summary>
    public static Dimension Dimension => Dimension.MassPerArea;

    /// <summary>Nothing: zero milligrams per square metre.</summary>
    public static MassPerArea AdditiveIdentity => default;

    /// <summary>The number of milligrams per square metre.</summary>
    public decimal MilligramsPerSquareMetre { get; }

    public static MassPerArea operator +(MassPerArea left, MassPerArea right) =>
        new(left.MilligramsPerSquareMetre + right.MilligramsPerSquareMetre);

    public static MassPerArea operator -(MassPerArea left, MassPerArea right) =>
        new(left.MilligramsPerSquareMetre - right.MilligramsPerSquareMetre);

    public static MassPerArea operator -(MassPerArea value) => new(-value.MilligramsPerSquareMetre);

    public static MassPerArea operator *(MassPerArea left, decimal right) => new(left.MilligramsPerSquareMetre * right);

    public static MassPerArea operator *(decimal left, MassPerArea right) => new(left * right.MilligramsPerSquareMetre);

    public static MassPerArea operator /(MassPerArea left, decimal right) => new(left.MilligramsPerSquareMetre / right);

    public static decimal operator /(MassPerArea left, MassPerArea right) =>
        left.MilligramsPerSquareMetre / right.MilligramsPerSquareMetre;

    public static bool operator <(MassPerArea left, MassPerArea right) =>
        left.MilligramsPerSquareMetre < right.MilligramsPerSquareMetre;

    public static bool operator >(MassPerArea left, MassPerArea right) =>
        left.MilligramsPerSquareMetre > right.MilligramsPerSquareMetre;

    public static bool operator <=(MassPerArea left, MassPerArea right) =>
        left.MilligramsPerSquareMetre <= right.MilligramsPerSquareMetre;

    public static bool operator >=(MassPerArea left, MassPerArea right) =>
        left.MilligramsPerSquareMetre >= right.MilligramsPerSquareMetre;

    /// <summary>The mass for a whole area.</summary>
    public static Mass operator *(MassPerArea rate, Area area) =>
        Mass.FromMilligrams(rate.MilligramsPerSquareMetre * area.SquareMetres);

    /// <summary>The mass for a whole area.</summary>
    public static Mass operator *(Area area, MassPerArea rate) => rate * area;

    /// <summary>From a number of milligrams per square metre.</summary>
    public static MassPerArea FromMilligramsPerSquareMetre(decimal milligramsPerSquareMetre) =>
        new(milligramsPerSquareMetre);

    /// <summary>From a quantity of this dimension in any unit.</summary>
    /// <exception cref="ArgumentException">The quantity has another dimension.</exception>
    public static MassPerArea FromQuantity(Quantity quantity) =>
        FromMilligramsPerSquareMetre(TypedQuantity.ValueIn(quantity, Ucum.MilligramPerSquareMetre));

    /// <summary>As a number with its unit, in milligrams per square metre.</summary>
    public Quantity ToQuantity() => new(MilligramsPerSquareMetre, Ucum.MilligramPerSquareMetre);

    /// <summary>Which of the two is greater.</summary>
    public int CompareTo(MassPerArea other) => MilligramsPerSquareMetre.CompareTo(other.MilligramsPerSquareMetre);

    /// <summary>As the quantity prints: number, space, UCUM code.</summary>
    public override string ToString() => ToQuantity().ToString();
}
