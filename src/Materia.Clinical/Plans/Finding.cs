using Materia.Clinical.Evidence;

namespace Materia.Clinical.Plans;

/// <summary>Something the reader of a plan should know. Findings never change the action, except a contraindication.</summary>
public sealed record Finding
{
    public required string Id { get; init; }

    public required FindingKind Kind { get; init; }

    public required Severity Severity { get; init; }

    /// <summary>Lower-case ingredients, observation codes, event or condition terms.</summary>
    public ImmutableArray<string> About { get; init; } = [];

    public required string Summary { get; init; }

    /// <summary>One sentence of what to do; never absent from moderate up.</summary>
    public string? Recommendation { get; init; }

    public ImmutableArray<Reason> Because { get; init; } = [];

    public ImmutableArray<Citation> Sources { get; init; } = [];

    /// <summary>False when any citation is unverified.</summary>
    public bool Verified => Sources.All(source => source.Verified);
}
