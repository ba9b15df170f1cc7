namespace Materia.Monograph.Pathways;

/// <summary>Which of the two lists the events of a pathway stand on. What is on neither goes by its severity.</summary>
public enum PathwayList
{
    None,

    /// <summary>Stop at once whatever grade was typed; a dose only after the event has resolved and the questions are answered.</summary>
    StopNow,

    /// <summary>No path to any dose.</summary>
    NeverAgain,
}
