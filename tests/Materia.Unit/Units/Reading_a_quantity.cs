using System.Text;
using FsCheck.Fluent;
using Materia.Units;
using Xunit;

namespace Materia.Tests.Units;

public class Reading_a_quantity
{
    [Theory]
    [InlineData("400 mg", 400, "mg")]
    [InlineData("0.9 mg/dL", 0.9, "mg/dL")]
    [InlineData("1.5 10*9/L", 1.5, "10*9/L")]
    [InlineData("3 {ULN}", 3, "{ULN}")]
    [InlineData("50 %", 50, "%")]
    [InlineData("-2.5 mmol/L", -2.5, "mmol/L")]
    [InlineData("0 mg", 0, "mg")]
    [InlineData("7.50 mg", 7.5, "mg")]
    [InlineData("154 lb", 154, "[lb_av]")]
    [InlineData("68 in", 68, "[in_i]")]
    [InlineData("2.5 1", 2.5, "1")]
    [InlineData("1000000000000 /L", 1e12, "/L")]
    public void takes_a_number_one_space_and_a_code(string text, double value, string code)
    {
        Assert.True(Quantity.TryParse(text, out var quantity, out var problem), problem);
        Assert.Equal(((decimal)value, code, ""), (quantity.Value, quantity.Unit.Code, problem));
    }

    [Theory]
    [InlineData(null, "found nothing; expected a number, one space and a unit, such as 400 mg")]
    [InlineData("", "found nothing; expected a number, one space and a unit, such as 400 mg")]
    [InlineData("400", "found \"400\"; expected a number, one space and a unit, such as 400 mg; the unit is missing")]
    [InlineData("400 ", "found no unit; expected a number, one space and a unit, such as 400 mg")]
    [InlineData(
        "400mg",
        "found \"400mg\"; expected a number, one space and a unit, such as 400 mg; did you mean 400 mg?"
    )]
    [InlineData(
        "70kgs",
        "found \"70kgs\"; expected a number, one space and a unit, such as 400 mg; did you mean 70 kg?"
    )]
    [InlineData(" 400 mg", "found \" 400 mg\"; expected a number, one space and a unit, such as 400 mg")]
    [InlineData(
        "400  mg",
        "found the unit \" mg\"; expected exactly one space and a UCUM unit code; the nearest is mg"
    )]
    [InlineData(
        "400 mg ",
        "found the unit \"mg \"; expected exactly one space and a UCUM unit code; the nearest is mg"
    )]
    [InlineData(
        "400\tmg",
        "found \"400\\u0009mg\"; expected a number, one space and a unit, such as 400 mg; did you mean 400 mg?"
    )]
    [InlineData(
        "400\u00A0mg",
        "found \"400\\u00A0mg\"; expected a number, one space and a unit, such as 400 mg; did you mean 400 mg?"
    )]
    [InlineData("400 mcg", "found the unit \"mcg\"; expected a UCUM unit code; the nearest is ug")]
    [InlineData("1.5 10^9/L", "found the unit \"10^9/L\"; expected a UCUM unit code; the nearest is 10*9/L")]
    [InlineData("400 zorkmid", "found the unit \"zorkmid\"; expected a UCUM unit code, such as mg or 10*9/L")]
    [InlineData("NaN mg", "found \"NaN\"; expected digits with at most one point, such as 400 or 0.5")]
    [InlineData("Infinity mg", "found \"Infinity\"; expected digits with at most one point, such as 400 or 0.5")]
    [InlineData("∞ mg", "found \"∞\"; expected digits with at most one point, such as 400 or 0.5")]
    [InlineData("٤٠٠ mg", "found \"٤٠٠\"; expected digits with at most one point, such as 400 or 0.5")]
    [InlineData("1.2.3 mg", "found \"1.2.3\"; expected digits with at most one point, such as 400 or 0.5")]
    [InlineData("- mg", "found \"-\"; expected digits with at most one point, such as 400 or 0.5")]
    [InlineData(
        "4e2 mg",
        "found \"4e2\"; expected digits with at most one point, such as 400 or 0.5; write the number out without an exponent"
    )]
    [InlineData(
        "1,200 mg",
        "found \"1,200\"; expected digits with at most one point, such as 400 or 0.5; a comma is read neither as a point nor between thousands"
    )]
    [InlineData(
        "0,5 mg",
        "found \"0,5\"; expected digits with at most one point, such as 400 or 0.5; a comma is read neither as a point nor between thousands"
    )]
    [InlineData(
        "+400 mg",
        "found \"+400\"; expected digits with at most one point, such as 400 or 0.5; leave out the plus sign"
    )]
    [InlineData(
        "−5 mg",
        "found \"−5\"; expected digits with at most one point, such as 400 or 0.5; write the minus as a hyphen"
    )]
    [InlineData(
        ".5 mg",
        "found \".5\"; expected digits with at most one point, such as 400 or 0.5; put a 0 before the point"
    )]
    [InlineData(
        "-.5 mg",
        "found \"-.5\"; expected digits with at most one point, such as 400 or 0.5; put a 0 before the point"
    )]
    [InlineData(
        "5. mg",
        "found \"5.\"; expected digits with at most one point, such as 400 or 0.5; put a digit after the point or leave it out"
    )]
    [InlineData(
        ". mg",
        "found \".\"; expected digits with at most one point, such as 400 or 0.5; put a 0 before the point"
    )]
    [InlineData(
        "007 mg",
        "found \"007\"; expected digits with at most one point, such as 400 or 0.5; leave out the leading zeros"
    )]
    [InlineData(
        "00.5 mg",
        "found \"00.5\"; expected digits with at most one point, such as 400 or 0.5; leave out the leading zeros"
    )]
    [InlineData("-0 mg", "found \"-0\"; expected 0 without a sign")]
    [InlineData("-0.00 mg", "found \"-0.00\"; expected 0 without a sign")]
    [InlineData(
        "1.234567890123456 mg",
        "found \"1.234567890123456\"; expected at most 15 significant digits, but there are 16"
    )]
    [InlineData(
        "0.000000000000000000001 mg",
        "found \"0.000000000000000000001\"; expected at most 20 digits after the point"
    )]
    [InlineData("1000000000001 mg", "found \"1000000000001\"; expected a number from -1000000000000 to 1000000000000")]
    [InlineData(
        "-1000000000000.1 mg",
        "found \"-1000000000000.1\"; expected a number from -1000000000000 to 1000000000000"
    )]
    public void refuses_anything_else_and_says_why(string? text, string expected)
    {
        Assert.False(Quantity.TryParse(text, out var quantity, out var problem));
        Assert.Equal(expected, problem);
        Assert.Equal(default, quantity);
    }

