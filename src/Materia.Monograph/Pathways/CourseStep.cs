namespace Materia.Monograph.Pathways;

/// <summary>A step of a supportive course: so much, so often, for so many days.</summary>
public sealed record CourseStep(Mass Amount, int TimesPerDay, int Days);
