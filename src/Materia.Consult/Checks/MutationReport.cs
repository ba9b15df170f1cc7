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

    /// <summary>Every file with mutants, in the order of the files.</summary>
    public required ImmutableArray<MutationShare> Files { get; init; }

    /// <summary>The same by folder, which is how a drug's slices are read: <c>drugs/DRUG/ladders</c>.</summary>
    public ImmutableArray<MutationShare> Folders =>
        [
            .. Files
                .GroupBy(file => FolderOf(file.Place), StringComparer.Ordinal)
                .Select(folder => MutationShare.Together(folder.Key, folder)),
        ];

    /// <summary>The part of all mutants that is killed, explained survivors left out.</summary>
    public Percent Killed => MutationShare.Together("", Files).Share;

    /// <summary>The folder that a file stands in.</summary>
    public static string FolderOf(string file) => file[..Math.Max(0, file.LastIndexOf('/'))];
}
