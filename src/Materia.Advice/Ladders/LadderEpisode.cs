using Materia.Monograph.Charts;

namespace Materia.Advice.Ladders;

/// <summary>One episode on a ladder: from the first result that met the trigger to its end.</summary>
/// <param name="Number">Counted from 1.</param>
/// <param name="Trigger">The result that opened it.</param>
/// <param name="Opened">The arrow it opened by.</param>
/// <param name="DoseBefore">The daily dose in force at the trigger.</param>
/// <param name="Recovered">The date on which every result that ends it, each dated from the trigger on, did; null while open.</param>
/// <param name="EndedBy">The arrow it ended by; null while open.</param>
internal sealed record LadderEpisode(
    int Number,
    Observation Trigger,
    ChartTransition Opened,
    Mass DoseBefore,
    ClinicalTime? Recovered,
    ChartTransition? EndedBy
);
