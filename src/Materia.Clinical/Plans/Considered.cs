namespace Materia.Clinical.Plans;

/// <summary>What one active rule wanted.</summary>
public sealed record Considered(string Rule, string Wanted);
