using System.Numerics;
using FsCheck.Fluent;
using Materia.Units;
using Xunit;

namespace Materia.Tests.Units;

public class Square_roots
{
    [Theory]
    [InlineData("0", "0")]
    [InlineData("1", "1")]
    [InlineData("2.25", "1.5")]
    [InlineData("0.0001", "0.01")]
    [InlineData("2", "1.4142135623730950488016887242")]
    [InlineData("3", "1.7320508075688772935274463415")]
    [InlineData("0.0000000000000000000000000001", "0.00000000000001")]
    [InlineData("79228162514264337593543950335", "281474976710656")]
    public void of_known_numbers(string value, string expected) =>
        Assert.Equal(expected, DecimalText.Format(DecimalMath.Sqrt(Law.Number(value))));

    [Fact]
    public void of_a_negative_number_are_refused_with_the_number()
    {
        var refusal = Assert.Throws<ArgumentOutOfRangeException>(() => DecimalMath.Sqrt(-4));

        Assert.Equal(-4m, refusal.ActualValue);
    }

    [Fact]
    public void of_perfect_squares_are_exact() =>
        Law.Holds(
            from mantissa in Gen.Choose(0, int.MaxValue)
            from places in Gen.Choose(0, 14)
            select new decimal(mantissa, 0, 0, isNegative: false, (byte)places),
            root => DecimalMath.Sqrt(root * root) == root
        );

    [Fact]
    public void are_the_nearest_decimal_by_bisection_of_whole_numbers() =>
        Law.Holds(
            Law.NumberTexts,
            text =>
            {
                var value = Math.Abs(Law.Number(text));
                return DecimalMath.Sqrt(value) == Oracle(value);
            }
        );

    private static decimal Oracle(decimal value)
    {
        var (mantissa, scale) = Law.Exact(value);
        for (var places = 28; ; places--)
        {
            var number = mantissa * BigInteger.Pow(10, (2 * places) - scale);
            var root = Bisect(number);
            root += 4 * number > ((2 * root) + 1) * ((2 * root) + 1) ? 1 : 0;
            if (root < BigInteger.Pow(2, 96))
            {
                // Both halves are exact, and so is their sum.
                var unit = BigInteger.Pow(10, places);
                return (decimal)(root / unit) + ((decimal)(root % unit) / (decimal)unit);
            }
        }
    }

    /// <summary>The greatest whole number whose square is not greater.</summary>
    private static BigInteger Bisect(BigInteger number)
    {
        var (low, high) = (BigInteger.Zero, number + 1);
        while (high - low > 1)
        {
            var middle = (low + high) / 2;
            (low, high) = middle * middle <= number ? (middle, high) : (low, middle);
        }

        return low;
    }
}
