namespace Materia.Monograph.Charts;

/// <summary>What a transition waits for.</summary>
public enum ChartOccasion
{
    /// <summary>The trigger condition is met by a result.</summary>
    Trigger,

    /// <summary>The recovery condition is met by the latest results, each from the trigger on.</summary>
    Recovery,

    /// <summary>The latest results, each from the trigger on, no longer meet what the episode is about; nothing was held for it.</summary>
    Cleared,

    /// <summary>So long a time has passed since the trigger.</summary>
    Elapsed,

    /// <summary>A question was answered, on or after the day of the trigger.</summary>
    Answered,
}
