namespace Materia.Units;

/// <summary>A mass in a volume.</summary>
/// <remarks>Not to be confused with <see cref="MolarConcentration" />.</remarks>
public readonly record struct MassConcentration
    : IAdditiveQuantity<MassConcentration>,
        System.Numerics.IDivisionOperators<MassConcentration, MassConcentration, decimal>
{
    private MassConcentration(decimal microgramsPerLitre) => MicrogramsPerLitre = microgramsPerLitre;

    /// <summary>What it measures.</summary>
    public static Dimension Dimension => Dimension.MassConcentration;

    /// <summary>Nothing: zero micrograms per litre, which are nanograms per millilitre.</summary>
    public static MassConcentration AdditiveIdentity => default;

    /// <summary>The number of micrograms per litre, which are nanograms per millilitre.</summary>
    public decimal MicrogramsPerLitre { get; }

    /// <summary>The number of nanograms per millilitre, which are micrograms per litre.</summary>
    public decimal NanogramsPerMillilitre => MicrogramsPerLitre;

    /// <summary>The number of milligrams per litre.</summary>
    public decimal MilligramsPerLitre => MicrogramsPerLitre / 1000;

    /// <summary>The number of milligrams per decilitre.</summary>
    public decimal MilligramsPerDecilitre => MicrogramsPerLitre / 10_000;

    /// <summary>The number of grams per litre.</summary>
    public decimal GramsPerLitre => MicrogramsPerLitre / 1_000_000m;

    /// <summary>The number of milligrams per millilitre.</summary>
    public decimal MilligramsPerMillilitre => MicrogramsPerLitre / 1_000_000m;

    public static MassConcentration operator +(MassConcentration left, MassConcentration right) =>
        new(left.MicrogramsPerLitre + right.MicrogramsPerLitre);

    public static MassConcentration operator -(MassConcentration left, MassConcentration right) =>
        new(left.MicrogramsPerLitre - right.MicrogramsPerLitre);

    public static MassConcentration operator -(MassConcentration value) => new(-value.MicrogramsPerLitre);

    public static MassConcentration operator *(MassConcentration left, decimal right) =>
        new(left.MicrogramsPerLitre * right);

    public static MassConcentration operator *(decimal left, MassConcentration right) =>
        new(left * right.MicrogramsPerLitre);

    public static MassConcentration operator /(MassConcentration left, decimal right) =>
        new(left.MicrogramsPerLitre / right);

    public static decimal operator /(MassConcentration left, MassConcentration right) =>
        left.MicrogramsPerLitre / right.MicrogramsPerLitre;

    public static bool operator <(MassConcentration left, MassConcentration right) =>
        left.MicrogramsPerLitre < right.MicrogramsPerLitre;

    public static bool operator >(MassConcentration left, MassConcentration right) =>
        left.MicrogramsPerLitre > right.MicrogramsPerLitre;

    public static bool operator <=(MassConcentration left, MassConcentration right) =>
        left.MicrogramsPerLitre <= right.MicrogramsPerLitre;

    public static bool operator >=(MassConcentration left, MassConcentration right) =>
        left.MicrogramsPerLitre >= right.MicrogramsPerLitre;

    /// <summary>The mass in a volume of this concentration.</summary>
    public static Mass operator *(MassConcentration concentration, Volume volume) =>
        Mass.FromMilligrams(concentration.MicrogramsPerLitre * volume.Millilitres / 1_000_000m);

    /// <summary>The mass in a volume of this concentration.</summary>
    public static Mass operator *(Volume volume, MassConcentration concentration) => concentration * volume;

    /// <summary>The volume that holds a mass.</summary>
    public static Volume operator /(Mass mass, MassConcentration concentration) =>
        Volume.FromMillilitres(mass.Milligrams * 1_000_000m / concentration.MicrogramsPerLitre);

    /// <summary>The amount of substance in the volume: ug/L ÷ g/mol = umol/L.</summary>
    public static MolarConcentration operator /(MassConcentration concentration, MolarMass molarMass) =>
        MolarConcentration.FromNanomolesPerLitre(concentration.MicrogramsPerLitre * 1000 / molarMass.GramsPerMole);

    /// <summary>From a number of micrograms per litre, which are nanograms per millilitre.</summary>
    public static MassConcentration FromMicrogramsPerLitre(decimal microgramsPerLitre) => new(microgramsPerLitre);

    /// <summary>From a number of nanograms per millilitre, which are micrograms per litre.</summary>
    public static MassConcentration FromNanogramsPerMillilitre(decimal nanogramsPerMillilitre) =>
        new(nanogramsPerMillilitre);

    /// <summary>From a number of milligrams per litre.</summary>
    public static MassConcentration FromMilligramsPerLitre(decimal milligramsPerLitre) =>
        new(milligramsPerLitre * 1000);

    /// <summary>From a number of milligrams per decilitre.</summary>
    public static MassConcentration FromMilligramsPerDecilitre(decimal milligramsPerDecilitre) =>
        new(milligramsPerDecilitre * 10_000);

    /// <summary>From a number of grams per litre.</summary>
    public static MassConcentration FromGramsPerLitre(decimal gramsPerLitre) => new(gramsPerLitre * 1_000_000m);

    /// <summary>From a number of milligrams per millilitre.</summary>
    public static MassConcentration FromMilligramsPerMillilitre(decimal milligramsPerMillilitre) =>
        new(milligramsPerMillilitre * 1_000_000m);

    /// <summary>From a quantity of this dimension in any unit.</summary>
    /// <exception cref="ArgumentException">The quantity has another dimension.</exception>
    public static MassConcentration FromQuantity(Quantity quantity) =>
        FromMicrogramsPerLitre(TypedQuantity.ValueIn(quantity, Ucum.MicrogramPerLitre));

    /// <summary>As a number with its unit, in micrograms per litre, which are nanograms per millilitre.</summary>
    public Quantity ToQuantity() => new(MicrogramsPerLitre, Ucum.MicrogramPerLitre);

    /// <summary>Which of the two is greater.</summary>
    public int CompareTo(MassConcentration other) => MicrogramsPerLitre.CompareTo(other.MicrogramsPerLitre);

    /// <summary>As the quantity prints: number, space, UCUM code.</summary>
    public override string ToString() => ToQuantity().ToString();
}
