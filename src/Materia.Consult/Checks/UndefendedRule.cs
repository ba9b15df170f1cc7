namespace Materia.Consult.Checks;

/// <summary>A row or arrow that decided no case, was considered in none and made no finding in any.</summary>
public sealed record UndefendedRule(string Rule, string File, SourcePosition Position);
