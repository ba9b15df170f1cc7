using Materia.Monograph.Grading;

namespace Materia.Advice.Grading;

/// <summary>
/// A measured result with all that a grade may ask of it. What is absent is not known; nothing is taken for granted but that a
/// patient without a recorded baseline had a normal one.
/// </summary>
public sealed record LabResult
{
    /// <summary>As reported; of a multiple of the upper limit in <c>{ULN}</c>.</summary>
    public required Quantity Value { get; init; }

    /// <summary>Lower limit of normal of the reporting laboratory.</summary>
    public Quantity? LowerLimit { get; init; }

    /// <summary>Upper limit of normal of the reporting laboratory.</summary>
    public Quantity? UpperLimit { get; init; }

    /// <summary>The last result from before the first dose, with its own limits; null where none is on record.</summary>
    public LabResult? Baseline { get; init; }

    /// <summary>What CTCAE asks beside the number and is known to be so.</summary>
    public ImmutableHashSet<GradeGap> Met { get; init; } = [];
}
