namespace Materia.Advice.History;

/// <summary>The dose periods of a case in order, and where they leave the patient at the time of the question.</summary>
internal sealed class TreatmentCourse
{
    private TreatmentCourse(ImmutableArray<DosePeriod> periods, DateOnly asOf)
    {
        Periods = periods;
        AsOf = asOf;
        Current = Careful(periods.Where(period => period.Covers(asOf)));
        Last = periods.LastOrDefault();
        State =
            periods.IsEmpty ? TreatmentState.NotStarted
            : Current is null ? TreatmentState.Off
            : TreatmentState.On;
    }

    public ImmutableArray<DosePeriod> Periods { get; }

    public DateOnly AsOf { get; }

    public TreatmentState State { get; }

    /// <summary>The period that covers the time of the question; the one of the lower dose when several do (contract rule 3).</summary>
    public DosePeriod? Current { get; }

    /// <summary>The period that started last.</summary>
    public DosePeriod? Last { get; }

    /// <summary>The date of the first dose; null before it.</summary>
    public DateOnly? FirstDose => Periods.IsEmpty ? null : Periods[0].Start.Date;

    public static TreatmentCourse Of(Case question) =>
        new(
            [
                .. question
                    .Doses.OrderBy(period => period.Start.Date)
                    .ThenBy(period => period.Start.Time)
                    // What goes on longest comes last; the rest only keeps the order given from deciding.
                    .ThenBy(period => period.End?.Date ?? DateOnly.MaxValue)
                    .ThenBy(period => period.End?.Time)
                    .ThenBy(period => period.DailyTotal.Milligrams)
                    .ThenBy(period => period.TimesPerDay)
                    .ThenBy(period => period.StopReason, StringComparer.Ordinal),
            ],
            question.AsOf.Date
        );

    /// <summary>Periods of other doses that cover one day, each with the first such day.</summary>
    public IEnumerable<(DosePeriod Earlier, DosePeriod Later)> Overlaps()
    {
        for (var i = 0; i < Periods.Length; i++)
        {
            for (
                var j = i + 1;
                j < Periods.Length && (Periods[i].End is not { } end || Periods[j].Start.Date < end.Date);
                j++
            )
            {
                yield return (Periods[i], Periods[j]);
            }
        }
    }

    /// <summary>Pauses of which no reason was given: the period that ended and the one that came after.</summary>
    public IEnumerable<(DosePeriod Before, DosePeriod After)> Pauses()
    {
        for (var i = 1; i < Periods.Length; i++)
        {
            if (
                Periods[i - 1] is { StopReason: null, End: { } end }
                && end.Date < Periods[i].Start.Date
                && !Periods.Any(period => period.Covers(end.Date))
            )
            {
                yield return (Periods[i - 1], Periods[i]);
            }
        }
    }

    // Of several the one of the lowest dose; of equal ones the latest to start.
    private static DosePeriod? Careful(IEnumerable<DosePeriod> covering)
    {
        DosePeriod? careful = null;
        foreach (var period in covering)
        {
            if (careful is null || period.DailyTotal <= careful.DailyTotal)
            {
                careful = period;
            }
        }
        return careful;
    }

    /// <summary>Whether the drug was taken on a date.</summary>
    public bool Covers(DateOnly date) => Periods.Any(period => period.Covers(date));

    /// <summary>The daily dose in force on a date, or the last one before it.</summary>
    public DosePeriod? DoseOn(DateOnly date) =>
        Careful(Periods.Where(period => period.Covers(date)))
        ?? Periods.LastOrDefault(period => period.Start.Date <= date)
        ?? Periods.FirstOrDefault();
}
