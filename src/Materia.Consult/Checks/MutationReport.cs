using Materia.Monograph.Checks.Mutations;

namespace Materia.Consult.Checks;

/// <summary>How many changes of the knowledge are noticed, and which are not.</summary>
public sealed record MutationReport
{
    public required int Total { get; init; }

    /// <summary>Mutants that no longer bind, or leave a gap, overlap or dead end.</summary>
    public required int KilledByCheck { get; init; }

    /// <summary>Mutants that make a case fail.</summary>
    public required int KilledByCases { get; init; }

    /// <summary>Mutants that nothing notices and nobody explained.</summary>
    public required ImmutableArray<Mutant> Survivors { get; init; }

    /// <summary>Mutants that nothing notices, with the reason why that is right.</summary>
    public required ImmutableArray<Mutant> Explained { get; init; }

    /// <summary>The part of all mutants that is killed, explained survivors left out.</summary>
    public Percent Killed =>
        Total == Explained.Length
            ? Percent.FromValue(100)
            : Percent.FromValue(100m * (KilledByCheck + KilledByCases) / (Total - Explained.Length));
}
