using Materia.Monograph.Conditions;

namespace Materia.Monograph.Grading;

/// <summary>How one version of CTCAE grades one observation in one direction.</summary>
public sealed record GradingRow
{
    /// <summary>The observation.</summary>
    public required ObservationTerm Observation { get; init; }

    /// <summary>Whether a low result is what is graded; otherwise a high one.</summary>
    public required bool IsLow { get; init; }

    /// <summary>The term of CTCAE; null where none was read.</summary>
    public string? Term { get; init; }

    /// <summary>By rising grade; empty where the number has no grade.</summary>
    public ImmutableArray<GradeBand> Bands { get; init; } = [];

    /// <summary>Why the number has no grade at all; null where it has.</summary>
    public GradeGap? NotFromNumber { get; init; }

    /// <summary>What must be known before any grade is given.</summary>
    public GradeGap? Needs { get; init; }

    /// <summary>Results that the criteria grade under another term.</summary>
    public Interval? Elsewhere { get; init; }

    /// <summary>What may raise the grade whatever the number is, in words; null for nothing.</summary>
    public string? RaisedBy { get; init; }

    /// <summary>Events whose typed grade is the grade of this result.</summary>
    public ImmutableArray<Term> Events { get; init; } = [];

    /// <summary>Why, in words, where the number has no grade.</summary>
    public string? Say { get; init; }

    public required ImmutableArray<Citation> Citations { get; init; }
}
