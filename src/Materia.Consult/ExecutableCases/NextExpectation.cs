namespace Materia.Consult.ExecutableCases;

/// <summary>A next step that must be there; parts that are null are left open.</summary>
public sealed record NextExpectation
{
    public required PlanAction Action { get; init; }

    /// <summary>The daily total that follows.</summary>
    public Quantity? Dose { get; init; }

    /// <summary>Exactly these conditions, in any order.</summary>
    public ImmutableArray<NextConditionExpectation>? When { get; init; }

    public override string ToString() =>
        Action.ToCode()
        + (Dose is { } dose ? $" {dose}" : "")
        + (When is { } conditions ? $" when {string.Join(", ", conditions)}" : "");
}
