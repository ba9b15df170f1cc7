using Materia.Units;

namespace Materia.Clinical.Plans;

/// <summary>An immediate transition: when all conditions hold, this action and dose follow.</summary>
public sealed record NextStep
{
    public required ImmutableArray<NextCondition> When { get; init; }

    public required PlanAction Action { get; init; }

    /// <summary>Daily total that follows; null where there is none.</summary>
    public DosePlan? Dose { get; init; }

    public required string Text { get; init; }
}
