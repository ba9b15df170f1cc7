using Materia.Advice.Inputs;
using Materia.Monograph.Charts;

namespace Materia.Advice.Ladders;

/// <summary>
/// Where an open episode stands on a day: from the state its trigger led to, along every arrow whose time has come or whose
/// question is answered.
/// </summary>
internal static class EpisodeState
{
    /// <summary>The state, and the arrow that led into it.</summary>
    public static (ChartState State, ChartTransition Arrow) On(
        Chart chart,
        LadderEpisode episode,
        DateOnly day,
        InputContext context
    ) => From(chart, episode.Opened, episode, day, question => Answer(question, episode, context));

    /// <summary>The state that one answer would lead to.</summary>
    public static (ChartState State, ChartTransition Arrow) After(
        Chart chart,
        ChartTransition answered,
        LadderEpisode episode,
        DateOnly day
    ) => From(chart, answered, episode, day, _ => null);

    private static (ChartState State, ChartTransition Arrow) From(
        Chart chart,
        ChartTransition first,
        LadderEpisode episode,
        DateOnly day,
        Func<ChartQuestion, string?> answers
    )
    {
        var arrow = first;
        var elapsed = day.DayNumber - episode.Trigger.Date.Date.DayNumber;
        // No state is left twice, so that a chart that leads back to itself ends here too.
        for (var step = 0; step < chart.States.Length; step++)
        {
            var next = chart.Transitions.FirstOrDefault(one =>
                one.From == arrow.To
                && (one.Jurisdiction is null || one.Jurisdiction == first.Jurisdiction || first.Jurisdiction is null)
                && (
                    (one.On == ChartOccasion.Elapsed && elapsed >= one.AfterDays)
                    || (
                        one is { On: ChartOccasion.Answered, Answer: { } answer }
                        && chart.Questions.FirstOrDefault(question => question.Id == answer.Question) is { } asked
                        && answers(asked) == answer.Value
                    )
                )
            );
            if (next is null)
            {
                break;
            }
            arrow = next;
        }
        return (arrow.To, arrow);
    }

    /// <summary>
    /// What was answered of this episode: an answer without a date or from the day of the trigger on, or what an event of these
    /// says of its cause. Answers that contradict each other answer nothing.
    /// </summary>
    public static string? Answer(ChartQuestion question, LadderEpisode episode, InputContext context)
    {
        var trigger = episode.Trigger.Date.Date;
        var given = context
            .Case.Answers.Where(answer =>
                answer.Question == question.Id && (answer.Date is not { } date || date.Date >= trigger)
            )
            .ToList();
        var latest = given.Max(answer => answer.Date?.Date);
        var values = given
            .Where(answer => answer.Date?.Date == latest)
            .Select(answer => answer.Value)
            .Concat(
                context
                    .Terms.Events.Where(one =>
                        one.Match.Term is { } term
                        && question.Events.Contains(term)
                        && (one.Given.Resolved is not { } resolved || resolved.Date >= trigger)
                    )
                    .Select(one => one.Given.LeukaemiaRelated)
                    .OfType<bool>()
                    .Select(isRelated => isRelated ? "yes" : "no")
            )
            .Distinct()
            .ToList();
        return values is [var one] ? one : null;
    }
}
