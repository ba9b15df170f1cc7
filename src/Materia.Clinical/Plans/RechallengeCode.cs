namespace Materia.Clinical.Plans;

/// <summary>The words of the advice contract for <see cref="Rechallenge"/>.</summary>
public static class RechallengeCode
{
    private static readonly ImmutableArray<string> Codes =
    [
        "recommended",
        "with-caution",
        "not-standard",
        "never",
        "not-applicable",
    ];

    /// <summary>Every word, in the order of the enumeration.</summary>
    public static ImmutableArray<string> All => Codes;

    public static string ToCode(this Rechallenge verdict) => Codes[(int)verdict];

    /// <summary>The verdict in words: <c>not standard</c>.</summary>
    public static string ToWords(this Rechallenge verdict) => verdict.ToCode().Replace('-', ' ');

    public static bool TryParse(string code, out Rechallenge verdict)
    {
        var index = Codes.IndexOf(code);
        verdict = (Rechallenge)Math.Max(index, 0);
        return index >= 0;
    }
}
