namespace Materia.Units;

/// <summary>The mass of one mole of a substance: what turns mass into amount of substance and back.</summary>
/// <remarks>Never negative. The default is zero, which no conversion accepts.</remarks>
public readonly record struct MolarMass : ITypedQuantity<MolarMass>
{
    private MolarMass(decimal gramsPerMole) => GramsPerMole = gramsPerMole;

    /// <summary>What it measures.</summary>
    public static Dimension Dimension => Dimension.MolarMass;

    /// <summary>The number of grams per mole.</summary>
    public decimal GramsPerMole { get; }

    public static bool operator <(MolarMass left, MolarMass right) => left.GramsPerMole < right.GramsPerMole;

    public static bool operator >(MolarMass left, MolarMass right) => left.GramsPerMole > right.GramsPerMole;

    public static bool operator <=(MolarMass left, MolarMass right) => left.GramsPerMole <= right.GramsPerMole;

    public static bool operator >=(MolarMass left, MolarMass right) => left.GramsPerMole >= right.GramsPerMole;

    /// <summary>From a number of grams per mole.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative.</exception>
    public static MolarMass FromGramsPerMole(decimal gramsPerMole)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(gramsPerMole);
        return new(gramsPerMole);
    }

    /// <summary>From a quantity of this dimension in any unit.</summary>
    /// <exception cref="ArgumentException">The quantity has another dimension.</exception>
    public static MolarMass FromQuantity(Quantity quantity) =>
        FromGramsPerMole(TypedQuantity.ValueIn(quantity, Ucum.GramPerMole));

    /// <summary>As a number with its unit, in grams per mole.</summary>
    public Quantity ToQuantity() => new(GramsPerMole, Ucum.GramPerMole);

    /// <summary>Which of the two is greater.</summary>
    public int CompareTo(MolarMass other) => GramsPerMole.CompareTo(other.GramsPerMole);

    /// <summary>As the quantity prints: number, space, UCUM code.</summary>
    public override string ToString() => ToQuantity().ToString();
}
