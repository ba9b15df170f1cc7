using Materia.Clinical.Evidence;

namespace Materia.Clinical.Plans;

/// <summary>Which rule set the action and dose, its reason in words, and what every other active rule wanted.</summary>
public sealed record DecidedBy
{
    public required string Rule { get; init; }

    /// <summary>The deciding reason in one or two sentences.</summary>
    public required string Reason { get; init; }

    public ImmutableArray<Reason> Because { get; init; } = [];

    public ImmutableArray<Citation> Sources { get; init; } = [];

    public ImmutableArray<Considered> Considered { get; init; } = [];
}
