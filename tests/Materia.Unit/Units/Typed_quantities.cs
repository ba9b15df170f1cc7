using FsCheck.Fluent;
using Materia.Units;
using Xunit;

namespace Materia.Tests.Units;

public class Typed_quantities
{
    [Fact]
    public void half_of_400_mg_is_200_mg()
    {
        Assert.Equal(200.Milligrams, 400.Milligrams * 50.Percent);
        Assert.Equal(200.Milligrams, 50.Percent * 400.Milligrams);
        Assert.Equal(200.Milligrams, 50.Percent.Of(400.Milligrams));
    }

    [Fact]
    public void a_rate_of_340_mg_per_square_metre_on_1_5_square_metres_is_510_mg()
    {
        Assert.Equal(510.Milligrams, 340.MilligramsPerSquareMetre * 1.5m.SquareMetres);
        Assert.Equal(510.Milligrams, 1.5m.SquareMetres * 340.MilligramsPerSquareMetre);
        Assert.Equal(340.MilligramsPerSquareMetre, 510.Milligrams / 1.5m.SquareMetres);
    }

    [Fact]
    public void a_mass_in_a_volume_is_a_concentration()
    {
        var concentration = 400.Milligrams / 5.Millilitres;

        Assert.Equal(80, concentration.MilligramsPerMillilitre);
        Assert.Equal(400.Milligrams, concentration * 5.Millilitres);
        Assert.Equal(400.Milligrams, 5.Millilitres * concentration);
        Assert.Equal(5.Millilitres, 400.Milligrams / concentration);
    }

    [Fact]
    public void a_molar_concentration_times_the_molar_mass_is_a_mass_concentration()
    {
        var molarMass = 493.603m.GramsPerMole;

        Assert.Equal(493.603m, (1.MicromolesPerLitre * molarMass).NanogramsPerMillilitre);
        Assert.Equal(493.603m, (molarMass * 1.MicromolesPerLitre).NanogramsPerMillilitre);
        Assert.Equal(1.MicromolesPerLitre, 493.603m.NanogramsPerMillilitre / molarMass);
    }

    [Fact]
    public void a_volume_in_a_time_is_a_flow()
    {
        Assert.Equal(6.LitresPerHour, 100.MillilitresPerMinute);
        Assert.Equal(6.LitresPerHour, 12.Litres / 2.Hours);
        Assert.Equal(12.Litres, 6.LitresPerHour * 2.Hours);
        Assert.Equal(12.Litres, 2.Hours * 6.LitresPerHour);
    }

    [Fact]
    public void a_square_of_ten_centimetres_is_a_hundredth_of_a_square_metre() =>
        Assert.Equal(0.01m.SquareMetres, 10.Centimetres * 10.Centimetres);

    [Fact]
    public void a_bilirubin_of_52_2_is_exactly_three_times_an_upper_limit_of_17_4()
    {
        var multiple = UpperLimitMultiple.Of(Quantity.Parse("52.2 umol/L"), Quantity.Parse("17.4 umol/L"));

        Assert.Equal(3.TimesUpperLimit, multiple);
        Assert.True(multiple >= 3.TimesUpperLimit);
        Assert.False(multiple > 3.TimesUpperLimit);
    }

    [Theory]
    [InlineData("52.2 umol/L", "1 mg/dL")]
    [InlineData("52.2 umol/L", "0 umol/L")]
    [InlineData("52.2 umol/L", "-1 umol/L")]
    public void a_multiple_of_no_upper_limit_or_of_another_kind_is_refused(string value, string limit) =>
        Assert.ThrowsAny<ArgumentException>(() => UpperLimitMultiple.Of(Quantity.Parse(value), Quantity.Parse(limit)));

    [Fact]
    public void two_hours_are_exact_and_a_year_has_365_25_days()
    {
        Assert.Equal(2, ElapsedTime.FromHours(2).Hours);
        Assert.Equal(14.Days, 2.Weeks);
        Assert.Equal(365.25m, 1.Years.Days);
        Assert.Equal(12.Months, 1.Years);
        Assert.Equal(90, ElapsedTime.FromHours(1.5m).Minutes);
    }

