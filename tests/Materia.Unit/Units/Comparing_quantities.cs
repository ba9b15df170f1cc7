using System.Numerics;
using FsCheck.Fluent;
using Materia.Units;
using Xunit;

namespace Materia.Tests.Units;

public class Comparing_quantities
{
    [Theory]
    [InlineData("1 g", "1000 mg", 0)]
    [InlineData("999.999999999999 mg", "1 g", -1)]
    [InlineData("1.5 10*9/L", "1499 /uL", 1)]
    [InlineData("13 a", "156 mo", 0)]
    [InlineData("0 kg", "0 ng", 0)]
    [InlineData("-1 kg", "1 ng", -1)]
    public void is_exact_whatever_the_units(string left, string right, int sign)
    {
        var (one, other) = (Quantity.Parse(left), Quantity.Parse(right));

        Assert.Equal(sign, one.CompareTo(other));
        Assert.Equal(-sign, other.CompareTo(one));
        Assert.Equal((sign < 0, sign > 0), (one < other, one > other));
        Assert.Equal((sign <= 0, sign >= 0), (one <= other, one >= other));
    }

    [Fact]
    public void of_different_dimensions_is_refused_with_both_named()
    {
        var refusal = Assert.Throws<ArgumentException>(() =>
            Quantity.Parse("400 mg").CompareTo(Quantity.Parse("400 mL"))
        );

        Assert.Contains("400 mg with 400 mL", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void a_molar_threshold_with_a_mass_value_is_exact_too()
    {
        var molarMass = MolarMass.FromGramsPerMole(493.603m);
        var threshold = Quantity.Parse("2.0259 umol/L");

        // 2.0259 × 493.603 = 999.9903177; 2.02592 × 493.603 = 1000.00018976
        Assert.True(Quantity.TryCompare(Quantity.Parse("1000 ng/mL"), threshold, molarMass, out var sign));
        Assert.Equal(1, sign);
        Assert.True(
            Quantity.TryCompare(Quantity.Parse("1000 ng/mL"), Quantity.Parse("2.02592 umol/L"), molarMass, out sign)
        );
        Assert.Equal(-1, sign);
        Assert.True(
            Quantity.TryCompare(Quantity.Parse("493.603 ng/mL"), Quantity.Parse("1 umol/L"), molarMass, out sign)
        );
        Assert.Equal(0, sign);
        Assert.False(Quantity.TryCompare(Quantity.Parse("1 ng/mL"), threshold, molarMass: null, out _));
        Assert.False(Quantity.TryCompare(Quantity.Parse("1 mg"), threshold, molarMass, out _));
    }

    [Fact]
    public void agrees_with_whole_number_arithmetic() =>
        Law.Holds(
            from pair in Law.Conversions
            from number in Law.NumberTexts
            from near in Gen.Choose(0, 2)
            select (pair.Quantity, Other(pair, Law.Number(number), near)),
            pair => Math.Sign(pair.Item1.CompareTo(pair.Item2)) == Oracle(pair.Item1, pair.Item2, 1, 1)
        );

    [Fact]
    public void across_a_molar_mass_agrees_with_whole_number_arithmetic() =>
        Law.Holds(
            from mass in Law.Quantities
            where mass.Dimension is Dimension.MassConcentration
            from unit in Gen.Elements("pmol/L", "nmol/L", "umol/L", "mmol/L")
            from number in Law.NumberTexts
            from thousandths in Gen.Choose(1_008, 900_000_000)
            from near in Gen.Choose(0, 1)
            select (mass, Molar(mass, unit, Law.Number(number), thousandths, near), thousandths),
            sample =>
            {
                var (mass, molar, thousandths) = sample;
                var molarMass = MolarMass.FromGramsPerMole(thousandths / 1000m);

                // ng/L × 1000 = pmol/L × g/mol, and the molar mass is in thousandths.
                var expected = Oracle(mass, molar, 1_000_000, thousandths);
                return Quantity.TryCompare(mass, molar, molarMass, out var sign)
                    && Quantity.TryCompare(molar, mass, molarMass, out var opposite)
                    && sign == expected
                    && opposite == -expected;
            }
        );

    private static Quantity Other((Quantity Quantity, Materia.Units.Unit Unit) pair, decimal number, int near)
    {
        if (near == 0 || !pair.Quantity.TryConvertTo(pair.Unit, out var same))
        {
            return new(number, pair.Unit);
        }

        return near == 1 ? same : new(same.Value + 0.0000000000000000001m, pair.Unit);
    }

    private static Quantity Molar(Quantity mass, string unit, decimal number, int thousandths, int near) =>
        near == 1
        && mass.TryConvertTo(Ucum.Get(unit), MolarMass.FromGramsPerMole(thousandths / 1000m), out var converted)
            ? converted
            : new(number, Ucum.Get(unit));

    private static int Oracle(Quantity left, Quantity right, BigInteger leftFactor, BigInteger rightFactor)
    {
        var (leftMantissa, leftPlaces) = Law.Exact(left.Value);
        var (rightMantissa, rightPlaces) = Law.Exact(right.Value);
        var leftSide = leftMantissa * new BigInteger(left.Unit.ToBase) * leftFactor * BigInteger.Pow(10, rightPlaces);
        var rightSide =
            rightMantissa * new BigInteger(right.Unit.ToBase) * rightFactor * BigInteger.Pow(10, leftPlaces);
        return leftSide.CompareTo(rightSide);
    }
}
