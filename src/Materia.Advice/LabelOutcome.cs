using Materia.Advice.Composition;

namespace Materia.Advice;

/// <summary>What one label says for a case, before the other label is compared with it.</summary>
internal sealed record LabelOutcome
{
    public required Jurisdiction Jurisdiction { get; init; }

    public required PlanAction Action { get; init; }

    public DosePlan? Dose { get; init; }

    public required DecidedBy DecidedBy { get; init; }

    public required ImmutableArray<Finding> Findings { get; init; }

    public ImmutableArray<NextStep> Next { get; init; } = [];

    public ImmutableArray<LadderStanding> Ladders { get; init; } = [];

    public ImmutableArray<PathwayStanding> Pathways { get; init; } = [];

    public ImmutableArray<SupportiveCourse> Courses { get; init; } = [];

    public ImmutableArray<MonitoringItem> Monitoring { get; init; } = [];

    public ImmutableArray<HistoryEntry> History { get; init; } = [];

    public ImmutableArray<MissingInput> Missing { get; init; } = [];

    public ImmutableArray<CheckedInput> Checked { get; init; } = [];

    public ImmutableArray<UsedInput> Inputs { get; init; } = [];

    /// <summary>Action and dose in a few words.</summary>
    public string ToWords() =>
        Dose is { } dose ? $"{Action.ToCode()} {dose.DailyTotal.ToQuantity().ToText()} a day" : Action.ToCode();

    /// <summary>Whether both give the same action and the same dose as often a day.</summary>
    public bool IsSamePlanAs(LabelOutcome other) =>
        Action == other.Action
        && Dose?.DailyTotal == other.Dose?.DailyTotal
        && Dose?.TimesPerDay == other.Dose?.TimesPerDay;
}
