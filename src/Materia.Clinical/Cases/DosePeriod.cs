using Materia.Units;

namespace Materia.Clinical.Cases;

/// <summary>
/// A stretch of treatment at one dose: from <see cref="Start"/>, up to but not including <see cref="End"/>; without an end it is
/// current. Prescribed dose, not to be confused with a single <see cref="Administration"/>.
/// </summary>
public sealed record DosePeriod
{
    /// <summary>Where it stands in the case, such as <c>doses[0]</c>.</summary>
    public required string Path { get; init; }

    public required ClinicalTime Start { get; init; }

    public ClinicalTime? End { get; init; }

    /// <summary>Amount of one administration.</summary>
    public required Mass Amount { get; init; }

    public required int TimesPerDay { get; init; }

    /// <summary>Why it ended: <c>toxicity</c>, <c>supply</c>, <c>choice</c>, <c>pregnancy</c>, <c>planned</c> or other text.</summary>
    public string? StopReason { get; init; }

    /// <summary>Amount of a day.</summary>
    public Mass DailyTotal => Mass.FromMilligrams(Amount.Milligrams * TimesPerDay);

    /// <summary>Whether the period covers a date: <c>[start, end)</c>.</summary>
    public bool Covers(DateOnly date) => Start.Date <= date && (End is not { } end || date < end.Date);
}
