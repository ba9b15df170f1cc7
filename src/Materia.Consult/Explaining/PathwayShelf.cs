using Materia.Monograph.Pathways;

namespace Materia.Consult.Explaining;

/// <summary>Pathways, their states, arrows, questions and courses.</summary>
internal sealed class PathwayShelf(Library library) : IShelf
{
    private IEnumerable<Pathway> Pathways => library.Knowledge.Drugs.SelectMany(drug => drug.Pathways);

    public IEnumerable<string> Ids =>
        Pathways
            .SelectMany(pathway =>
                pathway
                    .States.Select(state => state.RuleId)
                    .Concat(pathway.Arrows.Select(arrow => arrow.RuleId))
                    .Concat(pathway.Questions.Select(question => question.Id))
                    .Concat(Visits(pathway).Select(visits => visits.Test))
                    .Prepend(pathway.Id)
            )
            .Distinct();

    public IEnumerable<Explanation> Explain(string id)
    {
        foreach (var pathway in Pathways)
        {
            if (pathway.Id == id)
            {
                yield return Of(pathway);
            }
            foreach (var visits in Visits(pathway).Where(visits => visits.Test == id))
            {
                yield return Of(pathway, visits);
            }
            foreach (var state in pathway.States.Where(state => state.RuleId == id))
            {
                yield return Of(pathway, state);
            }
            foreach (var arrow in pathway.Arrows.Where(arrow => arrow.RuleId == id))
            {
                yield return Of(pathway, arrow);
            }
        }
        var asking = Pathways.Where(pathway => pathway.Questions.Any(one => one.Id == id)).ToList();
        if (asking.Count > 0)
        {
            yield return Question(id, asking);
        }
    }

    private Explanation Of(Pathway pathway) =>
        library.Held(
            pathway.Id,
            "pathway",
            pathway.Question,
            [
                new ExplanationPart("For", [pathway.For.ToWords()]),
                new ExplanationPart("Begun by", [.. BegunBy(pathway)]),
                new ExplanationPart(
                    "List",
                    [
                        pathway.List switch
                        {
                            PathwayList.StopNow => "stop now, whatever grade was typed",
                            PathwayList.NeverAgain => "never again: no path to any dose",
                            _ => "",
                        },
                    ]
                ),
                new ExplanationPart(
                    "Asks",
                    [.. pathway.Questions.Select(question => $"{question.Id}: {question.Ask}?")]
                ),
                new ExplanationPart("States", [.. pathway.States.Select(StateLine)]),
                new ExplanationPart("Arrows", [.. pathway.Arrows.Select(ArrowLine)]),
                new ExplanationPart("Courses", [.. Courses(pathway).Select(course => course.Says)]),
                new ExplanationPart("Visits", [.. Visits(pathway).Select(visits => visits.Says)]),
            ],
            [.. pathway.States.SelectMany(state => state.Citations).Distinct()],
            library.CasesOfAll(pathway.Id),
            (pathway.File, pathway.Position)
        );

    private Explanation Of(Pathway pathway, PathwayState state) =>
        library.Held(
            state.RuleId,
            "state",
            (state.Say ?? state.Title).Replace("{events}", "what was reported", StringComparison.Ordinal),
            [
                new ExplanationPart("Question", [$"{pathway.Question} (pathway {pathway.Id})"]),
                new ExplanationPart("In short", [state.Title]),
                new ExplanationPart("Action", [state.Action?.ToCode() ?? "asks for none"]),
                new ExplanationPart("Rechallenge", [state.Rechallenge.ToCode()]),
                new ExplanationPart("What to do", [state.Do ?? ""]),
                new ExplanationPart("Asks", [state.Asks is { } asked ? $"{asked.Id}: {asked.Ask}?" : ""]),
                new ExplanationPart(
                    "Dose that was published",
                    [state.PublishedDose is { } dose ? $"{dose.ToQuantity().ToText()} a day; no plan gives it" : ""]
                ),
                new ExplanationPart("Evidence", [.. EvidenceLines(state)]),
                new ExplanationPart(
                    "Reached by",
                    [.. pathway.Arrows.Where(arrow => arrow.To == state).Select(ArrowLine)]
                ),
                new ExplanationPart(
                    "Left by",
                    [.. pathway.Arrows.Where(arrow => arrow.From == state).Select(ArrowLine)]
                ),
            ],
            [.. state.Citations.Concat(state.PublishedDoseCitations).Distinct()],
            library.CasesOf(state.RuleId),
            (pathway.File, state.Position)
        );

