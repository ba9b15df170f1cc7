namespace Materia.Consult.Checks;

/// <summary>How much of what was changed in one place is noticed.</summary>
/// <param name="Place">A file or a folder, relative to the knowledge folder.</param>
/// <param name="Total">All mutants of the place.</param>
/// <param name="Killed">Those that the check or a case notices.</param>
/// <param name="Explained">Those that nothing notices, with the reason why that is right.</param>
public sealed record MutationShare(string Place, int Total, int Killed, int Explained)
{
    /// <summary>Those that nothing notices and nobody explained.</summary>
    public int Unexplained => Total - Killed - Explained;

    /// <summary>The part that is killed, explained survivors left out.</summary>
    public Percent Share => Percent.FromValue(Total == Explained ? 100m : 100m * Killed / (Total - Explained));

    /// <summary>Several places as one.</summary>
    public static MutationShare Together(string place, IEnumerable<MutationShare> parts) =>
        parts.Aggregate(
            new MutationShare(place, 0, 0, 0),
            (sum, part) =>
                new MutationShare(
                    place,
                    sum.Total + part.Total,
                    sum.Killed + part.Killed,
                    sum.Explained + part.Explained
                )
        );
}
