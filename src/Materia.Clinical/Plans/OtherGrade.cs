namespace Materia.Clinical.Plans;

/// <summary>The grade of a result by another version of CTCAE than the plan's.</summary>
public sealed record OtherGrade(string Version, int Grade);
