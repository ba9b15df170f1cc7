using Materia.Clinical.Cases;
using Materia.Units;

namespace Materia.Clinical.Plans;

/// <summary>Where the patient stands on one ladder.</summary>
public sealed record LadderStanding
{
    public required string Id { get; init; }

    public required string State { get; init; }

    /// <summary>How many episodes there have been, the open one included.</summary>
    public required int Episode { get; init; }

    public ClinicalTime? Since { get; init; }

    /// <summary>The daily dose of the level; null while no level applies.</summary>
    public Quantity? Level { get; init; }
}
