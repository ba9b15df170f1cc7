namespace Materia.Units;

public readonly partial record struct Quantity
{
    // A base unit of mass is a ng and one of amount a pmol, so that pmol × g/mol gives pg, a thousandth of a ng.
    private const decimal PicogramsPerNanogram = 1000;

    /// <summary>The same quantity in another unit of the same dimension: exact whenever a decimal can hold it, else the nearest.</summary>
    /// <returns>False when the dimensions differ.</returns>
    public bool TryConvertTo(Unit unit, out Quantity converted)
    {
        ArgumentNullException.ThrowIfNull(unit);
        if (unit.Dimension != Dimension)
        {
            converted = default;
            return false;
        }

        converted = ReferenceEquals(unit, Unit)
            ? this
            : new(ExactArithmetic.Divide(ExactArithmetic.Product(Value, Unit.ToBase), (ExactInteger(unit), 0)), unit);
        return true;
    }

    /// <summary>
    /// The same quantity in another unit of the same dimension, or across mass and amount of substance, or mass and molar
    /// concentration, of a substance: exact whenever a decimal can hold it, else the nearest.
    /// </summary>
    /// <returns>False when the dimensions differ and are not such a pair.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The molar mass is needed and zero.</exception>
    public bool TryConvertTo(Unit unit, MolarMass molarMass, out Quantity converted)
    {
        ArgumentNullException.ThrowIfNull(unit);
        var crossing = Crosses(Dimension, unit.Dimension);
        if (crossing == 0)
        {
            return TryConvertTo(unit, out converted);
        }

        var gramsPerMole = Needed(molarMass);
        var (numerator, denominator) =
            crossing > 0 ? (gramsPerMole, PicogramsPerNanogram) : (PicogramsPerNanogram, gramsPerMole);
        converted = new(
            ExactArithmetic.Divide(
                ExactArithmetic.Product(Value, Unit.ToBase, numerator),
                ExactArithmetic.Product(unit.ToBase, denominator)
            ),
            unit
        );
        return true;
    }

    /// <summary>-1, 0 or 1, exact: both sides are multiplied up to the base unit, nothing is divided or rounded.</summary>
    /// <exception cref="ArgumentException">The dimensions differ.</exception>
    public int CompareTo(Quantity other) =>
        TryCompare(this, other, molarMass: null, out var sign)
            ? sign
            : throw new ArgumentException(
                $"Cannot compare {this} with {other}: {Dimension} is not {other.Dimension}.",
                nameof(other)
            );

    /// <summary>Compares exactly, by multiplying only; with a molar mass also mass with amount of substance and their concentrations.</summary>
    /// <param name="left">One quantity.</param>
    /// <param name="right">The other.</param>
    /// <param name="molarMass">Of the substance, where the two may differ in that way.</param>
    /// <param name="sign">-1, 0 or 1; 0 also when the answer is false.</param>
    /// <returns>False when the two cannot be compared.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The molar mass is needed and zero.</exception>
    public static bool TryCompare(Quantity left, Quantity right, MolarMass? molarMass, out int sign)
    {
        sign = 0;
        if (ReferenceEquals(left.Unit, right.Unit))
        {
            sign = Math.Sign(left.Value.CompareTo(right.Value));
            return true;
        }

        if (left.Dimension == right.Dimension)
        {
            sign = ExactArithmetic.Compare(
                ExactArithmetic.Product(left.Value, left.Unit.ToBase),
                ExactArithmetic.Product(right.Value, right.Unit.ToBase)
            );
            return true;
        }

        var crossing = Crosses(left.Dimension, right.Dimension);
        if (crossing == 0 || molarMass is not { } known)
        {
            return false;
        }

        var gramsPerMole = Needed(known);
        var (leftFactor, rightFactor) =
            crossing > 0 ? (gramsPerMole, PicogramsPerNanogram) : (PicogramsPerNanogram, gramsPerMole);
        sign = ExactArithmetic.Compare(
            ExactArithmetic.Product(left.Value, left.Unit.ToBase, leftFactor),
            ExactArithmetic.Product(right.Value, right.Unit.ToBase, rightFactor)
        );
        return true;
    }

    /// <summary>1 from amount to mass, -1 from mass to amount, 0 for any other two dimensions.</summary>
    private static int Crosses(Dimension from, Dimension to) =>
        (from, to) switch
        {
            (Dimension.MolarConcentration, Dimension.MassConcentration) => 1,
            (Dimension.AmountOfSubstance, Dimension.Mass) => 1,
            (Dimension.MassConcentration, Dimension.MolarConcentration) => -1,
            (Dimension.Mass, Dimension.AmountOfSubstance) => -1,
            _ => 0,
        };

    private static decimal Needed(MolarMass molarMass) =>
        molarMass.GramsPerMole > 0
            ? molarMass.GramsPerMole
            : throw new ArgumentOutOfRangeException(
                nameof(molarMass),
                molarMass.GramsPerMole,
                "A molar mass that converts must be greater than 0 g/mol."
            );

    private static System.Numerics.BigInteger ExactInteger(Unit unit) => ExactArithmetic.Split(unit.ToBase).Mantissa;
}
