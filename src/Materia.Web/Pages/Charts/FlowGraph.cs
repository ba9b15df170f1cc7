using Materia.Monograph.Charts;
using Materia.Monograph.Pathways;
using Materia.Units;

namespace Materia.Web.Pages.Charts;

/// <summary>A chart of the knowledge as boxes and arrows, pathways and ladders alike.</summary>
/// <param name="Id">The chart's id; the ids of the drawing begin with it.</param>
public sealed record FlowGraph(string Id, ImmutableArray<FlowBox> Boxes, ImmutableArray<FlowArrow> Arrows)
{
    public static FlowGraph Of(Pathway pathway) =>
        new(
            pathway.Id,
            [
                .. pathway.States.Select(state => new FlowBox(
                    state.Id,
                    state.Row,
                    state.Column,
                    state.Title,
                    state == pathway.Initial ? "" : Verdict(state),
                    state.Rechallenge == Rechallenge.Never
                )),
            ],
            [.. pathway.Arrows.Select(arrow => new FlowArrow(arrow.RuleId, arrow.From.Id, arrow.To.Id, arrow.Label))]
        );

    public static FlowGraph Of(Chart chart) =>
        new(
            chart.Id,
            [
                .. chart.States.Select(state => new FlowBox(
                    state.Id,
                    state.Row,
                    state.Column,
                    SentenceText.Capital(PageWords.FromCode(state.Id)),
                    state.Action is { } action ? Word(action)
                        : state.Level is { } level ? $"At most {chart.Levels[level].ToText()} a day"
                        : ""
                )),
            ],
            [
                .. chart.Transitions.Select(arrow => new FlowArrow(
                    arrow.RuleId,
                    arrow.From.Id,
                    arrow.To.Id,
                    Label(chart, arrow)
                )),
            ]
        );

    /// <summary>The box with an id; null where there is none.</summary>
    public FlowBox? Box(string id) => Boxes.FirstOrDefault(box => box.Id == id);

    private static string Verdict(PathwayState state) =>
        state.Action is { } action
            ? $"{Word(action)}; {RechallengeWords.Short(state.Rechallenge).ToLowerInvariant()}"
            : RechallengeWords.Short(state.Rechallenge);

    private static string Word(PlanAction action) => SentenceText.Capital(PageWords.FromCode(action.ToCode()));

    private static string Label(Chart chart, ChartTransition arrow)
    {
        var when = arrow.On switch
        {
            ChartOccasion.Trigger => arrow.MonthsOfTreatment > 0
                ? $"trigger, after {PageWords.Count(arrow.MonthsOfTreatment, "month", "months")}"
                : "trigger",
            ChartOccasion.Recovery => "recovered",
            ChartOccasion.Cleared => "cleared",
            ChartOccasion.Elapsed => $"after {PageWords.Count(arrow.AfterDays, "day", "days")}",
            ChartOccasion.Answered when arrow.Answer is var (question, value) =>
                $"{PageWords.FromCode(question)}: {value}",
            _ => "",
        };
        var episode = arrow.LastEpisode is { } last
            ? arrow.FirstEpisode == last
                ? $", episode {last}"
                : $", episodes {arrow.FirstEpisode} to {last}"
            : arrow.FirstEpisode > 1
                ? $", episode {arrow.FirstEpisode} or later"
                : "";
        var label = arrow.Jurisdiction is { } one ? $", {one.ToWords()} label" : "";
        var level = arrow.Level switch
        {
            LevelMove.OriginalStart => "; first dose",
            LevelMove.Previous => "; dose before",
            LevelMove.Down or LevelMove.BelowPrevious => "; one level down",
            LevelMove.Named when arrow.NamedLevel is { } place => $"; {chart.Levels[place].ToText()}",
            _ => "",
        };
        return $"{when}{episode}{label}{level}";
    }
}
