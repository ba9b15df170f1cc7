namespace Materia.Monograph.Register;

/// <summary>What a figure is held against.</summary>
/// <param name="With">The other arm or group.</param>
/// <param name="Interval">Its 95 % confidence interval; null where none was read.</param>
public sealed record StudyComparison(string With, string Value, string? Interval);
