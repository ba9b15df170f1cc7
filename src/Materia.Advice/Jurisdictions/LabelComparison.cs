namespace Materia.Advice.Jurisdictions;

/// <summary>
/// Compares what two labels say for one case: action, dose and findings of moderate or above. The other label's dose is told
/// and never used (contract rule 13).
/// </summary>
internal static class LabelComparison
{
    /// <summary>The finding that tells the difference, or null when there is none.</summary>
    public static Finding? Difference(LabelOutcome governing, LabelOutcome other, DrugRecord drug)
    {
        var mine = Weighty(governing);
        var theirs = Weighty(other);
        var isSameDose =
            governing.Action == other.Action
            && governing.Dose?.DailyTotal == other.Dose?.DailyTotal
            && governing.Dose?.TimesPerDay == other.Dose?.TimesPerDay;
        if (isSameDose && mine.SequenceEqual(theirs))
        {
            return null;
        }
        var differences = isSameDose ? FindingWords(governing, other, mine, theirs) : DoseWords(governing, other);
        return new Finding
        {
            Id = "other-label",
            Kind = FindingKind.Jurisdiction,
            Severity = Severity.Info,
            About = [],
            Summary = $"The {other.Jurisdiction.ToWords()} label differs: {differences}. It was not used.",
            Because = [new Reason("jurisdiction", governing.Jurisdiction.ToCode())],
            Sources =
            [
                .. other.DecidedBy.Sources.IsEmpty
                    ? [new Citation(drug.Labels[other.Jurisdiction].Id, "whole label", Verified: true)]
                    : other.DecidedBy.Sources,
            ],
        };
    }

    private static string DoseWords(LabelOutcome governing, LabelOutcome other) =>
        $"{other.Jurisdiction.ToWords()} {Words(other)}, {governing.Jurisdiction.ToWords()} {Words(governing)}";

    private static string Words(LabelOutcome outcome) =>
        outcome.Dose is { } dose
            ? $"{outcome.Action.ToCode()} {dose.DailyTotal.ToQuantity().ToText()} a day"
            : outcome.Action.ToCode();

    private static string FindingWords(
        LabelOutcome governing,
        LabelOutcome other,
        ImmutableArray<string> mine,
        ImmutableArray<string> theirs
    )
    {
        var words = new List<string>();
        var more = theirs.Except(mine).ToList();
        var less = mine.Except(theirs).ToList();
        if (more.Count > 0)
        {
            words.Add($"it also has {string.Join(", ", more)}");
        }
        if (less.Count > 0)
        {
            words.Add($"it does not have {string.Join(", ", less)}");
        }
        return words.Count > 0
            ? string.Join("; ", words)
            : $"{other.Findings.Length} findings against {governing.Findings.Length}";
    }

    private static ImmutableArray<string> Weighty(LabelOutcome outcome) =>
        [
            .. outcome
                .Findings.Where(finding => finding.Severity <= Severity.Moderate)
                .Select(finding =>
                    $"{finding.Severity.ToCode()} {finding.Kind.ToCode()} ({string.Join(", ", finding.About)})"
                )
                .Order(StringComparer.Ordinal),
        ];
}
