namespace Materia.Monograph.Register;

/// <summary>The words of files and of people for <see cref="StudyDesign"/>.</summary>
public static class StudyDesignCode
{
    private static readonly ImmutableArray<(string Code, string Words)> Names =
    [
        ("placebo-controlled-randomised", "placebo-controlled, randomised"),
        ("trial", "trial"),
        ("randomised-phase-2", "randomised phase 2"),
        ("phase-2", "phase 2"),
        ("prospective-registry", "prospective registry"),
        ("retrospective", "retrospective"),
        ("case-series", "case series"),
        ("case-report", "case report"),
        ("pharmacovigilance", "spontaneous reports"),
    ];

    /// <summary>Every word of files, in the order of the enumeration.</summary>
    public static ImmutableArray<string> All { get; } = [.. Names.Select(name => name.Code)];

    public static string ToCode(this StudyDesign design) => Names[(int)design].Code;

    public static string ToWords(this StudyDesign design) => Names[(int)design].Words;
}
