namespace Materia.Advice.Ladders;

/// <summary>One episode on a ladder: from the first result that met the trigger to full recovery.</summary>
/// <param name="Number">Counted from 1.</param>
/// <param name="Trigger">The result that opened it.</param>
/// <param name="DoseBefore">The daily dose in force at the trigger.</param>
/// <param name="Recovered">The date on which every recovery test, each dated from the trigger on, met recovery; null while open.</param>
internal sealed record LadderEpisode(int Number, Observation Trigger, Mass DoseBefore, ClinicalTime? Recovered);
