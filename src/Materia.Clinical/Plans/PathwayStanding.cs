namespace Materia.Clinical.Plans;

/// <summary>Where the patient stands on one pathway after an adverse event, and what it asks next.</summary>
public sealed record PathwayStanding
{
    public required string Id { get; init; }

    public required string State { get; init; }

    /// <summary><c>recommended</c>, <c>with-caution</c>, <c>not-standard</c>, <c>never</c> or <c>not-applicable</c>.</summary>
    public required string Rechallenge { get; init; }

    public ImmutableArray<PathwayQuestion> Questions { get; init; } = [];
}
