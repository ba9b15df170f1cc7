using Materia.Monograph.Conditions;

namespace Materia.Monograph.Model;

/// <summary>
/// What is usual for one kind of case, in place of what stands with the observation. Policy, not label: a value outside is named
/// and changes nothing.
/// </summary>
public sealed record UsualRange
{
    public required ImmutableArray<ObservationTerm> Observations { get; init; }

    public required Condition For { get; init; }

    /// <summary>Only results dated so many days after the first dose, or later; null for any result.</summary>
    public int? AfterDays { get; init; }

    public required ValueRange Range { get; init; }
}
