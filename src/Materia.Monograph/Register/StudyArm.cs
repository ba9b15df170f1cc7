namespace Materia.Monograph.Register;

/// <summary>One arm of a study.</summary>
public sealed record StudyArm(string Name, int Count);
