using Materia.Monograph.Conditions;

namespace Materia.Monograph.Charts;

/// <summary>
/// A statechart for what has memory: a ladder of dose levels that a falling count moves a patient along. It is folded over the
/// dated history; the flowchart is its graph and the timeline is the fold.
/// </summary>
public sealed record Chart
{
    public required string Id { get; init; }

    public required string Slice { get; init; }

    public required FindingKind Kind { get; init; }

    public required string Question { get; init; }

    public required Condition For { get; init; }

    /// <summary>The first recorded daily dose the chart is for, at most; null without a limit.</summary>
    public Mass? StartedAtMost { get; init; }

    /// <summary>The first recorded daily dose the chart is for is above this; null without a limit.</summary>
    public Mass? StartedAbove { get; init; }

    /// <summary>The last recorded daily dose the chart is for, at most; null without a limit.</summary>
    public Mass? DosedAtMost { get; init; }

    /// <summary>The last recorded daily dose the chart is for is above this; null without a limit.</summary>
    public Mass? DosedAbove { get; init; }

    /// <summary>The variables the trigger and recovery read: latest results.</summary>
    public required ImmutableArray<Model.Variable> Counts { get; init; }

    /// <summary>Daily doses from the top: masses, or masses per body surface.</summary>
    public required ImmutableArray<Quantity> Levels { get; init; }

    public required Condition Trigger { get; init; }

    public required Condition Recovery { get; init; }

    /// <summary>What ends an episode that did not hold the drug; null where every episode holds it.</summary>
    public Condition? Clears { get; init; }

    /// <summary>The questions that arrows wait for, each in words.</summary>
    public ImmutableArray<ChartQuestion> Questions { get; init; } = [];

    public required ImmutableArray<ChartState> States { get; init; }

    public required ImmutableArray<ChartTransition> Transitions { get; init; }

    /// <summary>The state a patient is in before any result.</summary>
    public required ChartState Initial { get; init; }

    /// <summary>What is left when no lower level is.</summary>
    public required PlanAction BeyondLastLevel { get; init; }

    /// <summary>What to say when no lower level is left.</summary>
    public required string BeyondLastLevelSay { get; init; }

    /// <summary>The citations of the whole chart, for what no single transition says.</summary>
    public required ImmutableArray<Citation> Citations { get; init; }

    public required string File { get; init; }

    public SourcePosition Position { get; init; }

    /// <summary>The transition that leaves <paramref name="state"/> on an occasion, for an episode number and a jurisdiction.</summary>
    public ChartTransition? Find(ChartState state, ChartOccasion occasion, int episode, Jurisdiction jurisdiction)
    {
        foreach (var transition in Transitions)
        {
            if (
                transition.From == state
                && transition.On == occasion
                && episode >= transition.FirstEpisode
                && (transition.LastEpisode is not { } last || episode <= last)
                && (transition.Jurisdiction is not { } bound || bound == jurisdiction)
            )
            {
                return transition;
            }
        }
        return null;
    }
}
