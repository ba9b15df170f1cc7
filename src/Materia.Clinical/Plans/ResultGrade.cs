using Materia.Clinical.Cases;
using Materia.Clinical.Evidence;
using Materia.Units;

namespace Materia.Clinical.Plans;

/// <summary>
/// The CTCAE grade that follows from a laboratory result. Not to be confused with the grade of a reported event, which symptoms
/// and treatment may raise. It tells and decides nothing: rules read the value.
/// </summary>
public sealed record ResultGrade
{
    /// <summary>The observation.</summary>
    public required string Code { get; init; }

    /// <summary>Where in the case the result stands.</summary>
    public required string Path { get; init; }

    public required ClinicalTime Date { get; init; }

    /// <summary>The result as reported.</summary>
    public required Quantity Value { get; init; }

    /// <summary>The term of CTCAE.</summary>
    public required string Term { get; init; }

    /// <summary>The version of CTCAE: <c>5.0</c>.</summary>
    public required string Version { get; init; }

    /// <summary>0 to 4; 0 where the result meets no criterion.</summary>
    public required int Grade { get; init; }

    /// <summary>Whether the grade holds for a normal baseline and none is on record.</summary>
    public bool BaselineAssumed { get; init; }

    /// <summary>The grade by the other version where it differs; null where it does not, or is not known.</summary>
    public OtherGrade? Other { get; init; }

    public ImmutableArray<Citation> Sources { get; init; } = [];

    /// <summary>Whether either version grades it above 0.</summary>
    public bool IsRaised => Grade > 0 || Other is { Grade: > 0 };
}
