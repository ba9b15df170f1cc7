using Materia.Advice.Composition;
using Materia.Advice.Coverage;
using Materia.Advice.Findings;
using Materia.Advice.History;
using Materia.Advice.Inputs;

namespace Materia.Advice;

/// <content>Events that are not recognised, and a death.</content>
internal sealed partial class LabelReckoning
{
    private const string AdviceContract = "advice-contract";

    // An event that is not recognised is missing where the event of the nearest spelling would change the plan (contract rule 3).
    private void WeighUnrecognisedEvents()
    {
        if (_context.IsSupposed)
        {
            return;
        }
        var words = new List<string>();
        var reasons = new List<Reason>();
        foreach (
            var (given, near) in _context
                .Terms.Events.Where(pair => pair.Match is { Term: null, Suggestion: not null })
                .Select(pair => (pair.Given, Near: pair.Match.Suggestion!))
        )
        {
            var asWritten = Supposed(given, given.Term);
            var asNear = Supposed(given, near);
            if (asWritten.IsSamePlanAs(asNear))
            {
                continue;
            }
            Miss(
                new InputGap(
                    given.Path,
                    $"\"{given.Term}\" was not recognised, and the plan would be another if {near} was meant"
                ),
                $"\"{given.Term}\" was not recognised; did you mean {near}? The plan would then be {asNear.ToWords()}",
                isBlocking: true
            );
            words.Add(
                $"\"{given.Term}\" was not recognised. If {near} was meant: {asNear.ToWords()}; if something else: {asWritten.ToWords()}."
            );
            reasons.Add(new Reason(given.Path, $"{given.Term} grade {given.Grade}"));
        }
        if (words.Count == 0)
        {
            return;
        }
        var finding = new Finding
        {
            Id = "event-not-recognised",
            Kind = FindingKind.Toxicity,
            Severity = Severity.Major,
            About = ["adverse-event"],
            Summary = string.Join(" ", words),
            Recommendation = "Say which event is meant, by a spelling that is recognised.",
            Because = [.. reasons],
            Sources = [new Citation(AdviceContract, "rule 3", Verified: true)],
        };
        _findings.Add(finding);
        _blocks.Add(Blocked(finding.Id, finding.Summary, finding.Sources));
    }

    // The same case with an event called by another name.
    private LabelOutcome Supposed(AdverseEvent given, string term)
    {
        var context = InputContext.Supposing(
            _context.Case with
            {
                Jurisdiction = _context.Jurisdiction,
                Events = _context.Case.Events.Replace(given, given with { Term = term }),
            },
            _context.Knowledge
        );
        return Of(context, CaseInputs.Of(context), isGoverning: false);
    }

    // Whoever has died gets no plan; a grade that was mistyped is what can still be put right.
    private LabelOutcome? Death()
    {
        ImmutableArray<AdverseEvent> deaths =
        [
            .. _context
                .Case.Events.Where(given => given.IsDeath)
                .OrderBy(given => given.Onset.Date)
                .ThenBy(given => given.Term, StringComparer.Ordinal),
        ];
        if (deaths.IsEmpty)
        {
            return null;
        }
        var events = string.Join(
            ", ",
            deaths.Select(given =>
                $"{given.Term} grade {given.Grade} (CTCAE {given.CtcaeVersion}) from {given.Onset.Date:yyyy-MM-dd}"
            )
        );
        var finding = new Finding
        {
            Id = "death-reported",
            Kind = FindingKind.Toxicity,
            Severity = Severity.Major,
            About = ["adverse-event"],
            Summary = $"Grade {deaths[0].Grade} is death, so there is no plan to make: {events}.",
            Recommendation = "Correct the grade if the patient is alive.",
            Because = [.. deaths.Select(given => new Reason(given.Path, $"{given.Term} grade {given.Grade}"))],
            Sources = [new Citation(AdviceContract, "events", Verified: true)],
        };
        return new LabelOutcome
        {
            Jurisdiction = _context.Jurisdiction,
            Action = _context.Course.State == TreatmentState.NotStarted ? PlanAction.NoRecommendation : PlanAction.Stop,
            DecidedBy = new DecidedBy
            {
                Rule = finding.Id,
                Reason = finding.Summary,
                Because = finding.Because,
                Sources = finding.Sources,
            },
            Findings = FindingOrder.Sort([finding, .. CaseCoverage.UnusedQualifiers(_context)]),
            Checked = new CaseCoverage(_context, _tables, _ladders.Select(ladder => ladder.Chart), _pathways).Checked(),
        };
    }
}
