namespace Materia.Monograph.Register;

/// <summary>A study's result in one clause, and the figures it says.</summary>
public sealed record EvidenceBrief(string Say, ImmutableArray<StudyFigure> From);
