using Materia.Monograph.Conditions;
using Materia.Monograph.Pathways;

namespace Materia.Monograph.Checks;

/// <summary>
/// Every way through a pathway, exactly: a fact is chosen only when an arrow asks for it, and then each of its values is
/// followed.
/// </summary>
public static class PathwayExplorer
{
    // source: CTCAE, general guidelines: grades 1 to 5; 0 stands for what has none.
    private static readonly ImmutableArray<object> Grades = [0, 1, 2, 2 + 1, 2 + 2, 2 + 2 + 1];
    private static readonly ImmutableArray<object> Episodes = [1, 2, 2 + 1];
    private static readonly ImmutableArray<object> SevereEpisodes = [0, 1, 2, 2 + 1];
    private static readonly ImmutableArray<object> Flags = [true, false];
    private static readonly ImmutableArray<object> Treatments = ["not-started", "on", "off"];

    public static ImmutableArray<PathwayWalk> Walks(Pathway pathway)
    {
        var walks = ImmutableArray.CreateBuilder<PathwayWalk>();
        var open = new Stack<ExploredFacts>([new ExploredFacts(ImmutableDictionary<object, object>.Empty)]);
        while (open.TryPop(out var facts))
        {
            var trial = new ExploredFacts(facts.Chosen);
            var (path, state, isOpen) = pathway.Walk(trial);
            if (!isOpen)
            {
                walks.Add(new PathwayWalk(facts, path, state));
                continue;
            }
            foreach (var value in ValuesOf(trial.Wanted!, pathway, facts))
            {
                open.Push(facts.With(trial.Wanted!, value));
            }
        }
        return walks.ToImmutable();
    }

    private static ImmutableArray<object> ValuesOf(object key, Pathway pathway, ExploredFacts facts) =>
        key switch
        {
            FactKey.Grade => Grades,
            FactKey.Episode => Episodes,
            FactKey.SevereEpisode or ExploredFacts.GradedEpisodes => SevereEpisodes,
            FactKey.Treatment => Treatments,
            // Nothing was stopped for it while it is taken.
            FactKey.IsStoppedFor
                when facts.Chosen.TryGetValue(FactKey.Treatment, out var treatment) && treatment is not "off" =>
            [
                false,
            ],
            // Before the first dose there is no treatment, and what is open is not over.
            FactKey.IsBeforeFirstDose
                when facts.Chosen.GetValueOrDefault(FactKey.Treatment) is "not-started"
                    || facts.Chosen.GetValueOrDefault(FactKey.IsResolved) is false => [false],
            FactKey.IsStoppedFor when facts.Chosen.GetValueOrDefault(FactKey.IsBeforeFirstDose) is true => [false],
            FactKey.IsResolved when facts.Chosen.GetValueOrDefault(FactKey.IsBeforeFirstDose) is true => [true],
            string question => Answers(pathway, question),
            PathwayDelay delay => Passed(delay, facts),
            _ => Flags,
        };

    private static ImmutableArray<object> Answers(Pathway pathway, string question) =>
        ["", .. pathway.AnswersTo(question)];

    // A longer time has not passed where a shorter one has not, nor any since a question that is not answered.
    private static ImmutableArray<object> Passed(PathwayDelay delay, ExploredFacts facts)
    {
        foreach (var (key, value) in facts.Chosen)
        {
            if (
                key is PathwayDelay other
                && other.Since == delay.Since
                && other.Answered == delay.Answered
                && value is bool hasPassed
            )
            {
                if (hasPassed && other.Days >= delay.Days)
                {
                    return [true];
                }
                if (!hasPassed && other.Days <= delay.Days)
                {
                    return [false];
                }
            }
            if (key is string question && question == delay.Since && value is "")
            {
                return [false];
            }
        }
        return Flags;
    }
}
