namespace Materia.Clinical.Plans;

/// <summary>The contract's spelling of a <see cref="PlanAction"/>.</summary>
public static class PlanActionCode
{
    private static readonly ImmutableArray<(PlanAction Action, string Code)> Codes =
    [
        (PlanAction.Stop, "stop"),
        (PlanAction.DoNotStart, "do-not-start"),
        (PlanAction.Hold, "hold"),
        (PlanAction.NoRecommendation, "no-recommendation"),
        (PlanAction.InsufficientData, "insufficient-data"),
        (PlanAction.Reduce, "reduce"),
        (PlanAction.Resume, "resume"),
        (PlanAction.Continue, "continue"),
        (PlanAction.Start, "start"),
        (PlanAction.Increase, "increase"),
    ];

    /// <summary>All spellings in order of precedence.</summary>
    public static ImmutableArray<string> All { get; } = [.. Codes.Select(pair => pair.Code)];

    /// <summary>The contract's spelling.</summary>
    public static string ToCode(this PlanAction action) => Codes[(int)action].Code;

    /// <summary>Reads the contract's spelling.</summary>
    public static bool TryParse(string code, out PlanAction action)
    {
        foreach (var pair in Codes)
        {
            if (pair.Code == code)
            {
                action = pair.Action;
                return true;
            }
        }
        action = default;
        return false;
    }

    /// <summary>Whether a plan with this action can carry a dose at all.</summary>
    public static bool CanCarryDose(this PlanAction action) => action >= PlanAction.Reduce;
}
