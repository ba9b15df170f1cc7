using System.Text;

namespace Materia.Interop.Words;

/// <summary>A plan as 8 to 12 plain lines to paste into a record.</summary>
public static class PlanNote
{
    private const int MostLines = 10 + 2;

    /// <summary>The note, each line a sentence or list; what does not fit is counted, never dropped in silence.</summary>
    public static string Of(Plan plan, string drugName)
    {
        var dose = plan.Dose;
        var lines = new List<string>
        {
            $"{PlanText.Decision(plan, drugName)} ({plan.AsOf.Date:yyyy-MM-dd}, {plan.Jurisdiction.ToWords()} label).",
            $"Reason: {plan.DecidedBy.Reason}{(plan.DecidedBy.Sources.Any(source => !source.Verified) ? " (partly unverified)" : "")}",
            dose is null ? "Dose: none." : $"Give: {DoseWords.Products(dose)}.",
            $"Inputs: {Inputs(plan)}",
            $"Next: {(plan.Next.IsEmpty ? NothingNext(plan) : string.Join(" ", plan.Next.Select(step => step.Text)))}",
            $"Monitoring: {Monitoring(plan)}",
            $"Not checked: {Joined(NotCheckedWords.Of(plan), "nothing of what was supplied.")}",
        };
        if (Pathways(plan) is { } verdicts)
        {
            lines.Insert(2 + 2, verdicts);
        }
        var weighty = plan
            .Findings.Where(finding => finding.Severity <= Severity.Moderate)
            .Select(finding =>
                $"{SentenceText.Capital(finding.Severity.ToCode())}{Subject(finding)}: {finding.Recommendation ?? finding.Summary}"
            )
            .Distinct()
            .ToList();
        var room = MostLines - lines.Count - 1;
        lines.InsertRange(2 + 1, weighty.Take(weighty.Count > room ? room - 1 : room));
        if (weighty.Count > room)
        {
            lines.Insert(2 + room, $"And {weighty.Count - room + 1} more findings: see the full plan.");
        }
        lines.Add(
            $"Materia knowledge {plan.Knowledge.Version} ({plan.Knowledge.Sha256[..10]}), sources: {DecidingSources(plan)}. {PlanText.Disclaimer}"
        );
        var text = new StringBuilder();
        foreach (var line in lines)
        {
            text.Append(line).Append('\n');
        }
        return text.ToString();
    }

    // The verdict of each event, and that what was published is no dose of the plan.
    private static string? Pathways(Plan plan)
    {
        if (plan.Pathways.IsEmpty)
        {
            return null;
        }
        var verdicts = plan.Pathways.Select(pathway =>
        {
            var published = pathway.PublishedDose is { } dose
                ? $", {dose.ToQuantity().ToText()} a day was published{(pathway.PublishedDoseSources.All(source => source.Verified) ? "" : " (unverified)")} and is no dose of this plan"
                : "";
            return $"{pathway.Id.Replace('-', ' ')} {RechallengeWords.Short(pathway.Rechallenge).ToLowerInvariant()}{published}";
        });
        return $"Rechallenge: {string.Join("; ", verdicts)}.";
    }

    private static string NothingNext(Plan plan) =>
        plan.Pathways.Any(pathway => pathway.Rechallenge == Rechallenge.Never)
            ? "nothing leads from here to a dose."
            : "see the label.";

    // "Replace it" has to say what.
    private static string Subject(Finding finding) =>
        finding is { Kind: FindingKind.Interaction, About.IsEmpty: false }
            ? $" ({string.Join(", ", finding.About)})"
            : "";

    private static string DecidingSources(Plan plan) =>
        string.Join(
            "; ",
            plan.DecidedBy.Sources.GroupBy(citation => citation.SourceId)
                .Select(group =>
                    $"{plan.Sources.First(source => source.Id == group.Key).ShortName} {string.Join(", ", group.Select(citation => citation.Locator))}"
                )
        );

    private static string Inputs(Plan plan) =>
        Joined([.. plan.Inputs.Select(input => $"{input.Label} {input.Value}")], "none were read.", "; ");

    private static string Monitoring(Plan plan) =>
        Joined(
            [
                .. plan.Monitoring.Select(item =>
                    $"{item.Test} {(item.Overdue ? "OVERDUE since" : "due")} {item.Due.Date:yyyy-MM-dd}"
                ),
            ],
            "none due.",
            "; "
        );

    private static string Joined(ImmutableArray<string> parts, string none, string between = " ") =>
        parts.IsEmpty ? none : string.Join(between, parts);
}
