using System.Globalization;
using System.Numerics;
using FsCheck.Fluent;
using Materia.Units;
using Xunit;

namespace Materia.Tests.Units;

public class Rounding_and_printing_numbers
{
    [Theory]
    [InlineData("1234.5", 2, "1200")]
    [InlineData("1250", 2, "1300")]
    [InlineData("-1250", 2, "-1300")]
    [InlineData("0.0012345", 3, "0.00123")]
    [InlineData("9.995", 3, "10")]
    [InlineData("99.96", 3, "100")]
    [InlineData("0", 3, "0")]
    [InlineData("79228162514264337593543950335", 1, "80000000000000000000000000000", "overflow")]
    [InlineData("9999999999999999999999999999.4", 28, "9999999999999999999999999999")]
    [InlineData("9.9999999999999999999999999999", 28, "10")]
    public void to_significant_digits_takes_a_tie_away_from_zero(
        string value,
        int digits,
        string expected,
        string? fails = null
    )
    {
        if (fails is null)
        {
            Assert.Equal(expected, DecimalText.Format(DecimalText.RoundSignificant(Law.Number(value), digits)));
        }
        else
        {
            Assert.Throws<OverflowException>(() => DecimalText.RoundSignificant(Law.Number(value), digits));
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(29)]
    public void to_no_or_too_many_digits_is_refused(int digits) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => DecimalText.RoundSignificant(1, digits));

    [Fact]
    public void to_significant_digits_agrees_with_rounding_the_digits_as_text() =>
        Law.Holds(
            from text in Law.NumberTexts
            from digits in Gen.Choose(1, 16)
            select (text, digits),
            sample =>
                DecimalText.RoundSignificant(Law.Number(sample.text), sample.digits)
                == Oracle(Law.Number(sample.text), sample.digits)
        );

    [Theory]
    [InlineData("999", "999")]
    [InlineData("1000", "1,000")]
    [InlineData("999999.99", "999,999.99")]
    [InlineData("1000000", "1,000,000")]
    [InlineData("-0.5", "−0.5")]
    [InlineData("-1000", "−1,000")]
    [InlineData("0.12345", "0.12345")]
    public void for_people_puts_commas_from_a_thousand(string value, string expected) =>
        Assert.Equal(expected, DecimalText.FormatForPeople(Law.Number(value)));

    [Fact]
    public void gives_text_that_reads_back_as_the_same_number() =>
        Law.Holds(
            Law.NumberTexts,
            text =>
                DecimalText.TryParse(text, out var value, out _)
                && value == Law.Number(text)
                && DecimalText.Format(value) == text
        );

    private static decimal Oracle(decimal value, int digits)
    {
        var (mantissa, places) = Law.Exact(value);
        var written = BigInteger.Abs(mantissa).ToString(CultureInfo.InvariantCulture);
        var dropped = written.Length - digits;
        if (dropped <= 0)
        {
            return value;
        }

        var kept = BigInteger.Parse(written[..digits], CultureInfo.InvariantCulture) + (written[digits] >= '5' ? 1 : 0);
        var whole = kept * BigInteger.Pow(10, dropped) * mantissa.Sign;
        return (decimal)whole / (decimal)BigInteger.Pow(10, places);
    }
}