    [Fact]
    public void known_to_be_right_throws_the_problem_when_it_is_not()
    {
        var refusal = Assert.Throws<FormatException>(() => Quantity.Parse("400 mcg"));

        Assert.Contains("the nearest is ug", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void from_a_number_and_a_unit_in_two_fields_follows_the_same_rules()
    {
        Assert.True(Quantity.TryCreate("0.9", "mg/dL", out var quantity, out _));
        Assert.Equal(Quantity.Parse("0.9 mg/dL"), quantity);
        Assert.False(Quantity.TryCreate("0.9", null, out _, out var noUnit));
        Assert.StartsWith("found no unit", noUnit, StringComparison.Ordinal);
        Assert.False(Quantity.TryCreate("", "mg", out _, out var noNumber));
        Assert.StartsWith("found nothing", noNumber, StringComparison.Ordinal);
    }

    [Fact]
    public void of_very_long_or_unprintable_text_gives_a_short_printable_problem()
    {
        Assert.False(Quantity.TryParse(new string('\u0007', 100_000), out _, out var problem));
        Assert.InRange(problem.Length, 1, 400);
        Assert.DoesNotContain(problem, char.IsControl);
    }

    [Fact]
    public void gives_back_what_was_printed() =>
        Law.Holds(
            Law.Quantities,
            quantity =>
                Quantity.TryParse(quantity.ToString(), out var read, out _)
                && read == quantity
                && read.ToString() == quantity.ToString()
        );

    [Fact]
    public void prints_an_accepted_text_as_it_was() =>
        Law.Holds(
            from number in Law.NumberTexts
            from unit in Law.Units
            select $"{number} {unit.Code}",
            text => Quantity.Parse(text).ToString() == text
        );

    [Fact]
    public void never_throws_and_what_it_accepts_it_prints_and_reads_back()
    {
        const string Alphabet = "0123456789.-+eE,' \u00A0\tmgkLdhunoIUlN%/[]{}*^_µμ×²³⁹−∞٤\0\uD83D\uFEFFx1";
        var random = new Random(20_261_120);
        var accepted = 0;
        for (var round = 0; round < 60_000; round++)
        {
            var text = new StringBuilder(round % 3 == 0 ? "" : Sample(random));
            for (var edit = random.Next(round % 3 == 0 ? 12 : 3); edit > 0; edit--)
            {
                Edit(text, Alphabet[random.Next(Alphabet.Length)], random);
            }

            if (Quantity.TryParse(text.ToString(), out var quantity, out var problem))
            {
                accepted++;
                Assert.Equal(quantity, Quantity.Parse(quantity.ToString()));
                Assert.Equal("", problem);
                Assert.NotEqual("", quantity.ToText());
                _ = quantity.InBase;
            }
            else
            {
                Assert.NotEqual("", problem);
            }

            var nearest = Ucum.Nearest(text.ToString());
            Assert.True(nearest is null || Ucum.TryParse(nearest, out _));
        }

        Assert.InRange(accepted, 5_000, 55_000);
    }

    private static string Sample(Random random) =>
        $"{random.Next(100_000)}.{random.Next(1_000)} {Ucum.All[random.Next(Ucum.All.Count)].Code}";

    private static void Edit(StringBuilder text, char character, Random random)
    {
        var place = random.Next(text.Length + 1);
        if (place < text.Length && random.Next(2) == 0)
        {
            text.Remove(place, 1);
        }
        else
        {
            text.Insert(place, character);
        }
    }
}
