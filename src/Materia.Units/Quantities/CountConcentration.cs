namespace Materia.Units;

/// <summary>Things counted in a volume, such as cells.</summary>
public readonly record struct CountConcentration
    : IAdditiveQuantity<CountConcentration>,
        System.Numerics.IDivisionOperators<CountConcentration, CountConcentration, decimal>
{
    private CountConcentration(decimal millionsPerLitre) => MillionsPerLitre = millionsPerLitre;

    /// <summary>What it measures.</summary>
    public static Dimension Dimension => Dimension.CountConcentration;

    /// <summary>Nothing: zero millions per litre, which are things per microlitre.</summary>
    public static CountConcentration AdditiveIdentity => default;

    /// <summary>The number of millions per litre, which are things per microlitre.</summary>
    public decimal MillionsPerLitre { get; }

    /// <summary>The number of thousand millions (10⁹) per litre.</summary>
    public decimal BillionsPerLitre => MillionsPerLitre / 1000;

    /// <summary>The number of million millions (10¹²) per litre.</summary>
    public decimal TrillionsPerLitre => MillionsPerLitre / 1_000_000m;

    /// <summary>The number of things per microlitre.</summary>
    public decimal PerMicrolitre => MillionsPerLitre;

    public static CountConcentration operator +(CountConcentration left, CountConcentration right) =>
        new(left.MillionsPerLitre + right.MillionsPerLitre);

    public static CountConcentration operator -(CountConcentration left, CountConcentration right) =>
        new(left.MillionsPerLitre - right.MillionsPerLitre);

    public static CountConcentration operator -(CountConcentration value) => new(-value.MillionsPerLitre);

    public static CountConcentration operator *(CountConcentration left, decimal right) =>
        new(left.MillionsPerLitre * right);

    public static CountConcentration operator *(decimal left, CountConcentration right) =>
        new(left * right.MillionsPerLitre);

    public static CountConcentration operator /(CountConcentration left, decimal right) =>
        new(left.MillionsPerLitre / right);

    public static decimal operator /(CountConcentration left, CountConcentration right) =>
        left.MillionsPerLitre / right.MillionsPerLitre;

    public static bool operator <(CountConcentration left, CountConcentration right) =>
        left.MillionsPerLitre < right.MillionsPerLitre;

    public static bool operator >(CountConcentration left, CountConcentration right) =>
        left.MillionsPerLitre > right.MillionsPerLitre;

    public static bool operator <=(CountConcentration left, CountConcentration right) =>
        left.MillionsPerLitre <= right.MillionsPerLitre;

    public static bool operator >=(CountConcentration left, CountConcentration right) =>
        left.MillionsPerLitre >= right.MillionsPerLitre;

    /// <summary>From a number of millions per litre, which are things per microlitre.</summary>
    public static CountConcentration FromMillionsPerLitre(decimal millionsPerLitre) => new(millionsPerLitre);

    /// <summary>From a number of thousand millions (10⁹) per litre.</summary>
    public static CountConcentration FromBillionsPerLitre(decimal billionsPerLitre) => new(billionsPerLitre * 1000);

    /// <summary>From a number of million millions (10¹²) per litre.</summary>
    public static CountConcentration FromTrillionsPerLitre(decimal trillionsPerLitre) =>
        new(trillionsPerLitre * 1_000_000m);

    /// <summary>From a number of things per microlitre.</summary>
    public static CountConcentration FromPerMicrolitre(decimal perMicrolitre) => new(perMicrolitre);

    /// <summary>From a quantity of this dimension in any unit.</summary>
    /// <exception cref="ArgumentException">The quantity has another dimension.</exception>
    public static CountConcentration FromQuantity(Quantity quantity) =>
        FromMillionsPerLitre(TypedQuantity.ValueIn(quantity, Ucum.MillionPerLitre));

    /// <summary>As a number with its unit, in millions per litre, which are things per microlitre.</summary>
    public Quantity ToQuantity() => new(MillionsPerLitre, Ucum.MillionPerLitre);

    /// <summary>Which of the two is greater.</summary>
    public int CompareTo(CountConcentration other) => MillionsPerLitre.CompareTo(other.MillionsPerLitre);

    /// <summary>As the quantity prints: number, space, UCUM code.</summary>
    public override string ToString() => ToQuantity().ToString();
}
