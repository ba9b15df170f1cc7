using Materia.Monograph.Charts;

namespace Materia.Consult.Explaining;

/// <summary>Charts, their arrows and their states.</summary>
internal sealed class ChartShelf(Library library) : IShelf
{
    private IEnumerable<Chart> Charts => library.Knowledge.Drugs.SelectMany(drug => drug.Charts);

    public IEnumerable<string> Ids =>
        Charts
            .SelectMany(chart =>
                chart
                    .Transitions.Select(arrow => arrow.RuleId)
                    .Concat(chart.States.SelectMany(state => (string[])[state.Id, $"{chart.Id}/{state.Id}"]))
                    .Concat(chart.Questions.SelectMany(one => (string[])[one.Id, $"{chart.Id}/{one.Id}"]))
                    .Prepend(chart.Id)
            )
            .Distinct();

    public IEnumerable<Explanation> Explain(string id)
    {
        foreach (var chart in Charts)
        {
            if (chart.Id == id)
            {
                yield return Of(chart);
            }
            foreach (var arrow in chart.Transitions.Where(arrow => arrow.RuleId == id))
            {
                yield return Of(chart, arrow);
            }
            foreach (var state in chart.States.Where(state => $"{chart.Id}/{state.Id}" == id))
            {
                yield return State(id, [chart]);
            }
        }
        var asking = Charts
            .Where(chart => chart.Questions.Any(one => id == one.Id || id == $"{chart.Id}/{one.Id}"))
            .ToList();
        if (asking.Count > 0)
        {
            yield return Question(id, asking);
        }
        if (Charts.Where(chart => chart.States.Any(state => state.Id == id)).ToList() is { Count: > 0 } charts)
        {
            yield return State(id, charts);
        }
    }

    private Explanation Of(Chart chart) =>
        library.Held(
            chart.Id,
            "chart",
            chart.Question,
            [
                new ExplanationPart("For", [chart.For.ToWords()]),
                new ExplanationPart("Trigger", [chart.Trigger.ToWords()]),
                new ExplanationPart("Recovery", [chart.Recovery.ToWords()]),
                new ExplanationPart("Clears", [chart.Clears?.ToWords() ?? ""]),
                new ExplanationPart("Asks", [.. chart.Questions.Select(question => $"{question.Id}: {question.Ask}")]),
                new ExplanationPart(
                    "Levels",
                    [string.Join(", ", chart.Levels.Select(level => $"{level.ToText()} a day"))]
                ),
                new ExplanationPart("States", [.. chart.States.Select(state => StateLine(chart, state))]),
                new ExplanationPart("Arrows", [.. chart.Transitions.Select(arrow => $"{arrow.RuleId}: {arrow.Say}")]),
                new ExplanationPart(
                    "Beyond the last level",
                    [$"{chart.BeyondLastLevel.ToCode()}. {chart.BeyondLastLevelSay}"]
                ),
            ],
            chart.Citations,
            library.CasesOfAll(chart.Id),
            (chart.File, chart.Position)
        );

    private static string StateLine(Chart chart, ChartState state) =>
        state.Action is { } action ? $"{state.Id}: the chart asks for {action.ToCode()}"
        : state.Level is { } place ? $"{state.Id}: at most {chart.Levels[place].ToText()} a day"
        : $"{state.Id}: the chart asks for nothing";

    private Explanation Of(Chart chart, ChartTransition arrow) =>
        library.Held(
            arrow.RuleId,
            "transition",
            arrow.Say,
            [
                new ExplanationPart("Question", [$"{chart.Question} (chart {chart.Id})"]),
                new ExplanationPart("For", [chart.For.ToWords()]),
                new ExplanationPart("From", [arrow.From.Id]),
                new ExplanationPart("On", [Occasion(chart, arrow)]),
                new ExplanationPart("To", [StateLine(chart, arrow.To)]),
                new ExplanationPart(
                    "Level",
                    [arrow.NamedLevel is { } named ? $"{chart.Levels[named].ToText()} a day" : LevelWords(arrow.Level)]
                ),
                new ExplanationPart("Label", [arrow.Jurisdiction?.ToWords() ?? "both"]),
            ],
            arrow.Citations,
            library.CasesOf(arrow.RuleId),
            (chart.File, arrow.Position)
        );

    private static Explanation Question(string id, List<Chart> charts) =>
        new()
        {
            Id = id,
            Kind = "question",
            Title = "A question that a plan asks; it is answered among the answers of a case.",
            Parts =
            [
                .. charts.Select(chart =>
                {
                    var question = chart.Questions.First(one => id == one.Id || id == $"{chart.Id}/{one.Id}");
                    return new ExplanationPart(
                        $"In {chart.Id}",
                        [
                            question.Ask,
                            .. chart
                                .Transitions.Where(arrow => arrow.Answer?.Question == question.Id)
                                .Select(arrow =>
                                    $"{arrow.Answer!.Value.Value} leads by {arrow.RuleId} to {arrow.To.Id}"
                                ),
                        ]
                    );
                }),
            ],
        };

    private static Explanation State(string id, List<Chart> charts) =>
        new()
        {
            Id = id,
            Kind = "state",
            Title = "Where a patient stands in a chart.",
            Parts =
            [
                .. charts.Select(chart =>
                {
                    var state = chart.States.First(state => id == state.Id || id == $"{chart.Id}/{state.Id}");
                    return new ExplanationPart(
                        $"In {chart.Id}",
                        [
                            StateLine(chart, state),
                            .. Arrows("Reached by", chart.Transitions.Where(arrow => arrow.To == state)),
                            .. Arrows("Left by", chart.Transitions.Where(arrow => arrow.From == state)),
                        ]
                    );
                }),
            ],
        };

    private static IEnumerable<string> Arrows(string how, IEnumerable<ChartTransition> arrows)
    {
        var ids = string.Join(", ", arrows.Select(arrow => arrow.RuleId));
        return ids.Length == 0 ? [] : [$"{how} {ids}"];
    }

    private static string Occasion(Chart chart, ChartTransition arrow)
    {
        var condition = arrow.On switch
        {
            ChartOccasion.Trigger => chart.Trigger.ToWords(),
            ChartOccasion.Cleared => chart.Clears?.ToWords() ?? "",
            ChartOccasion.Elapsed => $"{DecimalText.Format(arrow.AfterDays)} days after the trigger",
            ChartOccasion.Answered => arrow.Answer is { } answer
                ? $"{answer.Question} is answered with {answer.Value}"
                : "",
            _ => chart.Recovery.ToWords(),
        };
        var after =
            arrow.MonthsOfTreatment > 0
                ? $", from {DecimalText.Format(arrow.MonthsOfTreatment)} months of treatment on"
                : "";
        var episode = (arrow.FirstEpisode, arrow.LastEpisode) switch
        {
            (1, null) => "in any episode",
            (var first, null) => $"in episode {first} and later",
            (var first, var last) when first == last => $"in episode {first}",
            (var first, var last) => $"in episodes {first} to {last}",
        };
        return $"{arrow.On.ToString().ToLowerInvariant()}, {episode}{after}: {condition}";
    }

    private static string LevelWords(LevelMove? level) =>
        level switch
        {
            LevelMove.OriginalStart => "the original starting dose",
            LevelMove.Previous => "the dose before the hold",
            LevelMove.Down => "one level down for each recurrence",
            LevelMove.BelowPrevious => "the next level below the dose before the hold",
            _ => "no dose level",
        };
}
