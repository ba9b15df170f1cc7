namespace Materia.Monograph.Charts;

/// <summary>An arrow of a chart: from a state on an occasion to a state, at a dose level.</summary>
public sealed record ChartTransition
{
    /// <summary><c>chart/transition</c>: the permanent id of the rule.</summary>
    public required string RuleId { get; init; }

    public required ChartState From { get; init; }

    public required ChartOccasion On { get; init; }

    public required ChartState To { get; init; }

    /// <summary>The first episode the arrow is for.</summary>
    public required int FirstEpisode { get; init; }

    /// <summary>The last episode the arrow is for; null without end.</summary>
    public required int? LastEpisode { get; init; }

    /// <summary>The label the arrow binds to; null for both.</summary>
    public Jurisdiction? Jurisdiction { get; init; }

    /// <summary>The dose level it leads to; null where it gives none.</summary>
    public LevelMove? Level { get; init; }

    /// <summary>The place among the levels that the arrow names, with <see cref="LevelMove.Named"/>.</summary>
    public int? NamedLevel { get; init; }

    /// <summary>How many days after the trigger, with <see cref="ChartOccasion.Elapsed"/>.</summary>
    public int AfterDays { get; init; }

    /// <summary>The question and the value of its answer, with <see cref="ChartOccasion.Answered"/>.</summary>
    public (string Question, string Value)? Answer { get; init; }

    /// <summary>How many months of treatment have to have passed at the trigger; 0 where none.</summary>
    public int MonthsOfTreatment { get; init; }

    public required string Say { get; init; }

    public required ImmutableArray<Citation> Citations { get; init; }

    public SourcePosition Position { get; init; }
}
