namespace Materia.Consult.Explaining;

/// <summary>An executable case that touches a rule.</summary>
/// <param name="Says">Its sentence.</param>
public sealed record ExplainedCase(string Id, string Says, CaseRole Role);
