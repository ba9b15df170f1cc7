using Materia.Units;

namespace Materia.Clinical.Terms;

/// <summary>A test or measurement the contract names: its units, its limits of plausibility and how it is coded elsewhere.</summary>
public sealed record ObservationTerm
{
    /// <summary>The contract's code, such as <c>neutrophils</c>.</summary>
    public required string Code { get; init; }

    /// <summary>The name people read.</summary>
    public required string Name { get; init; }

    public ImmutableArray<string> Loinc { get; init; } = [];

    /// <summary>The unit that thresholds and echoes are written in; null for a test whose result is a word.</summary>
    public Unit? Unit { get; init; }

    /// <summary>The unit of the other system, for the echo; null when there is none.</summary>
    public Unit? OtherUnit { get; init; }

    /// <summary>Lets molar and mass concentrations be converted; null when that makes no sense.</summary>
    public MolarMass? MolarMass { get; init; }

    /// <summary>Whether a result may be given as a multiple of the upper limit of normal.</summary>
    public bool HasUpperLimit { get; init; }

    /// <summary>Results below this are slips of the pen, not patients.</summary>
    public Quantity? PlausibleLow { get; init; }

    /// <summary>Results above this are slips of the pen, not patients.</summary>
    public Quantity? PlausibleHigh { get; init; }

    /// <summary>The words a result may be given in.</summary>
    public ImmutableArray<string> Words { get; init; } = [];
}
