using Materia.Monograph.Charts;

namespace Materia.Advice.Ladders;

/// <summary>Where the history leaves a patient on one chart.</summary>
internal sealed record LadderPosition
{
    public required Chart Chart { get; init; }

    public required ImmutableArray<LadderEpisode> Episodes { get; init; }

    public required ChartState State { get; init; }

    /// <summary>The latest result of each count, in the order of the chart's counts; null where there is none.</summary>
    public required ImmutableArray<Observation?> Latest { get; init; }

    /// <summary>
    /// Whether the counts did recover, but on results too old to end a hold today; the episode then counts as open.
    /// </summary>
    public bool RecoveredOnStaleResults { get; init; }

    public LadderEpisode? Last => Episodes.IsEmpty ? null : Episodes[^1];

    public bool IsOpen => Last is { Recovered: null } || RecoveredOnStaleResults;
}
