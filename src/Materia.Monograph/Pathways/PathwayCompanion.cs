namespace Materia.Monograph.Pathways;

/// <summary>An event, one of these, that is open at a grade or above.</summary>
/// <param name="At">The question on the day of whose answer it has to be open; null for now.</param>
public sealed record PathwayCompanion(ImmutableArray<Term> Events, int LeastGrade, string? At = null);
