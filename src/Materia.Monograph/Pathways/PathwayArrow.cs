namespace Materia.Monograph.Pathways;

/// <summary>An arrow of a pathway; of those that leave a state the first whose test holds is taken.</summary>
public sealed record PathwayArrow
{
    /// <summary><c>pathway/arrow</c>: the permanent id of the rule.</summary>
    public required string RuleId { get; init; }

    public required PathwayState From { get; init; }

    public required PathwayState To { get; init; }

    public required PathwayTest When { get; init; }

    /// <summary>A few words on the arrow in the flowchart, which also answer "what leads there".</summary>
    public required string Label { get; init; }

    public required ImmutableArray<Citation> Citations { get; init; }

    public SourcePosition Position { get; init; }
}
