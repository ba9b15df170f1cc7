using Materia.Advice.Inputs;
using Materia.Advice.Pathways;
using Materia.Monograph.Charts;

namespace Materia.Advice.Coverage;

/// <summary>What became of each answer of the case: who asks the question, and what was not used.</summary>
/// <param name="context">The case.</param>
/// <param name="charts">The ladders of the case.</param>
/// <param name="pathways">The pathways that something in the case has begun.</param>
internal sealed class AnswerCoverage(
    InputContext context,
    ImmutableArray<Chart> charts,
    ImmutableArray<PathwayRules> pathways
)
{
    public IEnumerable<CheckedInput> Checked() =>
        context.Case.Answers.Select(answer => new CheckedInput(
            answer.Path,
            "answer",
            $"{answer.Question}: {answer.Value}",
            Questions().Contains(answer.Question) ? answer.Question : null,
            charts.Count(chart => Asks(chart, answer.Question))
                + pathways.Count(pathway => Asks(pathway, answer.Question))
        ));

    /// <summary>Answers that were not used, each with the reason; that nothing asks is told by the count of rules.</summary>
    public IEnumerable<MissingInput> Unused() =>
        context
            .Case.Answers.Select(answer => (answer.Path, Why: WhyUnused(answer)))
            .Where(pair => pair.Why is not null)
            .Select(pair => new MissingInput(pair.Path, pair.Why!, Blocking: false));

    private string? WhyUnused(Answer answer)
    {
        var id = answer.Question;
        if (!Questions().Contains(id))
        {
            var near = Spelling.Nearest(id, Questions().Order(StringComparer.Ordinal));
            return $"\"{id}\" is no question of this knowledge, so its answer was not used{(near is null ? "" : $"; did you mean {near}?")}";
        }
        var values = Values(id).Distinct().Order(StringComparer.Ordinal).ToList();
        if (!values.Contains(answer.Value) && answer.Value != "unknown")
        {
            return $"the answer \"{answer.Value}\" to {id} leads nowhere, so the question stays open; it is answered with {string.Join(" or ", values)}";
        }
        var asking = pathways.Where(pathway => Asks(pathway, id)).ToList();
        return
            asking.Count > 0
            && IsLatest(answer)
            && answer.Value != "unknown"
            && !charts.Any(chart => Asks(chart, id))
            && !asking.Any(pathway => pathway.Uses(answer))
            ? $"the answer \"{answer.Value}\" to {id} was not used: it is not asked where the patient stands, or not yet"
            : null;
    }

    // An older answer gives way to a later one; of two that contradict each other a finding tells.
    private bool IsLatest(Answer answer) =>
        !context.Case.Answers.Any(other =>
            other.Question == answer.Question
            && (
                other.Date?.Date > answer.Date?.Date
                || other.Date?.Date == answer.Date?.Date && other.Value != answer.Value
            )
        );

    private HashSet<string> Questions() =>
        _questions ??= [
            .. context.Drug.Charts.SelectMany(chart => chart.Questions).Select(question => question.Id),
            .. context.Drug.Pathways.SelectMany(pathway => pathway.Questions).Select(question => question.Id),
        ];

    private HashSet<string>? _questions;

    private IEnumerable<string> Values(string id) =>
        context
            .Drug.Pathways.SelectMany(pathway => pathway.AnswersTo(id))
            .Concat(
                context
                    .Drug.Charts.SelectMany(chart => chart.Transitions)
                    .Where(arrow => arrow.Answer?.Question == id)
                    .Select(arrow => arrow.Answer!.Value.Value)
            );

    private static bool Asks(PathwayRules pathway, string id) =>
        pathway.Pathway.Questions.Any(question => question.Id == id);

    private static bool Asks(Chart chart, string id) => chart.Questions.Any(question => question.Id == id);
}
