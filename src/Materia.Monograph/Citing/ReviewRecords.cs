namespace Materia.Monograph.Citing;

/// <summary>Every review, and which statement each is about.</summary>
public sealed class ReviewRecords
{
    private readonly ILookup<(string File, SourcePosition At), Review> _byPlace;

    public ReviewRecords(ImmutableArray<Review> all)
    {
        All = all;
        _byPlace = all.SelectMany(review => review.Statements.Select(statement => (Place: PlaceOf(statement), review)))
            .ToLookup(pair => pair.Place, pair => pair.review);
    }

    /// <summary>No reviews at all.</summary>
    public static ReviewRecords None { get; } = new([]);

    /// <summary>In the order of the files and of their lines.</summary>
    public ImmutableArray<Review> All { get; }

    /// <summary>The reviews of a statement in its source, the oldest first; those of one day in the order they were written.</summary>
    public ImmutableArray<Review> Of(CitedStatement statement) =>
        [.. _byPlace[PlaceOf(statement)].OrderBy(review => review.On)];

    /// <summary>The review that counts: the latest; null when nobody has looked.</summary>
    public Review? Latest(CitedStatement statement) => Of(statement) is [.., var latest] ? latest : null;

    private static (string, SourcePosition) PlaceOf(CitedStatement statement) => (statement.File, statement.Position);
}