    private Explanation Of(Pathway pathway, PathwayArrow arrow) =>
        library.Held(
            arrow.RuleId,
            "transition",
            SentenceText.Capital(arrow.Label),
            [
                new ExplanationPart("Question", [$"{pathway.Question} (pathway {pathway.Id})"]),
                new ExplanationPart("From", [StateLine(arrow.From)]),
                new ExplanationPart("When", [arrow.When.ToWords()]),
                new ExplanationPart("To", [StateLine(arrow.To)]),
            ],
            arrow.Citations,
            library.CasesOf(arrow.RuleId),
            (pathway.File, arrow.Position)
        );

    private Explanation Of(Pathway pathway, VisitOutline visits) =>
        new()
        {
            Id = visits.Test,
            Kind = "monitoring",
            Title = visits.Says,
            Parts = [new ExplanationPart("Question", [$"{pathway.Question} (pathway {pathway.Id})"])],
            Sources = library.Cited(visits.Test, visits.Citations),
            File = pathway.File,
            Line = pathway.Position.Line,
        };

    private static Explanation Question(string id, List<Pathway> pathways) =>
        new()
        {
            Id = id,
            Kind = "question",
            Title = "A question that a plan asks; it is answered among the answers of a case.",
            Parts =
            [
                .. pathways.Select(pathway => new ExplanationPart(
                    $"In {pathway.Id}",
                    [
                        $"{pathway.Questions.First(one => one.Id == id).Ask}?",
                        .. pathway
                            .Arrows.Where(arrow => arrow.When.Answers.Any(answer => answer.Question == id))
                            .Select(ArrowLine),
                    ]
                )),
            ],
        };

    private static IEnumerable<string> BegunBy(Pathway pathway)
    {
        if (!pathway.Events.IsEmpty)
        {
            yield return string.Join(", ", pathway.Events.Select(term => term.Name));
        }
        if (!pathway.SevereEvents.IsEmpty)
        {
            yield return $"when severe: {string.Join(", ", pathway.SevereEvents.Select(term => term.Name))}";
        }
        if (!pathway.GravestEvents.IsEmpty)
        {
            yield return $"when life-threatening: {string.Join(", ", pathway.GravestEvents.Select(term => term.Name))}";
        }
        if (pathway.AnyOtherThan is { } known)
        {
            yield return $"any other severe event than {string.Join(", ", known.Select(term => term.Name))}";
        }
        if (pathway.Results is { } results)
        {
            yield return $"a result since the first dose: {results.ToWords()}";
        }
        if (!pathway.Charts.IsEmpty)
        {
            yield return $"an episode of {string.Join(", ", pathway.Charts)}";
        }
        if (pathway.IsWithoutEvent)
        {
            yield return "the last stop of the drug";
        }
    }

    private static IEnumerable<CourseOutline> Courses(Pathway pathway) =>
        pathway.States.Select(state => state.Course?.Course).OfType<CourseOutline>().Distinct();

    private static IEnumerable<VisitOutline> Visits(Pathway pathway) =>
        pathway.States.Select(state => state.Visits).OfType<VisitOutline>().Distinct();

    private static IEnumerable<string> EvidenceLines(PathwayState state) =>
        state.Evidence.IsEmpty
            ? [state.IsEvidenceTold ? EvidenceWords.NoStudy : ""]
            : state.Evidence.Select(study =>
                $"{study.Id}: {study.ToBriefWords()}{(study.IsBriefVerified ? "" : " (unverified)")}"
            );

    private static string StateLine(PathwayState state) =>
        $"{state.Id}: {state.Title} ({state.Action?.ToCode() ?? "no change"}; rechallenge {state.Rechallenge.ToCode()})";

    private static string ArrowLine(PathwayArrow arrow) =>
        $"{arrow.RuleId}: from {arrow.From.Id} to {arrow.To.Id}: {arrow.Label}";
}
