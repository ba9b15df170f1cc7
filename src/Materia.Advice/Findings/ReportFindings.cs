using Materia.Advice.Inputs;
using Materia.Advice.Pathways;

namespace Materia.Advice.Findings;

/// <summary>What of the reports and answers of a case contradicts itself or was not counted.</summary>
internal static class ReportFindings
{
    public static IEnumerable<Finding> Of(InputContext context) => Contradictions(context).Concat(Earlier(context));

    private static IEnumerable<Finding> Contradictions(InputContext context)
    {
        foreach (
            var question in context
                .Case.Answers.Select(answer => answer.Question)
                .Distinct()
                .Order(StringComparer.Ordinal)
        )
        {
            var rivals = GivenAnswer.Rivals(question, DateOnly.MinValue, context.Case);
            if (rivals.Length < 2)
            {
                continue;
            }
            var values = string.Join(" and ", rivals.Select(rival => rival.Value));
            var day = rivals[0].Date is { } date ? $" on {date:yyyy-MM-dd}" : "";
            yield return new Finding
            {
                Id = $"answers-disagree/{question}",
                Kind = FindingKind.Warning,
                Severity = Severity.Moderate,
                About = [question],
                Summary = $"{question} is answered with {values}{day}; the more careful answer counts.",
                Recommendation = $"Find out which answer to {question} is right.",
                Because = [.. rivals.Select(rival => new Reason(rival.Path, $"{question}: {rival.Value}"))],
                Sources = [new Citation(AdviceContract, "rule 3", Verified: true)],
            };
        }
    }

    // A severe event that began before the first recorded dose is not held against the drug; a dose that was left out would be.
    private static IEnumerable<Finding> Earlier(InputContext context)
    {
        var events = context
            .Terms.Events.Where(pair =>
                pair.Given is { IsSevere: true, Resolved: null } && PathwayEvents.IsBeforeTreatment(pair.Given, context)
            )
            .OrderBy(pair => pair.Given.Onset.Date)
            .ThenBy(pair => pair.Given.Term, StringComparer.Ordinal)
            .ThenByDescending(pair => pair.Given.Grade)
            .ToList();
        if (events.Count == 0)
        {
            yield break;
        }
        var words = string.Join(
            ", ",
            events.Select(pair => $"{pair.Given.Term} grade {pair.Given.Grade} from {pair.Given.Onset.Date:yyyy-MM-dd}")
        );
        yield return new Finding
        {
            Id = "event-before-first-dose",
            Kind = FindingKind.Toxicity,
            Severity = Severity.Moderate,
            About =
            [
                .. events
                    .Select(pair => pair.Match.Term?.Id ?? "adverse-event")
                    .Distinct()
                    .Order(StringComparer.Ordinal),
            ],
            Summary =
                $"Still open, and begun before the first recorded dose: {words}. It was not held against the drug unless its pathway says so.",
            Recommendation = "Supply any dose that was given before it began, or settle its cause.",
            Because =
            [
                .. events.Select(pair => new Reason(pair.Given.Path, $"{pair.Given.Term} grade {pair.Given.Grade}")),
            ],
            Sources = [new Citation(AdviceContract, "rule 7", Verified: true)],
        };
    }

    private const string AdviceContract = "advice-contract";
}
