using System.Globalization;
using System.Text;

namespace Materia.Units;

/// <summary>Decimal numbers as text, the same on every machine: read strictly, written plainly.</summary>
public static class DecimalText
{
    /// <summary>The most significant digits that are read: with these, every unit conversion to base is exact.</summary>
    public const int MostSignificantDigits = 15;

    /// <summary>The most digits after the point that are read.</summary>
    public const int MostPlaces = 20;

    /// <summary>The largest absolute value that is read, 10^12.</summary>
    public const decimal Largest = 1_000_000_000_000m;

    // A sign, 29 digits, a 0 before the point and the point.
    private const int LongestDecimal = 32;

    private const string Expected = "expected digits with at most one point, such as 400 or 0.5";

    /// <summary>
    /// Reads a number: an optional minus, digits without leading zeros, and optionally a point and digits. Nothing else: no
    /// plus, exponent, separator, space, NaN, bare point, or minus zero; at most <see cref="MostSignificantDigits" /> digits
    /// (trailing zeros count), <see cref="MostPlaces" /> of them after the point, and at most <see cref="Largest" />.
    /// </summary>
    /// <param name="text">The text.</param>
    /// <param name="value">The number, or 0.</param>
    /// <param name="problem">Empty, or what was found and what was expected.</param>
    public static bool TryParse(ReadOnlySpan<char> text, out decimal value, out string problem)
    {
        value = 0;
        var fault = Fault(text);
        if (fault is not null)
        {
            problem = text.IsEmpty ? $"found nothing; {fault}" : $"found {Found.Quote(text)}; {fault}";
            return false;
        }

        var number = decimal.Parse(
            text,
            NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint,
            NumberFormatInfo.InvariantInfo
        );
        if (Math.Abs(number) > Largest)
        {
            problem = $"found {Found.Quote(text)}; expected a number from -{Format(Largest)} to {Format(Largest)}";
            return false;
        }

        value = number;
        problem = "";
        return true;
    }

    /// <summary>The number without trailing zeros or a naked point, with a point whatever the culture: <c>0.5</c>, <c>400</c>.</summary>
    public static string Format(decimal value)
    {
        if (value == 0)
        {
            return "0";
        }

        // A format with places would do the same at several times the cost, and results are quoted by the thousand.
        Span<char> digits = stackalloc char[LongestDecimal];
        _ = value.TryFormat(digits, out var length, default, NumberFormatInfo.InvariantInfo);
        ReadOnlySpan<char> text = digits[..length];
        return new string(text.Contains('.') ? text.TrimEnd('0').TrimEnd('.') : text);
    }

    /// <summary>
    /// The number for people: as <see cref="Format" />, with a comma between thousands from 1,000 and a true minus sign. Not to
    /// be read back.
    /// </summary>
    public static string FormatForPeople(decimal value)
    {
        var plain = Format(Math.Abs(value));
        var point = plain.IndexOf('.');
        var whole = point < 0 ? plain.Length : point;
        var text = new StringBuilder(value < 0 ? "\u2212" : "");
        for (var index = 0; index < whole; index++)
        {
            if (index > 0 && (whole - index) % 3 == 0)
            {
                text.Append(',');
            }

            text.Append(plain[index]);
        }

        return text.Append(plain, whole, plain.Length - whole).ToString();
    }

    /// <summary>The number rounded to some significant digits; a tie goes away from zero. 1234.5 to 2 digits is 1200.</summary>
    /// <param name="value">Any number; zero stays zero.</param>
    /// <param name="digits">From 1 to 28.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="digits" /> is out of range.</exception>
    /// <exception cref="OverflowException">Rounded up, the number is beyond the largest decimal.</exception>
    public static decimal RoundSignificant(decimal value, int digits)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(digits, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(digits, ExactArithmetic.MostPlaces);
        var (mantissa, scale) = ExactArithmetic.Split(Math.Abs(value));

        // The power of ten of the first significant digit: 2 for 123, -3 for 0.00123.
        var first = mantissa.ToString(NumberFormatInfo.InvariantInfo).Length - 1 - scale;
        var places = digits - 1 - first;
        if (places >= 0)
        {
            return Math.Round(value, Math.Min(places, ExactArithmetic.MostPlaces), MidpointRounding.AwayFromZero);
        }

        var step = 1m;
        for (var place = places; place < 0; place++)
        {
            step *= 10;
        }

        // Rounding the quotient could round twice: the remainder of a decimal division is exact.
        var remainder = value % step;
        var towardsZero = value - remainder;
        return Math.Abs(remainder) >= step / 2 ? towardsZero + (Math.Sign(value) * step) : towardsZero;
    }

    private static string? Fault(ReadOnlySpan<char> text)
    {
        var digits = text is ['-', ..] ? text[1..] : text;
        var point = digits.IndexOf('.');
        var whole = point < 0 ? digits : digits[..point];
        var fraction = point < 0 ? default : digits[(point + 1)..];
        if (whole.ContainsAnyExceptInRange('0', '9') || fraction.ContainsAnyExceptInRange('0', '9') || digits.IsEmpty)
        {
            return Expected + Hint(text);
        }

        if (whole.IsEmpty)
        {
            return Expected + "; put a 0 before the point";
        }

        if (point >= 0 && fraction.IsEmpty)
        {
            return Expected + "; put a digit after the point or leave it out";
        }

        if (whole.Length > 1 && whole[0] == '0')
        {
            return Expected + "; leave out the leading zeros";
        }

        var significant = digits.TrimStart("0.");
        if (significant.IsEmpty && text[0] == '-')
        {
            return "expected 0 without a sign";
        }

        var count = significant.Length - (significant.Contains('.') ? 1 : 0);
        if (count > MostSignificantDigits)
        {
            return $"expected at most {MostSignificantDigits} significant digits, but there are {count}";
        }

        return fraction.Length > MostPlaces ? $"expected at most {MostPlaces} digits after the point" : null;
    }

    private static string Hint(ReadOnlySpan<char> text)
    {
        if (text.Contains(','))
        {
            return "; a comma is read neither as a point nor between thousands";
        }

        if (text is ['+', ..])
        {
            return "; leave out the plus sign";
        }

        if (text.Contains('\u2212'))
        {
            return "; write the minus as a hyphen";
        }

        return text is [>= '0' and <= '9' or '-', ..] && text.ContainsAny('e', 'E')
            ? "; write the number out without an exponent"
            : "";
    }
}
