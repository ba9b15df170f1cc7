namespace Materia.Monograph.Model;

/// <summary>Every so many days, so many times; without a count, from then on.</summary>
public sealed record MonitoringStep(int EveryDays, int? Times);
