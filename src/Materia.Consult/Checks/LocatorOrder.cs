namespace Materia.Consult.Checks;

/// <summary>Places in a source as they follow each other on paper: 2.2 before 2.11, page 9 before page 10.</summary>
internal sealed class LocatorOrder : IComparer<string>
{
    private LocatorOrder() { }

    public static LocatorOrder Instance { get; } = new();

    public int Compare(string? left, string? right)
    {
        var a = Parts(left ?? "");
        var b = Parts(right ?? "");
        for (var i = 0; i < Math.Min(a.Count, b.Count); i++)
        {
            // Of two numbers without leading zeros the longer is the greater.
            var byLength = IsNumber(a[i]) && IsNumber(b[i]) ? a[i].Length.CompareTo(b[i].Length) : 0;
            var byPart = byLength != 0 ? byLength : string.CompareOrdinal(a[i], b[i]);
            if (byPart != 0)
            {
                return byPart;
            }
        }
        return a.Count.CompareTo(b.Count);
    }

    private static bool IsNumber(string part) => char.IsAsciiDigit(part[0]);

    // Runs of digits, and runs of anything else.
    private static List<string> Parts(string text)
    {
        var parts = new List<string>();
        var start = 0;
        for (var i = 1; i <= text.Length; i++)
        {
            if (i == text.Length || char.IsAsciiDigit(text[i]) != char.IsAsciiDigit(text[start]))
            {
                parts.Add(text[start..i]);
                start = i;
            }
        }
        return parts;
    }
}
