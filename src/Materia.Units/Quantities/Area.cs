namespace Materia.Units;

/// <summary>An area, such as the surface of a body.</summary>
public readonly record struct Area : IAdditiveQuantity<Area>, System.Numerics.IDivisionOperators<Area, Area, decimal>
{
    private Area(decimal squareMetres) => SquareMetres = squareMetres;

    /// <summary>What it measures.</summary>
    public static Dimension Dimension => Dimension.Area;

    /// <summary>Nothing: zero square metres.</summary>
    public static Area AdditiveIdentity => default;

    /// <summary>The number of square metres.</summary>
    public decimal SquareMetres { get; }

    public static Area operator +(Area left, Area right) => new(left.SquareMetres + right.SquareMetres);

    public static Area operator -(Area left, Area right) => new(left.SquareMetres - right.SquareMetres);

    public static Area operator -(Area value) => new(-value.SquareMetres);

    public static Area operator *(Area left, decimal right) => new(left.SquareMetres * right);

    public static Area operator *(decimal left, Area right) => new(left * right.SquareMetres);

    public static Area operator /(Area left, decimal right) => new(left.SquareMetres / right);

    public static decimal operator /(Area left, Area right) => left.SquareMetres / right.SquareMetres;

    public static bool operator <(Area left, Area right) => left.SquareMetres < right.SquareMetres;

    public static bool operator >(Area left, Area right) => left.SquareMetres > right.SquareMetres;

    public static bool operator <=(Area left, Area right) => left.SquareMetres <= right.SquareMetres;

    public static bool operator >=(Area left, Area right) => left.SquareMetres >= right.SquareMetres;

    /// <summary>From a number of square metres.</summary>
    public static Area FromSquareMetres(decimal squareMetres) => new(squareMetres);

    /// <summary>From a quantity of this dimension in any unit.</summary>
    /// <exception cref="ArgumentException">The quantity has another dimension.</exception>
    public static Area FromQuantity(Quantity quantity) =>
        FromSquareMetres(TypedQuantity.ValueIn(quantity, Ucum.SquareMetre));

    /// <summary>As a number with its unit, in square metres.</summary>
    public Quantity ToQuantity() => new(SquareMetres, Ucum.SquareMetre);

    /// <summary>Which of the two is greater.</summary>
    public int CompareTo(Area other) => SquareMetres.CompareTo(other.SquareMetres);

    /// <summary>As the quantity prints: number, space, UCUM code.</summary>
    public override string ToString() => ToQuantity().ToString();
}