    [Fact]
    public void can_be_added_scaled_divided_and_ordered()
    {
        Assert.Equal(600.Milligrams, 400.Milligrams + 200.Milligrams);
        Assert.Equal(200.Milligrams, 400.Milligrams - 200.Milligrams);
        Assert.Equal(800.Milligrams, 2 * 400.Milligrams);
        Assert.Equal(200.Milligrams, 400.Milligrams / 2);
        Assert.Equal(2, 800.Milligrams / 400.Milligrams);
        Assert.Equal(-400m, (-400.Milligrams).Milligrams);
        Assert.True(1.Grams > 999.Milligrams);
        Assert.True(400.Milligrams <= 400.Milligrams);
        Assert.Equal(default, Mass.FromMilligrams(0));
        Assert.Equal("400 mg", 400.Milligrams.ToString());
        Assert.Equal(0.2m.Kilograms, Sum([100.Grams, 0.1m.Kilograms]));
    }

    [Theory]
    [InlineData("154 lb", 69_853_224.98, "Mass")]
    [InlineData("5 L", 5_000, "Volume")]
    [InlineData("68 in", 172.72, "Length")]
    [InlineData("17300 cm2", 1.73, "Area")]
    [InlineData("36 h", 129_600, "ElapsedTime")]
    [InlineData("0.9 mg/dL", 9_000, "MassConcentration")]
    [InlineData("80 umol/L", 80_000, "MolarConcentration")]
    [InlineData("1.5 10*9/L", 1_500, "CountConcentration")]
    [InlineData("100 mL/min", 6_000, "FlowRate")]
    [InlineData("0.34 g/m2", 340, "MassPerArea")]
    [InlineData("493.6 g/mol", 493.6, "MolarMass")]
    [InlineData("25 %", 25, "Percent")]
    [InlineData("5 {ULN}", 5, "UpperLimitMultiple")]
    public void come_from_a_quantity_in_any_unit_of_their_dimension_and_no_other(
        string text,
        double expected,
        string type
    )
    {
        var quantity = Quantity.Parse(text);

        Assert.Equal((decimal)expected, Typed(type, quantity).Value);
        Assert.Equal(0, Typed(type, quantity).CompareTo(quantity));
        var refusal = Assert.Throws<ArgumentException>(() => Typed(type, Quantity.Parse("5 Cel")));
        Assert.Contains("5 Cel", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Mass")]
    [InlineData("Volume")]
    [InlineData("Length")]
    [InlineData("Area")]
    [InlineData("ElapsedTime")]
    [InlineData("MassConcentration")]
    [InlineData("MolarConcentration")]
    [InlineData("CountConcentration")]
    [InlineData("FlowRate")]
    [InlineData("MassPerArea")]
    [InlineData("MolarMass")]
    [InlineData("Percent")]
    [InlineData("UpperLimitMultiple")]
    public void keep_every_digit_of_a_quantity_that_was_read(string type)
    {
        var dimension = Typed(type, default, probe: true).Dimension;
        Law.Holds(
            from number in Law.NumberTexts
            from unit in Gen.Elements(Ucum.All.Where(unit => unit.Dimension == dimension).ToArray())
            select new Quantity(Math.Abs(Law.Number(number)), unit),
            quantity => Typed(type, quantity).CompareTo(quantity) == 0
        );
    }

    private static Quantity Typed(string type, Quantity quantity, bool probe = false) =>
        type switch
        {
            "Mass" => Through<Mass>(quantity, probe),
            "Volume" => Through<Volume>(quantity, probe),
            "Length" => Through<Length>(quantity, probe),
            "Area" => Through<Area>(quantity, probe),
            "ElapsedTime" => Through<ElapsedTime>(quantity, probe),
            "MassConcentration" => Through<MassConcentration>(quantity, probe),
            "MolarConcentration" => Through<MolarConcentration>(quantity, probe),
            "CountConcentration" => Through<CountConcentration>(quantity, probe),
            "FlowRate" => Through<FlowRate>(quantity, probe),
            "MassPerArea" => Through<MassPerArea>(quantity, probe),
            "MolarMass" => Through<MolarMass>(quantity, probe),
            "Percent" => Through<Percent>(quantity, probe),
            _ => Through<UpperLimitMultiple>(quantity, probe),
        };

    private static Quantity Through<T>(Quantity quantity, bool probe)
        where T : struct, ITypedQuantity<T> => probe ? default(T).ToQuantity() : T.FromQuantity(quantity).ToQuantity();

    private static T Sum<T>(IEnumerable<T> all)
        where T : struct, IAdditiveQuantity<T> => all.Aggregate(T.AdditiveIdentity, (sum, one) => sum + one);
}
