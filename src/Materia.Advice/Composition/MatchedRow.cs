namespace Materia.Advice.Composition;

/// <summary>A row that matched, with its table.</summary>
internal readonly record struct MatchedRow(DecisionTable Table, TableRow Row);
