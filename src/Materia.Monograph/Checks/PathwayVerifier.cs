using Materia.Monograph.Diagnostics;
using Materia.Monograph.Pathways;

namespace Materia.Monograph.Checks;

/// <summary>
/// Proves a pathway over every combination of facts that its arrows can tell apart: every state and arrow is reached, every walk
/// ends, no way leads to a published dose that the two lists, the end of the event or an unasked alternative forbid, and none to a
/// rechallenge that is not standard before the alternatives were asked.
/// </summary>
public static class PathwayVerifier
{
    /// <summary>Adds a diagnostic for every fault of the pathway.</summary>
    /// <param name="before">The answers without which a rechallenge that is not standard shows no dose.</param>
    /// <returns>How many ways lead through it.</returns>
    public static int Verify(
        Pathway pathway,
        ImmutableArray<(string Question, string Value)> before,
        DiagnosticList diagnostics
    )
    {
        var walks = PathwayExplorer.Walks(pathway);
        var states = walks.SelectMany(walk => walk.Path).Select(arrow => arrow.To).Append(pathway.Initial).ToHashSet();
        var arrows = walks.SelectMany(walk => walk.Path).ToHashSet();
        foreach (var state in pathway.States.Where(state => !states.Contains(state)))
        {
            Fault(pathway, state.Position, $"no way leads to the state {state.Id}", diagnostics);
        }
        foreach (var arrow in pathway.Arrows.Where(arrow => !arrows.Contains(arrow)))
        {
            Fault(pathway, arrow.Position, $"no way takes the arrow {arrow.RuleId}", diagnostics);
        }
        foreach (var question in pathway.Questions.Where(question => pathway.States.All(one => one.Asks != question)))
        {
            Fault(pathway, pathway.Position, $"no state asks {question.Id}", diagnostics);
        }
        foreach (var state in pathway.States.Where(state => state.Asks is not null))
        {
            Question(pathway, state, state.Asks!.Id, diagnostics);
        }
        foreach (var from in pathway.States.Where(state => state.Rechallenge == Rechallenge.Never))
        {
            foreach (var to in pathway.From(from).Where(to => to.Rechallenge != Rechallenge.Never || HasDose(to)))
            {
                Breach(pathway, from, $"after {from.Id}, which is never again, a way leads to {to.Id}", diagnostics);
            }
        }
        foreach (var walk in walks)
        {
            Walk(pathway, walk, before, diagnostics);
        }
        return walks.Length;
    }

