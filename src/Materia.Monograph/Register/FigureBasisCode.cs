namespace Materia.Monograph.Register;

/// <summary>The words of files and of people for <see cref="FigureBasis"/>.</summary>
public static class FigureBasisCode
{
    private static readonly ImmutableArray<(string Code, string Words)> Names =
    [
        ("read", "read"),
        ("derived", "worked out here"),
        ("seed", "in the vendor's page only"),
        ("memory", "recalled, not looked up"),
    ];

    /// <summary>Every word of files, in the order of the enumeration.</summary>
    public static ImmutableArray<string> All { get; } = [.. Names.Select(name => name.Code)];

    public static string ToCode(this FigureBasis basis) => Names[(int)basis].Code;

    public static string ToWords(this FigureBasis basis) => Names[(int)basis].Words;

    /// <summary>Whether a figure of this origin may never count as verified.</summary>
    public static bool IsNeverVerified(this FigureBasis basis) => basis is FigureBasis.Seed or FigureBasis.Memory;
}
