using System.Numerics;

namespace Materia.Units;

/// <summary>Decimals as whole numbers of unlimited size: comparing and dividing without losing a digit.</summary>
internal static class ExactArithmetic
{
    /// <summary>The most decimal places a decimal can hold.</summary>
    internal const int MostPlaces = 28;

    private static readonly BigInteger LargestMantissa = (BigInteger.One << 96) - 1;

    /// <summary>The value as mantissa × 10^-scale.</summary>
    internal static (BigInteger Mantissa, int Scale) Split(decimal value)
    {
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(value, bits);
        var mantissa = (new BigInteger((uint)bits[2]) << 64) + (new BigInteger((uint)bits[1]) << 32) + (uint)bits[0];
        return (decimal.IsNegative(value) ? -mantissa : mantissa, value.Scale);
    }

    /// <summary>The product of two or three decimals as mantissa × 10^-scale, exact.</summary>
    internal static (BigInteger Mantissa, int Scale) Product(decimal first, decimal second, decimal third = 1)
    {
        var (firstMantissa, firstScale) = Split(first);
        var (secondMantissa, secondScale) = Split(second);
        var (thirdMantissa, thirdScale) = Split(third);
        return (firstMantissa * secondMantissa * thirdMantissa, firstScale + secondScale + thirdScale);
    }

    /// <summary>-1, 0 or 1: whether left is less than, equal to or greater than right; exact.</summary>
    internal static int Compare((BigInteger Mantissa, int Scale) left, (BigInteger Mantissa, int Scale) right) =>
        (left.Mantissa * PowerOfTen(right.Scale)).CompareTo(right.Mantissa * PowerOfTen(left.Scale));

    /// <summary>The decimal nearest to left / right: the quotient itself whenever a decimal can hold it; a tie goes away from zero.</summary>
    /// <exception cref="OverflowException">The quotient is beyond the largest decimal.</exception>
    internal static decimal Divide((BigInteger Mantissa, int Scale) left, (BigInteger Mantissa, int Scale) right)
    {
        var numerator = BigInteger.Abs(left.Mantissa) * PowerOfTen(right.Scale);
        var denominator = BigInteger.Abs(right.Mantissa) * PowerOfTen(left.Scale);
        var negative = left.Mantissa.Sign * right.Mantissa.Sign < 0;
        return Nearest(places => RoundedQuotient(numerator * PowerOfTen(places), denominator), negative);
    }

    /// <summary>The number that <paramref name="scaled" /> gives times 10^places, with as many places as a decimal can hold.</summary>
    internal static decimal Nearest(Func<int, BigInteger> scaled, bool negative)
    {
        for (var places = MostPlaces; places >= 0; places--)
        {
            var mantissa = scaled(places);
            if (mantissa <= LargestMantissa)
            {
                return Join(mantissa, places, negative);
            }
        }

        throw new OverflowException("The result is beyond the largest decimal, about 7.9e28.");
    }

    internal static BigInteger PowerOfTen(int exponent) => BigInteger.Pow(10, exponent);

    private static BigInteger RoundedQuotient(BigInteger numerator, BigInteger denominator)
    {
        var quotient = BigInteger.DivRem(numerator, denominator, out var remainder);
        return 2 * remainder >= denominator ? quotient + 1 : quotient;
    }

    private static decimal Join(BigInteger mantissa, int places, bool negative)
    {
        while (places > 0 && (mantissa % 10).IsZero)
        {
            mantissa /= 10;
            places--;
        }

        var low = (uint)(mantissa & uint.MaxValue);
        var middle = (uint)((mantissa >> 32) & uint.MaxValue);
        var high = (uint)(mantissa >> 64);
        return new decimal(
            unchecked((int)low),
            unchecked((int)middle),
            unchecked((int)high),
            negative && !mantissa.IsZero,
            (byte)places
        );
    }
}
