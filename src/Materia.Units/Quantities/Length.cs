namespace Materia.Units;

/// <summary>A length.</summary>
public readonly record struct Length
    : IAdditiveQuantity<Length>,
        System.Numerics.IDivisionOperators<Length, Length, decimal>
{
    private Length(decimal centimetres) => Centimetres = centimetres;

    /// <summary>What it measures.</summary>
    public static Dimension Dimension => Dimension.Length;

    /// <summary>Nothing: zero centimetres.</summary>
    public static Length AdditiveIdentity => default;

    /// <summary>The number of centimetres.</summary>
    public decimal Centimetres { get; }

    /// <summary>The number of metres.</summary>
    public decimal Metres => Centimetres / 100;

    public static Length operator +(Length left, Length right) => new(left.Centimetres + right.Centimetres);

    public static Length operator -(Length left, Length right) => new(left.Centimetres - right.Centimetres);

    public static Length operator -(Length value) => new(-value.Centimetres);

    public static Length operator *(Length left, decimal right) => new(left.Centimetres * right);

    public static Length operator *(decimal left, Length right) => new(left * right.Centimetres);

    public static Length operator /(Length left, decimal right) => new(left.Centimetres / right);

    public static decimal operator /(Length left, Length right) => left.Centimetres / right.Centimetres;

    public static bool operator <(Length left, Length right) => left.Centimetres < right.Centimetres;

    public static bool operator >(Length left, Length right) => left.Centimetres > right.Centimetres;

    public static bool operator <=(Length left, Length right) => left.Centimetres <= right.Centimetres;

    public static bool operator >=(Length left, Length right) => left.Centimetres >= right.Centimetres;

    /// <summary>The area of a rectangle.</summary>
    public static Area operator *(Length left, Length right) => Area.FromSquareMetres(left.Metres * right.Metres);

    /// <summary>From a number of centimetres.</summary>
    public static Length FromCentimetres(decimal centimetres) => new(centimetres);

    /// <summary>From a number of metres.</summary>
    public static Length FromMetres(decimal metres) => new(metres * 100);

    /// <summary>From a number of international inches of 2.54 cm.</summary>
    public static Length FromInches(decimal inches) => new(inches * 2.54m);

    /// <summary>From a quantity of this dimension in any unit.</summary>
    /// <exception cref="ArgumentException">The quantity has another dimension.</exception>
    public static Length FromQuantity(Quantity quantity) =>
        FromCentimetres(TypedQuantity.ValueIn(quantity, Ucum.Centimetre));

    /// <summary>As a number with its unit, in centimetres.</summary>
    public Quantity ToQuantity() => new(Centimetres, Ucum.Centimetre);

    /// <summary>Which of the two is greater.</summary>
    public int CompareTo(Length other) => Centimetres.CompareTo(other.Centimetres);

    /// <summary>As the quantity prints: number, space, UCUM code.</summary>
    public override string ToString() => ToQuantity().ToString();
}
