using Materia.Monograph.Conditions;

namespace Materia.Monograph.Model;

/// <summary>How old a result may be for a purpose; older is missing. Policy, not label.</summary>
public sealed record FreshnessLimit
{
    public required FreshnessPurpose Purpose { get; init; }

    public required ImmutableArray<ObservationTerm> Observations { get; init; }

    public required Condition For { get; init; }

    /// <summary>A fixed age in days; null when the monitoring interval decides.</summary>
    public int? WithinDays { get; init; }

    /// <summary>The test whose monitoring interval decides; null when a fixed age does.</summary>
    public string? MonitoringTest { get; init; }

    /// <summary>Days added to the monitoring interval.</summary>
    public int PlusDays { get; init; }
}
