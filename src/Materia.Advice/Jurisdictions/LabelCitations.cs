namespace Materia.Advice.Jurisdictions;

/// <summary>
/// A rule that stands in both labels cites both; a plan under one of them cites that one and what binds to none.
/// </summary>
internal static class LabelCitations
{
    /// <summary>The citations that bind to the label or to none; all of them where none would be left.</summary>
    public static ImmutableArray<Citation> Under(
        ImmutableArray<Citation> citations,
        Jurisdiction jurisdiction,
        Knowledge knowledge
    )
    {
        var isForeign = false;
        var isAnyLeft = false;
        foreach (var citation in citations)
        {
            var fits = Fits(citation, jurisdiction, knowledge);
            isForeign |= !fits;
            isAnyLeft |= fits;
        }
        return isForeign && isAnyLeft
            ? citations.RemoveAll(citation => !Fits(citation, jurisdiction, knowledge))
            : citations;
    }

    /// <summary>The outcome with the citations of its own label throughout.</summary>
    public static LabelOutcome Under(LabelOutcome outcome, Knowledge knowledge)
    {
        var jurisdiction = outcome.Jurisdiction;
        return outcome with
        {
            Dose = outcome.Dose is { } dose
                ? dose with
                {
                    InstructionSources = Under(dose.InstructionSources, jurisdiction, knowledge),
                }
                : null,
            DecidedBy = outcome.DecidedBy with { Sources = Under(outcome.DecidedBy.Sources, jurisdiction, knowledge) },
            Findings =
            [
                .. outcome.Findings.Select(finding =>
                    finding with
                    {
                        Sources = Under(finding.Sources, jurisdiction, knowledge),
                    }
                ),
            ],
            Monitoring =
            [
                .. outcome.Monitoring.Select(item =>
                    item with
                    {
                        Sources = Under(item.Sources, jurisdiction, knowledge),
                    }
                ),
            ],
        };
    }

    private static bool Fits(Citation citation, Jurisdiction jurisdiction, Knowledge knowledge) =>
        knowledge.Sources[citation.SourceId].Jurisdiction is not { } bound || bound == jurisdiction;
}
