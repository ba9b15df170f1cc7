namespace Materia.Monograph.Pathways;

/// <summary>Another event, one of these, that is open at the same time at a grade or above.</summary>
public sealed record PathwayCompanion(ImmutableArray<Term> Events, int LeastGrade);
