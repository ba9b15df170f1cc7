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
        var isSameDose = governing.IsSamePlanAs(other);
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
        $"{other.Jurisdiction.ToWords()} {other.ToWords()}, {governing.Jurisdiction.ToWords()} {governing.ToWords()}";

    private static string FindingWords(
        LabelOutcome governing,
        LabelOutcome other,
        ImmutableArray<string> mine,
        ImmutableArray<string> theirs
    )
    {
        var words = new List<string>();
        Add(other, theirs.Except(mine));
        Add(governing, mine.Except(theirs));
        return words.Count > 0
            ? string.Join("; ", words)
            : $"{theirs.Length} findings of moderate or above against {mine.Length}";

        void Add(LabelOutcome outcome, IEnumerable<string> keys)
        {
            var only = keys.ToHashSet(StringComparer.Ordinal);
            var said = outcome.Findings.Where(finding => IsWeighty(finding) && only.Contains(Key(finding))).ToList();
            if (said.Count > 0)
            {
                var summaries = string.Join(" ", said.Select(finding => finding.Summary));
                words.Add($"only the {outcome.Jurisdiction.ToWords()} label has this: {summaries.TrimEnd('.')}");
            }
        }
    }

    private static ImmutableArray<string> Weighty(LabelOutcome outcome) =>
        [.. outcome.Findings.Where(IsWeighty).Select(Key).Order(StringComparer.Ordinal)];

    private static bool IsWeighty(Finding finding) => finding.Severity <= Severity.Moderate;

    private static string Key(Finding finding) =>
        $"{finding.Severity.ToCode()} {finding.Kind.ToCode()} ({string.Join(", ", finding.About)})";
}
