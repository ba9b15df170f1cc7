using Materia.Monograph.Conditions;

namespace Materia.Monograph.Grading;

/// <summary>
/// One way to a grade: all of its parts must hold. Parts that are absent ask nothing. Bands of one grade are alternatives.
/// </summary>
public sealed record GradeBand
{
    public required int Grade { get; init; }

    /// <summary>The result itself, one interval for each system of units.</summary>
    public ImmutableArray<Interval> Value { get; init; } = [];

    /// <summary>The result as a multiple of its upper limit of normal.</summary>
    public Interval? OfUpperLimit { get; init; }

    /// <summary>The result as a multiple of its lower limit of normal.</summary>
    public Interval? OfLowerLimit { get; init; }

    /// <summary>The result as a multiple of the baseline.</summary>
    public Interval? OfBaseline { get; init; }

    /// <summary>How far the result lies above its upper limit of normal.</summary>
    public Interval? AboveUpperLimit { get; init; }

    /// <summary>Where the baseline must have lain; empty for anywhere.</summary>
    public ImmutableArray<BaselineState> BaselineWas { get; init; } = [];

    /// <summary>What must be known beside the number.</summary>
    public GradeGap? Needs { get; init; }

    /// <summary>"0.5 to under 1 ×10⁹/L", "above 3 to 5 × the baseline (baseline raised)".</summary>
    public string ToWords()
    {
        string?[] parts =
        [
            Value.IsEmpty ? null : string.Join(" or ", Value.Select(interval => interval.ToWords())),
            Times(OfUpperLimit, "upper limit of normal"),
            Times(OfLowerLimit, "lower limit of normal"),
            Times(OfBaseline, "baseline"),
            AboveUpperLimit is { } above ? $"{above.ToWords()} over the upper limit of normal" : null,
            Needs is { } gap ? $"with {gap.ToWords()}" : null,
        ];
        var was = BaselineWas.IsEmpty
            ? ""
            : $" (baseline {string.Join(" or ", BaselineWas.Select(state => state.ToString().ToLowerInvariant()))})";
        return string.Join(", ", parts.OfType<string>()) + was;
    }

    private static string? Times(Interval? interval, string what) =>
        interval switch
        {
            null => null,
            { Low: { Inclusive: false, Quantity.Value: 1 }, High: null } => $"above the {what}",
            { Low: null, High: { Inclusive: false, Quantity.Value: 1 } } => $"below the {what}",
            _ => $"{interval.ToWords()} × the {what}",
        };
}
