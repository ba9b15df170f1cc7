using Materia.Clinical.Cases;
using Materia.Clinical.Evidence;

namespace Materia.Clinical.Plans;

/// <summary>
/// The answer to a <see cref="Case"/>: the output of the advice contract, version 1. Everything downstream prints, draws or
/// translates it; nothing downstream decides.
/// </summary>
public sealed record Plan
{
    public required string Drug { get; init; }

    public required ClinicalTime AsOf { get; init; }

    public required Jurisdiction Jurisdiction { get; init; }

    public required KnowledgeStamp Knowledge { get; init; }

    public required PlanAction Action { get; init; }

    /// <summary>Null for hold, stop, do-not-start, no-recommendation and insufficient-data.</summary>
    public DosePlan? Dose { get; init; }

    public required DecidedBy DecidedBy { get; init; }

    public ImmutableArray<NextStep> Next { get; init; } = [];

    /// <summary>Most severe first, then by id.</summary>
    public ImmutableArray<Finding> Findings { get; init; } = [];

    public ImmutableArray<LadderStanding> Ladders { get; init; } = [];

    public ImmutableArray<PathwayStanding> Pathways { get; init; } = [];

    public ImmutableArray<SupportiveCourse> Courses { get; init; } = [];

    public ImmutableArray<MonitoringItem> Monitoring { get; init; } = [];

    /// <summary>What happened, in dates: doses and stops, episodes and their ends, reported events.</summary>
    public ImmutableArray<HistoryEntry> History { get; init; } = [];

    public ImmutableArray<MissingInput> Missing { get; init; } = [];

    public ImmutableArray<CheckedInput> Checked { get; init; } = [];

    /// <summary>Every input that a rule read, with its value and date.</summary>
    public ImmutableArray<UsedInput> Inputs { get; init; } = [];

    /// <summary>The CTCAE grade of the latest result of each test that has one. No rule read them.</summary>
    public ImmutableArray<ResultGrade> Grades { get; init; } = [];

    /// <summary>The sources the plan rests on, each once, so that a reader need not look ids up.</summary>
    public ImmutableArray<Source> Sources { get; init; } = [];
}
