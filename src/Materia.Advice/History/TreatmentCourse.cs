namespace Materia.Advice.History;

/// <summary>The dose periods of a case in order, and where they leave the patient at the time of the question.</summary>
internal sealed class TreatmentCourse
{
    private TreatmentCourse(ImmutableArray<DosePeriod> periods, DateOnly asOf)
    {
        Periods = periods;
        AsOf = asOf;
        Current = periods.LastOrDefault(period => period.Covers(asOf));
        Last = periods.LastOrDefault();
        State =
            periods.IsEmpty ? TreatmentState.NotStarted
            : Current is null ? TreatmentState.Off
            : TreatmentState.On;
    }

    public ImmutableArray<DosePeriod> Periods { get; }

    public DateOnly AsOf { get; }

    public TreatmentState State { get; }

    /// <summary>The period that covers the time of the question; the latest to start when several do.</summary>
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

    /// <summary>The daily dose in force on a date, or the last one before it.</summary>
    public DosePeriod? DoseOn(DateOnly date) =>
        Periods.LastOrDefault(period => period.Covers(date))
        ?? Periods.LastOrDefault(period => period.Start.Date <= date)
        ?? Periods.FirstOrDefault();
}
