using Materia.Clinical.Cases;
using Materia.Clinical.Evidence;

namespace Materia.Clinical.Plans;

/// <summary>A test that is due.</summary>
public sealed record MonitoringItem
{
    public required string Test { get; init; }

    public required ClinicalTime Due { get; init; }

    /// <summary>The whole schedule in words.</summary>
    public required string Schedule { get; init; }

    public required bool Overdue { get; init; }

    public ImmutableArray<Citation> Sources { get; init; } = [];
}
