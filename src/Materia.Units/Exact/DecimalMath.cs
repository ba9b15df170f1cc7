using System.Numerics;

namespace Materia.Units;

/// <summary>Functions of decimals that the framework has for doubles only.</summary>
public static class DecimalMath
{
    /// <summary>
    /// The square root, exact when a decimal can hold it (2.25 gives 1.5), else the nearest decimal: 28 places after the
    /// point, or fewer where the root is so large that 28 to 29 significant digits are full before that.
    /// </summary>
    /// <remarks>
    /// source: Heron's (Newton's) iteration on whole numbers, x' = (x + n / x) / 2 from above, which stops at floor(sqrt n);
    /// Cohen, A Course in Computational Algebraic Number Theory, 1993, algorithm 1.7.1. Check by hand: Sqrt(2) =
    /// 1.4142135623730950488016887242.
    /// </remarks>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative.</exception>
    public static decimal Sqrt(decimal value)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(value);
        var (mantissa, scale) = ExactArithmetic.Split(value);

        // An even scale makes the root of the power of ten a power of ten.
        if (scale % 2 != 0)
        {
            mantissa *= 10;
            scale++;
        }

        return ExactArithmetic.Nearest(places => RoundedRoot(mantissa, places - (scale / 2)), negative: false);
    }

    /// <summary>sqrt(mantissa) × 10^shift, rounded to the nearest whole number. A root is never exactly half way.</summary>
    private static BigInteger RoundedRoot(BigInteger mantissa, int shift)
    {
        if (shift < 0)
        {
            // mantissa / 10^(-2 shift): compare 4 n with (2 r + 1)² × 10^(-2 shift) instead of dividing.
            var divisor = ExactArithmetic.PowerOfTen(-2 * shift);
            var below = FloorRoot(mantissa / divisor);
            return 4 * mantissa > ((2 * below) + 1) * ((2 * below) + 1) * divisor ? below + 1 : below;
        }

        var scaled = mantissa * ExactArithmetic.PowerOfTen(2 * shift);
        var floor = FloorRoot(scaled);
        return scaled - (floor * floor) > floor ? floor + 1 : floor;
    }

    private static BigInteger FloorRoot(BigInteger number)
    {
        if (number.IsZero)
        {
            return number;
        }

        // Any start at or above the root will do: twice the number of bits, halved and rounded up.
        var root = BigInteger.One << (int)((number.GetBitLength() + 1) / 2);
        while (true)
        {
            var next = (root + (number / root)) >> 1;
            if (next >= root)
            {
                return root;
            }

            root = next;
        }
    }
}
