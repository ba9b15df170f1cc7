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

    /// <summary>Results outside are slips of the pen, not patients; null only for a test whose result is a word.</summary>
    public ValueRange? Plausible { get; init; }

    /// <summary>Results outside are possible and named, unless a narrower or wider policy is meant for the case.</summary>
    public ValueRange? Usual { get; init; }

    /// <summary>An upper limit of normal outside is in another unit than it says; null where the test has no such limit.</summary>
    public ValueRange? PlausibleLimit { get; init; }

    /// <summary>Whether the lower of two results is the more careful one to act on; otherwise the higher is.</summary>
    public bool WorseWhenLow { get; init; }

    /// <summary>The words a result may be given in; the first is the one that calls for care.</summary>
    public ImmutableArray<string> Words { get; init; } = [];

    /// <summary>A test is the one with its code: results are looked up by it too often to compare all its limits.</summary>
    public bool Equals(ObservationTerm? other) =>
        ReferenceEquals(this, other) || (other is not null && Code == other.Code);

    /// <inheritdoc/>
    public override int GetHashCode() => Code.GetHashCode(StringComparison.Ordinal);
}
