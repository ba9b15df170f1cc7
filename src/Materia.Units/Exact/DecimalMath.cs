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
    /// <remarks>The shift is never negative: half the scale is at most 14, and the largest root still has 14 places.</remarks>
    private static BigInteger RoundedRoot(BigInteger mantissa, int shift)
    {
        var number = mantissa * ExactArithmetic.PowerOfTen(2 * shift);
        var floor = FloorRoot(number);

        // (floor + 1/2)² = floor² + floor + 1/4: beyond it the next whole number is nearer.
        return number - (floor * floor) > floor ? floor + 1 : floor;
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