    private static void Walk(
        Pathway pathway,
        PathwayWalk walk,
        ImmutableArray<(string Question, string Value)> before,
        DiagnosticList diagnostics
    )
    {
        var state = walk.State;
        var isTreated = walk.Facts.Treatment is not "not-started";
        if (HasDose(state) && walk.Facts.IsResolved is not true)
        {
            Breach(pathway, state, $"{state.Id} shows a dose before the event has resolved", diagnostics);
        }
        if (HasDose(state) && state.Rechallenge == Rechallenge.NotStandard)
        {
            foreach (var (question, value) in before.Where(one => walk.Facts.Answer(one.Question) != one.Value))
            {
                Breach(
                    pathway,
                    state,
                    $"{state.Id} shows a dose that is not standard before {question} was answered with {value}",
                    diagnostics
                );
            }
        }
        foreach (
            var (question, value) in pathway.BeforeCourse.Where(one =>
                state.Course is not null
                && walk.Facts.IsResolved is not true
                && walk.Facts.Answer(one.Question) != one.Value
            )
        )
        {
            Breach(
                pathway,
                state,
                $"{state.Id} shows a course before {question} was answered with {value}",
                diagnostics
            );
        }
        foreach (
            var (question, value) in pathway.AlwaysStops.Where(one =>
                // An answer that is never looked at may be this one.
                (walk.Facts.Answer(one.Question) is not { } answer || answer == one.Value)
                && state.Action is not (PlanAction.Stop or PlanAction.NoRecommendation)
            )
        )
        {
            Breach(
                pathway,
                state,
                $"{state.Id} neither stops nor leaves the decision open although {question} may be answered with {value}",
                diagnostics
            );
        }
        // What was over before the first dose on record is asked about; it is no event of the treatment until that is answered.
        var isEarlier = walk.Facts.IsBeforeFirstDose is true && state.Action is null;
        if (pathway.List == PathwayList.StopNow && isTreated && !isEarlier)
        {
            if (walk.Facts.IsResolved is not true && state.Action != PlanAction.Stop)
            {
                Breach(pathway, state, $"{state.Id} does not stop, and the event stands on the list", diagnostics);
            }
            if (walk.Facts.IsResolved is true && state.Action is not (PlanAction.Stop or PlanAction.NoRecommendation))
            {
                Breach(pathway, state, $"{state.Id} goes on, and the event stands on the list", diagnostics);
            }
            if (HasDose(state) && walk.Facts.Episode is not 1)
            {
                Breach(pathway, state, $"{state.Id} shows a dose after a second event", diagnostics);
            }
        }
        if (
            pathway.List == PathwayList.NeverAgain
            && isTreated
            && !isEarlier
            && (state.Action != PlanAction.Stop || state.Rechallenge != Rechallenge.Never)
        )
        {
            Breach(pathway, state, $"{state.Id} does not stop for good, and the event stands on the list", diagnostics);
        }
        if (HasDose(state) && state.Action != PlanAction.NoRecommendation)
        {
            Breach(
                pathway,
                state,
                $"{state.Id} shows a published dose and has to leave the decision open",
                diagnostics
            );
        }
        if (
            isTreated
            && state is { Rechallenge: Rechallenge.NotStandard, Asks: null }
            && walk.Facts.IsResolved is true
            && !pathway.Events.IsEmpty
            // After an answer that always stops there is no rechallenge to ask about.
            && !pathway.AlwaysStops.Any(one => walk.Facts.Answer(one.Question) == one.Value)
            && Unasked(walk.Facts, before) is { } unasked
        )
        {
            Breach(
                pathway,
                state,
                $"a way ends at {state.Id}, which is not standard, and {unasked} was not asked",
                diagnostics
            );
        }
    }

    // The first question that was not asked; those after an answer that refuses the rechallenge need not be.
    private static string? Unasked(ExploredFacts facts, ImmutableArray<(string Question, string Value)> before)
    {
        foreach (var (question, value) in before)
        {
            var answer = facts.Answer(question);
            if (answer is null or "")
            {
                return question;
            }
            if (answer != value)
            {
                return null;
            }
        }
        return null;
    }

    private static bool HasDose(PathwayState state) => state.PublishedDose is not null;

    // Who is asked can give each answer that any arrow knows, and sees where it leads.
    private static void Question(Pathway pathway, PathwayState state, string question, DiagnosticList diagnostics)
    {
        var all = pathway.AnswersTo(question).ToList();
        var here = pathway.AnswersTo(question, state).ToHashSet();
        var fault =
            here.Count == 0 ? "no arrow from it waits for the answer"
            : here.Count == 1 ? $"the only answer that an arrow waits for is {all[0]}"
            : all.Find(answer => !here.Contains(answer)) is { } missing ? $"no arrow from it waits for {missing}"
            : null;
        if (fault is not null)
        {
            Fault(pathway, state.Position, $"the state {state.Id} asks {question}, and {fault}", diagnostics);
        }
    }

    private static void Breach(Pathway pathway, PathwayState state, string message, DiagnosticList diagnostics)
    {
        if (!diagnostics.Has(DiagnosticCode.ForbiddenWay, pathway.File, state.Position))
        {
            diagnostics.Add(DiagnosticCode.ForbiddenWay, pathway.File, state.Position, $"{pathway.Id}: {message}");
        }
    }

    private static void Fault(Pathway pathway, SourcePosition at, string message, DiagnosticList diagnostics) =>
        diagnostics.Add(DiagnosticCode.ChartDeadEnd, pathway.File, at, $"{pathway.Id}: {message}");
}
