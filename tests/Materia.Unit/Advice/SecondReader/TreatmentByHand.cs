using Materia.Clinical.Cases;

namespace Materia.Tests.Advice.SecondReader;

/// <summary>What was taken when: daily doses in milligrams, days as numbers.</summary>
internal sealed class TreatmentByHand(Case question)
{
    public int Today { get; } = question.AsOf.Date.DayNumber;

    public int FirstDay => question.Doses[0].Start.Date.DayNumber;

    /// <summary>The EU row for advanced leukaemia begins one month after the first dose.</summary>
    public int OneMonthIn => question.Doses[0].Start.Date.AddMonths(1).DayNumber;

    public decimal FirstDose => question.Doses[0].DailyTotal.Milligrams;

    /// <summary>What is taken today or was taken last.</summary>
    public decimal LastDose => question.Doses[^1].DailyTotal.Milligrams;

    public int LastStart => question.Doses[^1].Start.Date.DayNumber;

    public bool IsOn => question.Doses[^1].Covers(question.AsOf.Date);

    /// <summary>The first day off the drug; none while it is taken.</summary>
    public int Stop => question.Doses[^1].End?.Date.DayNumber ?? int.MaxValue;

    public string? StopReason => question.Doses[^1].StopReason;

    /// <summary>The dose of a day, or the one before it when nothing was taken on that day.</summary>
    public decimal DoseBefore(int day) =>
        question.Doses.Last(one => one.Start.Date.DayNumber <= day).DailyTotal.Milligrams;

    public bool IsOnAt(int day) => question.Doses.Any(one => one.Covers(DateOnly.FromDayNumber(day)));
}
