namespace Materia.Advice.Pathways;

/// <summary>Something that began a pathway: a reported event, an episode of a ladder, or a result.</summary>
/// <param name="Path">Where it stands in the case.</param>
/// <param name="Words">What it was, with its dates.</param>
/// <param name="Grade">The typed CTCAE grade; 0 where it has none.</param>
/// <param name="IsSevere">Whether it was reported as severe.</param>
/// <param name="Resolved">Null while it is open.</param>
internal sealed record PathwayEvent(
    string Path,
    string Words,
    int Grade,
    bool IsSevere,
    DateOnly Onset,
    DateOnly? Resolved
);
