namespace Materia.Units;

/// <summary>An amount of substance in a volume.</summary>
/// <remarks>Not to be confused with <see cref="MassConcentration" />.</remarks>
public readonly record struct MolarConcentration
    : IAdditiveQuantity<MolarConcentration>,
        System.Numerics.IDivisionOperators<MolarConcentration, MolarConcentration, decimal>
{
    private MolarConcentration(decimal nanomolesPerLitre) => NanomolesPerLitre = nanomolesPerLitre;

    /// <summary>What it measures.</summary>
    public static Dimension Dimension => Dimension.MolarConcentration;

    /// <summary>Nothing: zero nanomoles per litre.</summary>
    public static MolarConcentration AdditiveIdentity => default;

    /// <summary>The number of nanomoles per litre.</summary>
    public decimal NanomolesPerLitre { get; }

    /// <summary>The number of micromoles per litre.</summary>
    public decimal MicromolesPerLitre => NanomolesPerLitre / 1000;

    /// <summary>The number of millimoles per litre.</summary>
    public decimal MillimolesPerLitre => NanomolesPerLitre / 1_000_000m;

    public static MolarConcentration operator +(MolarConcentration left, MolarConcentration right) =>
        new(left.NanomolesPerLitre + right.NanomolesPerLitre);

    public static MolarConcentration operator -(MolarConcentration left, MolarConcentration right) =>
        new(left.NanomolesPerLitre - right.NanomolesPerLitre);

    public static MolarConcentration operator -(MolarConcentration value) => new(-value.NanomolesPerLitre);

    public static MolarConcentration operator *(MolarConcentration left, decimal right) =>
        new(left.NanomolesPerLitre * right);

    public static MolarConcentration operator *(decimal left, MolarConcentration right) =>
        new(left * right.NanomolesPerLitre);

    public static MolarConcentration operator /(MolarConcentration left, decimal right) =>
        new(left.NanomolesPerLitre / right);

    public static decimal operator /(MolarConcentration left, MolarConcentration right) =>
        left.NanomolesPerLitre / right.NanomolesPerLitre;

    public static bool operator <(MolarConcentration left, MolarConcentration right) =>
        left.NanomolesPerLitre < right.NanomolesPerLitre;

    public static bool operator >(MolarConcentration left, MolarConcentration right) =>
        left.NanomolesPerLitre > right.NanomolesPerLitre;

    public static bool operator <=(MolarConcentration left, MolarConcentration right) =>
        left.NanomolesPerLitre <= right.NanomolesPerLitre;

    public static bool operator >=(MolarConcentration left, MolarConcentration right) =>
        left.NanomolesPerLitre >= right.NanomolesPerLitre;

    /// <summary>The mass in the volume: nmol/L × g/mol = ng/L.</summary>
    public static MassConcentration operator *(MolarConcentration concentration, MolarMass molarMass) =>
        MassConcentration.FromMicrogramsPerLitre(concentration.NanomolesPerLitre * molarMass.GramsPerMole / 1000);

    /// <summary>The mass in the volume: nmol/L × g/mol = ng/L.</summary>
    public static MassConcentration operator *(MolarMass molarMass, MolarConcentration concentration) =>
        concentration * molarMass;

    /// <summary>From a number of nanomoles per litre.</summary>
    public static MolarConcentration FromNanomolesPerLitre(decimal nanomolesPerLitre) => new(nanomolesPerLitre);

    /// <summary>From a number of micromoles per litre.</summary>
    public static MolarConcentration FromMicromolesPerLitre(decimal micromolesPerLitre) =>
        new(micromolesPerLitre * 1000);

    /// <summary>From a number of millimoles per litre.</summary>
    public static MolarConcentration FromMillimolesPerLitre(decimal millimolesPerLitre) =>
        new(millimolesPerLitre * 1_000_000m);

    /// <summary>From a quantity of this dimension in any unit.</summary>
    /// <exception cref="ArgumentException">The quantity has another dimension.</exception>
    public static MolarConcentration FromQuantity(Quantity quantity) =>
        FromNanomolesPerLitre(TypedQuantity.ValueIn(quantity, Ucum.NanomolePerLitre));

    /// <summary>As a number with its unit, in nanomoles per litre.</summary>
    public Quantity ToQuantity() => new(NanomolesPerLitre, Ucum.NanomolePerLitre);

    /// <summary>Which of the two is greater.</summary>
    public int CompareTo(MolarConcentration other) => NanomolesPerLitre.CompareTo(other.NanomolesPerLitre);

    /// <summary>As the quantity prints: number, space, UCUM code.</summary>
    public override string ToString() => ToQuantity().ToString();
}
