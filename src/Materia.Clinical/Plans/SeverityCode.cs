namespace Materia.Clinical.Plans;

/// <summary>The contract's spelling of a <see cref="Severity"/>.</summary>
public static class SeverityCode
{
    /// <summary>All spellings, most severe first.</summary>
    public static ImmutableArray<string> All { get; } = ["contraindicated", "major", "moderate", "minor", "info"];

    /// <summary>The contract's spelling.</summary>
    public static string ToCode(this Severity severity) => All[(int)severity];

    /// <summary>Reads the contract's spelling.</summary>
    public static bool TryParse(string code, out Severity severity)
    {
        var index = All.IndexOf(code);
        severity = (Severity)Math.Max(index, 0);
        return index >= 0;
    }
}
