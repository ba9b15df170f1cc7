using FsCheck.Fluent;
using Materia.Units;
using Xunit;

namespace Materia.Tests.Units;

public class Converting_a_quantity
{
    private static readonly MolarMass Creatinine = MolarMass.FromGramsPerMole(113.12m);

    [Theory]
    [InlineData("1 g", "mg", "1000 mg")]
    [InlineData("154 lb", "kg", "69.85322498 kg")]
    [InlineData("1500 /uL", "10*9/L", "1.5 10*9/L")]
    [InlineData("1 d", "a", "0.0027378507871321013004791239 a")]
    [InlineData("100 mL/min", "L/h", "6 L/h")]
    [InlineData("0.00000000000000000001 ng", "kg", "0 kg")]
    public void within_a_dimension_is_exact_where_a_decimal_can_hold_it(string from, string code, string expected)
    {
        Assert.True(Quantity.Parse(from).TryConvertTo(Ucum.Get(code), out var converted));
        Assert.Equal(expected, converted.ToString());
    }

    [Fact]
    public void that_ends_half_way_between_two_decimals_goes_away_from_zero()
    {
        var half = new Quantity(-0.00000000000000000000000005m, Ucum.Milligram);

        Assert.True(half.TryConvertTo(Ucum.Gram, out var converted));
        Assert.Equal(-0.0000000000000000000000000001m, converted.Value);
    }

    [Fact]
    public void of_the_largest_number_to_a_unit_of_the_same_size_keeps_every_digit()
    {
        var largest = new Quantity(decimal.MaxValue, Ucum.MicrogramPerLitre);

        Assert.True(largest.TryConvertTo(Ucum.NanogramPerMillilitre, out var converted));
        Assert.Equal(decimal.MaxValue, converted.Value);
    }

    [Fact]
    public void beyond_the_largest_decimal_is_an_overflow_that_no_text_can_cause() =>
        Assert.Throws<OverflowException>(() =>
            new Quantity(decimal.MaxValue, Ucum.Kilogram).TryConvertTo(Ucum.Nanogram, out _)
        );

    [Theory]
    [InlineData("400 mg", "mL")]
    [InlineData("40 U/L", "[IU]/L")]
    [InlineData("4 mmol/L", "meq/L")]
    [InlineData("90 mL/min", "mL/min/{1.73_m2}")]
    [InlineData("50 %", "1")]
    [InlineData("3 {ULN}", "1")]
    [InlineData("0.9 mg/dL", "umol/L")]
    public void to_another_dimension_is_refused(string from, string code)
    {
        Assert.False(Quantity.Parse(from).TryConvertTo(Ucum.Get(code), out var converted));
        Assert.Equal(default, converted);
    }

    [Theory]
    [InlineData("1 mg/dL", "umol/L", "88.4016973125884")]
    [InlineData("100 umol/L", "mg/dL", "1.1312")]
    [InlineData("1 mmol", "mg", "113.12")]
    [InlineData("113.12 mg", "mmol", "1")]
    [InlineData("1 g", "mg", "1000")]
    public void between_mass_and_molar_goes_by_the_molar_mass(string from, string code, string expected)
    {
        Assert.True(Quantity.Parse(from).TryConvertTo(Ucum.Get(code), Creatinine, out var converted));
        Assert.Equal(expected, DecimalText.Format(DecimalText.RoundSignificant(converted.Value, 15)));
    }

    [Fact]
    public void by_a_molar_mass_that_nobody_set_is_refused()
    {
        var quantity = Quantity.Parse("1 mg/dL");

        Assert.Throws<ArgumentOutOfRangeException>(() =>
            quantity.TryConvertTo(Ucum.MicromolePerLitre, default(MolarMass), out _)
        );
        Assert.Throws<ArgumentOutOfRangeException>(() => MolarMass.FromGramsPerMole(-1));
        Assert.False(quantity.TryConvertTo(Ucum.Milligram, Creatinine, out _));
    }

    [Fact]
    public void and_back_gives_the_same_to_twelve_digits_and_exactly_where_the_first_step_was_exact() =>
        Law.Holds(
            Law.Conversions,
            pair =>
            {
                Assert.True(pair.Quantity.TryConvertTo(pair.Unit, out var there));
                Assert.True(there.TryConvertTo(pair.Quantity.Unit, out var back));
                return there.CompareTo(pair.Quantity) == 0 ? back == pair.Quantity : Near(pair.Quantity, back, there);
            }
        );

    [Fact]
    public void and_back_through_a_molar_mass_gives_the_same_to_twelve_digits() =>
        Law.Holds(
            from quantity in Law.Quantities
            where quantity.Dimension is Dimension.MassConcentration or Dimension.Mass
            from other in Law.Units
            where
                (quantity.Dimension, other.Dimension)
                    is
                        (Dimension.MassConcentration, Dimension.MolarConcentration)
                        or
                        (Dimension.Mass, Dimension.AmountOfSubstance)
            from milligramsPerMole in Gen.Choose(1_008, 900_000_000)
            select (quantity, other, MolarMass.FromGramsPerMole(milligramsPerMole / 1000m)),
            sample =>
            {
                var (quantity, other, molarMass) = sample;
                Assert.True(quantity.TryConvertTo(other, molarMass, out var there));
                Assert.True(there.TryConvertTo(quantity.Unit, molarMass, out var back));
                return Near(quantity, back, there);
            }
        );

    // A decimal ends 28 places after the point: what is smaller than that step in the other unit cannot come back.
    private static bool Near(Quantity expected, Quantity actual, Quantity through) =>
        Math.Abs(through.Value) < 1e-12m
        || Math.Abs(expected.Value) < 1e-12m
        || Math.Abs(expected.Value - actual.Value) <= Math.Abs(expected.Value) * 1e-12m;
}
