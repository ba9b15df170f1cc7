using Materia.Advice.Inputs;
using Materia.Advice.Ladders;

namespace Materia.Advice.History;

/// <summary>What happened, in dates: doses and stops, episodes of the ladders and their ends, reported events.</summary>
internal static class CourseStory
{
    public static ImmutableArray<HistoryEntry> Of(InputContext context, IEnumerable<LadderPosition> ladders) =>
        [
            .. Doses(context.Course)
                .Concat(ladders.SelectMany(Episodes))
                .Concat(Events(context))
                .OrderBy(entry => entry.Date.Date)
                .ThenBy(entry => entry.Date.Time)
                .ThenBy(entry => entry.Text, StringComparer.Ordinal),
        ];

    private static IEnumerable<HistoryEntry> Doses(TreatmentCourse course)
    {
        DosePeriod? before = null;
        foreach (var period in course.Periods)
        {
            var dose = $"{period.DailyTotal.ToQuantity().ToText()} a day";
            var text =
                before is null ? $"Started at {dose}"
                : before.End is { } end && end.Date < period.Start.Date ? $"Taken up again at {dose}"
                : $"Dose set to {dose}";
            yield return new HistoryEntry(period.Start, $"{text}.");
            var goesOn =
                period.End is { } last && course.Periods.Any(other => other != period && other.Covers(last.Date));
            if (period.End is { } stop && !goesOn)
            {
                var reason = period.StopReason is { } why ? $" ({why})" : "";
                yield return new HistoryEntry(stop, $"Stopped{reason}.");
            }
            before = period;
        }
    }

    private static IEnumerable<HistoryEntry> Episodes(LadderPosition position)
    {
        foreach (var episode in position.Episodes)
        {
            yield return new HistoryEntry(
                episode.Trigger.Date,
                $"Episode {episode.Number} on {position.Chart.Id} begins: {episode.Trigger.ToQuote()}."
            );
            if (episode.Recovered is { } recovered)
            {
                yield return new HistoryEntry(recovered, $"Episode {episode.Number} on {position.Chart.Id} ends.");
            }
        }
    }

    private static IEnumerable<HistoryEntry> Events(InputContext context)
    {
        foreach (var (given, _) in context.Terms.Events)
        {
            yield return new HistoryEntry(given.Onset, $"{given.Term} grade {given.Grade} began.");
            if (given.Resolved is { } resolved)
            {
                yield return new HistoryEntry(resolved, $"{given.Term} grade {given.Grade} resolved.");
            }
        }
    }
}
