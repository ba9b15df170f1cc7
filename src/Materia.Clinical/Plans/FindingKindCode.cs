namespace Materia.Clinical.Plans;

/// <summary>The contract's spelling of a <see cref="FindingKind"/>.</summary>
public static class FindingKindCode
{
    /// <summary>All spellings, in the contract's order.</summary>
    public static ImmutableArray<string> All { get; } =
    [
        "indication",
        "dose",
        "contraindication",
        "interaction",
        "renal",
        "hepatic",
        "haematologic-toxicity",
        "toxicity",
        "pregnancy",
        "lactation",
        "fertility",
        "age",
        "warning",
        "response",
        "rechallenge",
        "concentration",
        "administration",
        "jurisdiction",
        "evidence",
    ];

    /// <summary>The contract's spelling.</summary>
    public static string ToCode(this FindingKind kind) => All[(int)kind];

    /// <summary>Reads the contract's spelling.</summary>
    public static bool TryParse(string code, out FindingKind kind)
    {
        var index = All.IndexOf(code);
        kind = (FindingKind)Math.Max(index, 0);
        return index >= 0;
    }
}
