using Materia.Clinical.Cases;

namespace Materia.Clinical.Plans;

/// <summary>One thing that happened, in the words of the plan: a dose, a stop, an episode, an event.</summary>
public sealed record HistoryEntry(ClinicalTime Date, string Text);
