namespace Materia.Monograph.Pathways;

/// <summary>Whole numbers from one to another, both included; <c>Last</c> is null without end.</summary>
public readonly record struct WholeRange(int First, int? Last)
{
    public bool Contains(int number) => number >= First && (Last is not { } last || number <= last);

    /// <summary>Reads <c>2</c>, <c>&gt;= 3</c>, <c>&lt;= 2</c> or <c>1 to 2</c>.</summary>
    public static bool TryParse(string text, out WholeRange range)
    {
        var words = text.Split(' ');
        range = words switch
        {
            [var one] when Number(one) is { } only => new(only, only),
            [">=", var one] when Number(one) is { } least => new(least, null),
            ["<=", var one] when Number(one) is { } most => new(1, most),
            [var one, "to", var other] when Number(one) is { } first && Number(other) is { } last && first < last =>
                new(first, last),
            _ => default,
        };
        return range.First > 0;
    }

    public string ToWords() =>
        Last == First ? $"{First}"
        : Last is not { } last ? $"{First} or more"
        : First == 1 ? $"{last} or less"
        : $"{First} to {last}";

    private static int? Number(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0
            ? number
            : null;
}
