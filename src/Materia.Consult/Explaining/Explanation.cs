namespace Materia.Consult.Explaining;

/// <summary>One rule, source, term or variable, in words: what it says, its condition, its citations, where it is used.</summary>
public sealed record Explanation
{
    public required string Id { get; init; }

    /// <summary><c>table</c>, <c>row</c>, <c>chart</c>, <c>transition</c>, <c>source</c>, <c>variable</c>, <c>observation</c>, <c>term</c> or <c>indication</c>.</summary>
    public required string Kind { get; init; }

    public required string Title { get; init; }

    public ImmutableArray<ExplanationPart> Parts { get; init; } = [];

    public ImmutableArray<Citation> Citations { get; init; } = [];

    /// <summary>Ids of what uses it: rules for a source or variable, cases for a rule.</summary>
    public ImmutableArray<string> UsedBy { get; init; } = [];
}
