namespace Materia.Consult.ExecutableCases;

/// <summary>What a plan must be; whatever is not stated is left open.</summary>
public sealed record Expectation
{
    public required PlanAction Action { get; init; }

    /// <summary>Null leaves the dose open.</summary>
    public DoseExpectation? Dose { get; init; }

    /// <summary>The slice of the deciding rule; null leaves it open.</summary>
    public string? DecidedBy { get; init; }

    /// <summary>Each must match at least one finding.</summary>
    public ImmutableArray<FindingExpectation> Findings { get; init; } = [];

    /// <summary>None may match any finding.</summary>
    public ImmutableArray<FindingExpectation> NoFindings { get; init; } = [];

    /// <summary>Exactly these, in any order; null leaves them open.</summary>
    public ImmutableArray<MissingExpectation>? Missing { get; init; }

    /// <summary>Each must be among the next steps.</summary>
    public ImmutableArray<NextExpectation> Next { get; init; } = [];

    /// <summary>Each must be among the ladders.</summary>
    public ImmutableArray<LadderExpectation> Ladders { get; init; } = [];

    /// <summary>Each must be among the pathways.</summary>
    public ImmutableArray<PathwayExpectation> Pathways { get; init; } = [];

    /// <summary>None of these may be among the pathways.</summary>
    public ImmutableArray<string> NoPathways { get; init; } = [];

    /// <summary>Each must be among the supportive courses.</summary>
    public ImmutableArray<CourseExpectation> Courses { get; init; } = [];

    /// <summary>Each must be among the tests due.</summary>
    public ImmutableArray<MonitoringExpectation> Monitoring { get; init; } = [];
}
