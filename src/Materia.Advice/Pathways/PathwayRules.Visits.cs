using Materia.Monograph.Pathways;

namespace Materia.Advice.Pathways;

/// <content>The visits after the drug is given again.</content>
internal sealed partial class PathwayRules
{
    /// <summary>
    /// The next visit, once the drug is given again after the event: the first after the last that took place. One that has passed
    /// and was not kept stays due.
    /// </summary>
    public MonitoringItem? NextVisit()
    {
        if (
            State.Visits is not { } visits
            || _facts.Resolved is not { } resolved
            || _context.Course.Periods.FirstOrDefault(period => period.Start.Date >= resolved) is not { } again
        )
        {
            return null;
        }
        var asOf = _context.Course.AsOf;
        var start = again.Start.Date;
        var kept = Kept(visits, start);
        return VisitOn(kept + 1, visits, start) is not { } due
            ? null
            : new MonitoringItem
            {
                Test = visits.Test,
                Due = new ClinicalTime(due),
                Schedule = visits.Says,
                Overdue = due < asOf,
                Sources = visits.Citations,
            };
    }

    // The number of the last visit that took place, from 0; -1 for none. A result is of the visit that was nearest to its day.
    private int Kept(VisitOutline visits, DateOnly start)
    {
        var kept = -1;
        foreach (
            var result in _context.Case.Observations.Where(result =>
                visits.MeasuredBy.Contains(result.Term) && result.Date.Date > start
            )
        )
        {
            var day = result.Date.Date.DayNumber;
            var (number, before) = (-1, start);
            while (VisitOn(number + 1, visits, start) is { } next && next.DayNumber - day < day - before.DayNumber)
            {
                (number, before) = (number + 1, next);
            }
            kept = Math.Max(kept, number);
        }
        return kept;
    }

    // The day of a visit by its number, from 0; null after the last.
    private static DateOnly? VisitOn(int number, VisitOutline visits, DateOnly start) =>
        number < visits.OnDays.Length ? start.AddDays(visits.OnDays[number])
        : visits.ThenEvery is { } every ? start.AddDays(visits.OnDays[^1] + (number - visits.OnDays.Length + 1) * every)
        : null;
}
