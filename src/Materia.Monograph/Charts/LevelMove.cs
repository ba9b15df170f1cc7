namespace Materia.Monograph.Charts;

/// <summary>Which dose level an arrow leads to.</summary>
public enum LevelMove
{
    /// <summary>The first level of the chart: the original starting dose.</summary>
    OriginalStart,

    /// <summary>The dose recorded before the hold.</summary>
    Previous,

    /// <summary>One level below, counted by recurrences.</summary>
    Down,

    /// <summary>The next level below the dose before the hold, at every episode.</summary>
    BelowPrevious,

    /// <summary>A level that the arrow names.</summary>
    Named,
}
