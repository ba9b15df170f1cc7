namespace Materia.Units;

/// <summary>A volume.</summary>
public readonly record struct Volume
    : IAdditiveQuantity<Volume>,
        System.Numerics.IDivisionOperators<Volume, Volume, decimal>
{
    private Volume(decimal millilitres) => Millilitres = millilitres;

    /// <summary>What it measures.</summary>
    public static Dimension Dimension => Dimension.Volume;

    /// <summary>Nothing: zero millilitres.</summary>
    public static Volume AdditiveIdentity => default;

    /// <summary>The number of millilitres.</summary>
    public decimal Millilitres { get; }

    /// <summary>The number of litres.</summary>
    public decimal Litres => Millilitres / 1000;

    public static Volume operator +(Volume left, Volume right) => new(left.Millilitres + right.Millilitres);

    public static Volume operator -(Volume left, Volume right) => new(left.Millilitres - right.Millilitres);

    public static Volume operator -(Volume value) => new(-value.Millilitres);

    public static Volume operator *(Volume left, decimal right) => new(left.Millilitres * right);

    public static Volume operator *(decimal left, Volume right) => new(left * right.Millilitres);

    public static Volume operator /(Volume left, decimal right) => new(left.Millilitres / right);

    public static decimal operator /(Volume left, Volume right) => left.Millilitres / right.Millilitres;

    public static bool operator <(Volume left, Volume right) => left.Millilitres < right.Millilitres;

    public static bool operator >(Volume left, Volume right) => left.Millilitres > right.Millilitres;

    public static bool operator <=(Volume left, Volume right) => left.Millilitres <= right.Millilitres;

    public static bool operator >=(Volume left, Volume right) => left.Millilitres >= right.Millilitres;

    /// <summary>A volume in a time: the rate of a flow.</summary>
    public static FlowRate operator /(Volume volume, ElapsedTime time) =>
        FlowRate.FromMillilitresPerHour(volume.Millilitres / time.Hours);

    /// <summary>From a number of millilitres.</summary>
    public static Volume FromMillilitres(decimal millilitres) => new(millilitres);

    /// <summary>From a number of litres.</summary>
    public static Volume FromLitres(decimal litres) => new(litres * 1000);

    /// <summary>From a quantity of this dimension in any unit.</summary>
    /// <exception cref="ArgumentException">The quantity has another dimension.</exception>
    public static Volume FromQuantity(Quantity quantity) =>
        FromMillilitres(TypedQuantity.ValueIn(quantity, Ucum.Millilitre));

    /// <summary>As a number with its unit, in millilitres.</summary>
    public Quantity ToQuantity() => new(Millilitres, Ucum.Millilitre);

    /// <summary>Which of the two is greater.</summary>
    public int CompareTo(Volume other) => Millilitres.CompareTo(other.Millilitres);

    /// <summary>As the quantity prints: number, space, UCUM code.</summary>
    public override string ToString() => ToQuantity().ToString();
}
