using Materia.Units;
using Xunit;

namespace Materia.Tests.Units;

public class Unit_spellings
{
    [Theory]
    [InlineData("µmol/L", "umol/L")]
    [InlineData("μmol/L", "umol/L")]
    [InlineData("umol/l", "umol/L")]
    [InlineData("micromol/L", "umol/L")]
    [InlineData("10^9/L", "10*9/L")]
    [InlineData("x10^9/L", "10*9/L")]
    [InlineData("×10⁹/L", "10*9/L")]
    [InlineData("x 10^9 / L", "10*9/L")]
    [InlineData("10e9/L", "10*9/L")]
    [InlineData("1e9/L", "10*9/L")]
    [InlineData("G/L", "10*9/L")]
    [InlineData("Gpt/L", "10*9/L")]
    [InlineData("g/l", "g/L")]
    [InlineData("T/L", "10*12/L")]
    [InlineData("K/uL", "10*3/uL")]
    [InlineData("10^3/mm³", "10*3/uL")]
    [InlineData("M/uL", "10*6/uL")]
    [InlineData("cells/mm3", "{cells}/uL")]
    [InlineData("/mm³", "/uL")]
    [InlineData("mcg", "ug")]
    [InlineData("µg", "ug")]
    [InlineData("mcg/mL", "ug/mL")]
    [InlineData("lbs", "[lb_av]")]
    [InlineData("pounds", "[lb_av]")]
    [InlineData("lb", "[lb_av]")]
    [InlineData("inches", "[in_i]")]
    [InlineData("feet", "[ft_i]")]
    [InlineData("KG", "kg")]
    [InlineData("mg/m²", "mg/m2")]
    [InlineData("mg/m^2", "mg/m2")]
    [InlineData("m²", "m2")]
    [InlineData("years", "a")]
    [InlineData("y", "a")]
    [InlineData("yr", "a")]
    [InlineData("months", "mo")]
    [InlineData("weeks", "wk")]
    [InlineData("days", "d")]
    [InlineData("hrs", "h")]
    [InlineData("IU/L", "U/L")]
    [InlineData("u/l", "U/L")]
    [InlineData("mIU/L", "m[IU]/L")]
    [InlineData("mU/L", "m[IU]/L")]
    [InlineData("µIU/mL", "u[IU]/mL")]
    [InlineData("IU/mL", "[IU]/mL")]
    [InlineData("xULN", "{ULN}")]
    [InlineData("× ULN", "{ULN}")]
    [InlineData("ULN", "{ULN}")]
    [InlineData("INR", "{INR}")]
    [InlineData("percent", "%")]
    [InlineData("mEq/L", "meq/L")]
    [InlineData("mmHg", "mm[Hg]")]
    [InlineData("°C", "Cel")]
    [InlineData("mL/min/1.73 m²", "mL/min/{1.73_m2}")]
    [InlineData("ml/min/1.73m2", "mL/min/{1.73_m2}")]
    [InlineData("ng·h/mL", "ng.h/mL")]
    [InlineData("h*ng/mL", "ng.h/mL")]
    [InlineData("mg/kg/day", "mg/kg/d")]
    [InlineData("mmmol/L", "mmol/L")]
    public void lead_to_the_code_that_was_meant(string written, string code) =>
        Assert.Equal(code, Ucum.Nearest(written));

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData(null)]
    [InlineData("zorkmid")]
    [InlineData("tablets")]
    [InlineData("q")]
    [InlineData("zz")]
    [InlineData("a text far longer than any unit that anybody ever wrote")]
    public void that_resemble_no_unit_lead_nowhere(string? written) => Assert.Null(Ucum.Nearest(written));

    [Fact]
    public void that_we_print_ourselves_lead_back_to_the_same_size() =>
        Assert.All(
            // IU/L is typed far more often for enzymes, whose code is U/L.
            Ucum.All.Where(unit => unit.Symbol.Length > 0 && unit.Symbol != "IU/L"),
            unit =>
            {
                var meant = Ucum.Get(Ucum.Nearest(unit.Symbol)!);
                Assert.Equal((unit.Symbol, unit.Dimension, unit.ToBase), (unit.Symbol, meant.Dimension, meant.ToBase));
            }
        );

    [Fact]
    public void that_are_codes_already_are_left_alone() =>
        Assert.All(Ucum.All, unit => Assert.Equal(unit.Code, Ucum.Nearest(unit.Code)));
}
