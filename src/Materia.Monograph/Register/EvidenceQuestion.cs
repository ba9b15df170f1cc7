namespace Materia.Monograph.Register;

/// <summary>A question that people ask about the evidence, and its answer sentence by sentence.</summary>
public sealed record EvidenceQuestion
{
    public required string Id { get; init; }

    public required string Asks { get; init; }

    public required SeedAccount Seed { get; init; }

    public required ImmutableArray<EvidenceSentence> Answer { get; init; }

    public required string File { get; init; }

    public SourcePosition Position { get; init; }
}
