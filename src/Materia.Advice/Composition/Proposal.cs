namespace Materia.Advice.Composition;

/// <summary>What one active rule wants, with the words and citations that go with it.</summary>
internal sealed record Proposal
{
    public required string Rule { get; init; }

    public required Verdict Verdict { get; init; }

    /// <summary>What it wanted, as <c>decidedBy.considered</c> prints it.</summary>
    public required string Wanted { get; init; }

    public required string Reason { get; init; }

    public ImmutableArray<Reason> Because { get; init; } = [];

    public ImmutableArray<Citation> Sources { get; init; } = [];

    /// <summary>Whether the ceiling was calculated and may need rounding to what products can give.</summary>
    public Mass? Calculated { get; init; }

    /// <summary>How it was calculated, in one line.</summary>
    public string? Calculation { get; init; }

    /// <summary>The highest daily total that goes with a calculated dose.</summary>
    public Mass? Cap { get; init; }
}
