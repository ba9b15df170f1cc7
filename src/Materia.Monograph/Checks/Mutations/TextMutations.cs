namespace Materia.Monograph.Checks.Mutations;

/// <summary>Other texts for one text: what a slip of the pen, or a misread source, would have written.</summary>
internal static class TextMutations
{
    private static readonly ImmutableArray<(string From, string To)> Comparators =
    [
        ("<=", "<"),
        (">=", ">"),
        ("<", "<="),
        (">", ">="),
    ];

    /// <summary>Every number of the text one up and one down in the last place it is written to.</summary>
    public static IEnumerable<string> Numbers(string text) => Steps(text, LastWrittenPlace);

    /// <summary>Every number one up and one down in its last place that is not zero: 400 to 300 and 500, 260 to 250 and 270.</summary>
    public static IEnumerable<string> Doses(string text) => Steps(text, LastSignificantPlace);

    /// <summary>A share moved far enough that rounding to a product cannot hide it.</summary>
    public static IEnumerable<string> Shares(string text) => Steps(text, _ => CheckLimits.ShareStep);

    /// <summary>
    /// Either end of <c>LOW to HIGH UNIT</c> one up and one down in the last place it is written to; <c>0 or</c> before it left
    /// out.
    /// </summary>
    public static IEnumerable<string> Ranges(string text)
    {
        var (zero, low, high) = Ends(text);
        return
        [
            .. zero.Length > 0 ? [$"{low}{To}{high}"] : Array.Empty<string>(),
            .. Numbers(low).Select(other => $"{zero}{other}{To}{high}"),
            .. Numbers(high).Select(other => $"{zero}{low}{To}{other}"),
        ];
    }

    /// <summary>Either end of <c>LOW to HIGH UNIT</c> one step inwards.</summary>
    public static IEnumerable<string> Narrower(string text)
    {
        var (_, low, high) = Ends(text);
        return [$"{Numbers(low).First()}{To}{high}", $"{low}{To}{Numbers(high).Last()}"];
    }

    private const string To = " to ";

    private static (string Zero, string Low, string High) Ends(string text)
    {
        const string OrZero = "0 or ";
        var zero = text.StartsWith(OrZero, StringComparison.Ordinal) ? OrZero : "";
        var to = text.IndexOf(To, StringComparison.Ordinal);
        return (zero, text[zero.Length..to], text[(to + To.Length)..]);
    }

    /// <summary>The comparator or either bracket turned from open to closed or back.</summary>
    public static IEnumerable<string> Edges(string text)
    {
        foreach (var (from, to) in Comparators)
        {
            if (text.StartsWith(from + " ", StringComparison.Ordinal))
            {
                yield return to + text[from.Length..];
            }
        }
        if (text is ['[' or '(', ..])
        {
            yield return (text[0] == '[' ? "(" : "[") + text[1..];
            var close = text.LastIndexOfAny([')', ']']);
            if (close > 0)
            {
                yield return text[..close] + (text[close] == ']' ? ")" : "]") + text[(close + 1)..];
            }
        }
    }

    /// <summary>Whether the text asks for a stretch of a quantity.</summary>
    public static bool IsInterval(string text) => text is ['[' or '(' or '<' or '>' or '=', ..];

    private static IEnumerable<string> Steps(string text, Func<decimal, decimal> step)
    {
        foreach (var (start, length) in NumbersIn(text))
        {
            if (!DecimalText.TryParse(text.AsSpan(start, length), out var number, out _))
            {
                continue;
            }
            foreach (var moved in (decimal[])[number + step(number), number - step(number)])
            {
                if (moved >= 0)
                {
                    yield return string.Concat(
                        text.AsSpan(0, start),
                        DecimalText.Format(moved),
                        text.AsSpan(start + length)
                    );
                }
            }
        }
    }

    // Numbers stand at the beginning, after a comparator, a bracket or a comma; the digits of a unit (10*9/L) do not.
    private static IEnumerable<(int Start, int Length)> NumbersIn(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsAsciiDigit(text[i]))
            {
                continue;
            }
            var length = 1;
            while (i + length < text.Length && (char.IsAsciiDigit(text[i + length]) || text[i + length] == '.'))
            {
                length++;
            }
            var isFirst = i == 0 || text[..i].TrimEnd() is "" or [.., '<' or '>' or '=' or '[' or '(' or ','];
            if (isFirst)
            {
                yield return (i, length);
            }
            i += length;
        }
    }

    private static decimal LastWrittenPlace(decimal number)
    {
        var place = 1m;
        for (var i = 0; i < number.Scale; i++)
        {
            place /= 10;
        }
        return place;
    }

    private static decimal LastSignificantPlace(decimal number)
    {
        var place = LastWrittenPlace(number);
        while (number != 0 && number % (place * 10) == 0)
        {
            place *= 10;
        }
        return place;
    }
}
