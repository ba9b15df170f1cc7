namespace Materia.Monograph.Conditions;

/// <summary>
/// A half-open, closed or open stretch of a quantity: <c>&gt;= 60 mL/min</c>, <c>[40, 60) mL/min</c>, <c>&lt; 1.0 10*9/L</c>.
/// </summary>
public sealed record Interval(Bound? Low, Bound? High)
{
    public bool Contains(decimal inBase) =>
        (Low is null || (Low.Inclusive ? inBase >= Low.InBase : inBase > Low.InBase))
        && (High is null || (High.Inclusive ? inBase <= High.InBase : inBase < High.InBase));

    /// <summary>Reads the written form; units are required and must have <paramref name="dimension"/>.</summary>
    public static bool TryParse(
        string text,
        Dimension dimension,
        [NotNullWhen(true)] out Interval? interval,
        out string problem
    )
    {
        interval = null;
        foreach (var comparator in Comparators)
        {
            if (text.StartsWith(comparator + " ", StringComparison.Ordinal))
            {
                return TryOneSided(comparator, text[(comparator.Length + 1)..], dimension, out interval, out problem);
            }
        }
        return TryTwoSided(text, dimension, out interval, out problem);
    }

    /// <summary>"60 mL/min or more", "40 to under 60 mL/min", "below 1 ×10⁹/L".</summary>
    public string ToWords() =>
        (Low, High) switch
        {
            ({ } low, null) => low.Inclusive ? $"{low.Quantity.ToText()} or more" : $"above {low.Quantity.ToText()}",
            (null, { } high) => high.Inclusive
                ? $"{high.Quantity.ToText()} or less"
                : $"below {high.Quantity.ToText()}",
            ({ } low, { } high) when low.InBase == high.InBase => $"exactly {low.Quantity.ToText()}",
            ({ } low, { } high) => (low.Inclusive ? "" : "above ")
                + DecimalText.FormatForPeople(low.Quantity.Value)
                + (high.Inclusive ? " to " : " to under ")
                + high.Quantity.ToText(),
            _ => "any",
        };

    private static readonly string[] Comparators = [">=", "<=", ">", "<", "="];

    private static bool TryOneSided(
        string comparator,
        string text,
        Dimension dimension,
        [NotNullWhen(true)] out Interval? interval,
        out string problem
    )
    {
        interval = null;
        if (!TryQuantity(text, dimension, out var quantity, out problem))
        {
            return false;
        }
        var inclusive = new Bound(quantity, Inclusive: true);
        var exclusive = new Bound(quantity, Inclusive: false);
        interval = comparator switch
        {
            ">=" => new Interval(inclusive, null),
            ">" => new Interval(exclusive, null),
            "<=" => new Interval(null, inclusive),
            "<" => new Interval(null, exclusive),
            _ => new Interval(inclusive, inclusive),
        };
        return true;
    }

    private static bool TryTwoSided(
        string text,
        Dimension dimension,
        [NotNullWhen(true)] out Interval? interval,
        out string problem
    )
    {
        interval = null;
        problem = $"\"{Scalars.Shorten(text)}\" is no interval; write \">= 60 mL/min\" or \"[40, 60) mL/min\"";
        var close = text.LastIndexOfAny([')', ']']);
        var comma = text.IndexOf(',', StringComparison.Ordinal);
        if (text.Length == 0 || text[0] is not ('[' or '(') || comma < 0 || close < comma || close + 2 > text.Length)
        {
            return false;
        }
        var unit = text[(close + 1)..].Trim();
        var lowText = $"{text[1..comma].Trim()} {unit}";
        var highText = $"{text[(comma + 1)..close].Trim()} {unit}";
        if (
            !TryQuantity(lowText, dimension, out var low, out problem)
            || !TryQuantity(highText, dimension, out var high, out problem)
        )
        {
            return false;
        }
        // A single value is written [400, 400]; anything else whose ends meet is empty.
        var isSingle = low.InBase == high.InBase && text[0] == '[' && text[close] == ']';
        if (low.InBase >= high.InBase && !isSingle)
        {
            problem = $"\"{Scalars.Shorten(text)}\" is empty: its lower end is not below its upper end";
            return false;
        }
        interval = new Interval(new Bound(low, text[0] == '['), new Bound(high, text[close] == ']'));
        return true;
    }

    private static bool TryQuantity(string text, Dimension dimension, out Quantity quantity, out string problem)
    {
        if (!Quantity.TryParse(text, out quantity, out problem))
        {
            return false;
        }
        if (quantity.Dimension == dimension)
        {
            return true;
        }
        problem = $"{quantity} is no {dimension}";
        return false;
    }
}
