namespace Materia.Monograph.Charts;

/// <summary>What a transition waits for.</summary>
public enum ChartOccasion
{
    /// <summary>The trigger condition is met by a result.</summary>
    Trigger,

    /// <summary>The recovery condition is met by the latest results, each from the trigger on.</summary>
    Recovery,
}
