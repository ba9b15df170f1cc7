namespace Materia.Monograph.Grading;

/// <summary>The spelling of a <see cref="GradeGap"/>, and its words.</summary>
public static class GradeGapCode
{
    private static readonly ImmutableArray<(GradeGap Gap, string Code, string Words)> Codes =
    [
        (GradeGap.NoTerm, "no-term", "the criteria have no term for it"),
        (GradeGap.NotRead, "not-read", "the term was not among those that were read"),
        (GradeGap.Intervention, "intervention", "it is graded by what is done about it"),
        (GradeGap.AnotherLimit, "another-limit", "it is graded by a limit that the result does not bring"),
        (GradeGap.AnotherTerm, "another-term", "so far out it is graded under another term"),
        (GradeGap.LowerLimit, "lower-limit", "the lower limit of normal"),
        (GradeGap.UpperLimit, "upper-limit", "the upper limit of normal"),
        (GradeGap.Baseline, "baseline", "a result from before the first dose"),
        (GradeGap.BaselineLimit, "baseline-limit", "the limits of normal of the baseline"),
        (GradeGap.Unit, "unit", "a unit that the criteria have thresholds for"),
        (GradeGap.Symptoms, "symptoms", "symptoms or consequences"),
        (GradeGap.Fasting, "fasting", "fasting"),
        (GradeGap.Anticoagulation, "anticoagulation", "anticoagulation"),
        (GradeGap.AlbuminCorrection, "albumin-correction", "correction for albumin"),
    ];

    /// <summary>Why a number has no grade at all, as a row may say.</summary>
    public static ImmutableArray<string> OfRows { get; } =
    [.. new[] { GradeGap.Intervention, GradeGap.AnotherLimit, GradeGap.NotRead }.Select(ToCode)];

    /// <summary>What a band or a row may need beside the number.</summary>
    public static ImmutableArray<string> Needs { get; } =
    [
        .. new[] { GradeGap.Symptoms, GradeGap.Fasting, GradeGap.Anticoagulation, GradeGap.AlbuminCorrection }.Select(
            ToCode
        ),
    ];

    public static string ToCode(this GradeGap gap) => Codes[(int)gap].Code;

    /// <summary>For the middle of a sentence.</summary>
    public static string ToWords(this GradeGap gap) => Codes[(int)gap].Words;

    /// <summary>The gap with this spelling; null for none.</summary>
    public static GradeGap? Of(string? code)
    {
        foreach (var pair in Codes)
        {
            if (pair.Code == code)
            {
                return pair.Gap;
            }
        }
        return null;
    }
}
