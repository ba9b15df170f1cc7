namespace Materia.Monograph.Register;

/// <summary>A fault of the vendor's page that is not one of a single study.</summary>
public sealed record SeedCorrection
{
    public required string Id { get; init; }

    public required string Says { get; init; }

    public required string Wrong { get; init; }

    public required string Right { get; init; }

    public ImmutableArray<Study> Studies { get; init; } = [];

    public required ImmutableArray<Citation> Citations { get; init; }

    public required string File { get; init; }

    public SourcePosition Position { get; init; }
}
