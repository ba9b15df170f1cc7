namespace Materia.Units;

/// <summary>A mass, such as that of a portion or of a body.</summary>
public readonly record struct Mass : IAdditiveQuantity<Mass>, System.Numerics.IDivisionOperators<Mass, Mass, decimal>
{
    private Mass(decimal milligrams) => Milligrams = milligrams;

    /// <summary>What it measures.</summary>
    public static Dimension Dimension => Dimension.Mass;

    /// <summary>Nothing: zero milligrams.</summary>
    public static Mass AdditiveIdentity => default;

    /// <summary>The number of milligrams.</summary>
    public decimal Milligrams { get; }

    /// <summary>The number of kilograms.</summary>
    public decimal Kilograms => Milligrams / 1_000_000m;

    /// <summary>The number of grams.</summary>
    public decimal Grams => Milligrams / 1000;

    /// <summary>The number of micrograms.</summary>
    public decimal Micrograms => Milligrams * 1000;

    /// <summary>The number of nanograms.</summary>
    public decimal Nanograms => Milligrams * 1_000_000m;

    public static Mass operator +(Mass left, Mass right) => new(left.Milligrams + right.Milligrams);

    public static Mass operator -(Mass left, Mass right) => new(left.Milligrams - right.Milligrams);

    public static Mass operator -(Mass value) => new(-value.Milligrams);

    public static Mass operator *(Mass left, decimal right) => new(left.Milligrams * right);

    public static Mass operator *(decimal left, Mass right) => new(left * right.Milligrams);

    public static Mass operator /(Mass left, decimal right) => new(left.Milligrams / right);

    public static decimal operator /(Mass left, Mass right) => left.Milligrams / right.Milligrams;

    public static bool operator <(Mass left, Mass right) => left.Milligrams < right.Milligrams;

    public static bool operator >(Mass left, Mass right) => left.Milligrams > right.Milligrams;

    public static bool operator <=(Mass left, Mass right) => left.Milligrams <= right.Milligrams;

    public static bool operator >=(Mass left, Mass right) => left.Milligrams >= right.Milligrams;

    /// <summary>A mass in a volume.</summary>
    public static MassConcentration operator /(Mass mass, Volume volume) =>
        MassConcentration.FromMilligramsPerMillilitre(mass.Milligrams / volume.Millilitres);

    /// <summary>A mass spread over an area.</summary>
    public static MassPerArea operator /(Mass mass, Area area) =>
        MassPerArea.FromMilligramsPerSquareMetre(mass.Milligrams / area.SquareMetres);

    /// <summary>The part of a mass: 400 mg × 50 % is 200 mg.</summary>
    public static Mass operator *(Mass mass, Percent percent) => percent.Of(mass);

    /// <summary>The part of a mass: 50 % × 400 mg is 200 mg.</summary>
    public static Mass operator *(Percent percent, Mass mass) => percent.Of(mass);

    /// <summary>From a number of milligrams.</summary>
    public static Mass FromMilligrams(decimal milligrams) => new(milligrams);

    /// <summary>From a number of kilograms.</summary>
    public static Mass FromKilograms(decimal kilograms) => new(kilograms * 1_000_000m);

    /// <summary>From a number of grams.</summary>
    public static Mass FromGrams(decimal grams) => new(grams * 1000);

    /// <summary>From a number of micrograms.</summary>
    public static Mass FromMicrograms(decimal micrograms) => new(micrograms / 1000);

    /// <summary>From a number of nanograms.</summary>
    public static Mass FromNanograms(decimal nanograms) => new(nanograms / 1_000_000m);

    /// <summary>From a number of avoirdupois pounds of 0.45359237 kg.</summary>
    public static Mass FromPounds(decimal pounds) => new(pounds * 453_592.37m);

    /// <summary>From a quantity of this dimension in any unit.</summary>
    /// <exception cref="ArgumentException">The quantity has another dimension.</exception>
    public static Mass FromQuantity(Quantity quantity) =>
        FromMilligrams(TypedQuantity.ValueIn(quantity, Ucum.Milligram));

    /// <summary>As a number with its unit, in milligrams.</summary>
    public Quantity ToQuantity() => new(Milligrams, Ucum.Milligram);

    /// <summary>Which of the two is greater.</summary>
    public int CompareTo(Mass other) => Milligrams.CompareTo(other.Milligrams);

    /// <summary>As the quantity prints: number, space, UCUM code.</summary>
    public override string ToString() => ToQuantity().ToString();
}
