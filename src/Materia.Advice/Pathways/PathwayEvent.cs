namespace Materia.Advice.Pathways;

/// <summary>Something that began a pathway: a reported event, an episode of a ladder, or a result.</summary>
/// <param name="Path">Where it stands in the case.</param>
/// <param name="Words">What it was, with its dates.</param>
/// <param name="Grade">The CTCAE grade that was typed, or that a result counts as; 0 where it has none.</param>
/// <param name="Resolved">Null while it is open.</param>
internal sealed record PathwayEvent(string Path, string Words, int Grade, DateOnly Onset, DateOnly? Resolved)
{
    public bool IsSevere => AdverseEvent.IsSevereAt(Grade);
}
