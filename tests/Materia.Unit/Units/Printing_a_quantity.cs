using Materia.Units;
using Xunit;

namespace Materia.Tests.Units;

public class Printing_a_quantity
{
    [Theory]
    [InlineData("400 mg", "400~mg")]
    [InlineData("1200 mg", "1,200~mg")]
    [InlineData("999.5 mg", "999.5~mg")]
    [InlineData("1234567.25 /uL", "1,234,567.25~/µL")]
    [InlineData("1.50 10*9/L", "1.5~×10⁹/L")]
    [InlineData("3 {ULN}", "3~×~ULN")]
    [InlineData("50 %", "50~%")]
    [InlineData("1 d", "1~day")]
    [InlineData("28 d", "28~days")]
    [InlineData("0.5 a", "0.5~years")]
    [InlineData("340 mg/m2", "340~mg/m²")]
    [InlineData("2.5 {INR}", "2.5")]
    [InlineData("-1500 mL", "−1,500~mL")]
    [InlineData("90 mL/min/{1.73_m2}", "90~mL/min/1.73~m²")]
    public void for_people_has_commas_from_a_thousand_and_a_symbol_that_never_breaks_off(string code, string text) =>
        Assert.Equal(text.Replace('~', '\u00A0'), Quantity.Parse(code).ToText());

    [Fact]
    public void of_nothing_is_zero_of_the_unit_one()
    {
        Assert.Equal("0 1", default(Quantity).ToString());
        Assert.Equal(default, new Quantity(0, Ucum.One));
        Assert.Same(Ucum.One, default(Quantity).Unit);
        Assert.Equal("0", default(Quantity).ToText());
    }

    [Fact]
    public void never_shows_trailing_zeros_or_a_negative_zero()
    {
        Assert.Equal("400 mg", new Quantity(400.000m, Ucum.Milligram).ToString());
        Assert.Equal("0 mg", new Quantity(-0.00m, Ucum.Milligram).ToString());
        Assert.Equal("0.1 mg", new Quantity(0.10m, Ucum.Milligram).ToString());
        Assert.Equal(
            "0.0000000000000000000000000001 mg",
            new Quantity(0.0000000000000000000000000001m, Ucum.Milligram).ToString()
        );
        Assert.Equal("79228162514264337593543950335 mg", new Quantity(decimal.MaxValue, Ucum.Milligram).ToString());
    }
}
