namespace Materia.Advice.Missing;

/// <summary>A row that could match and what would come of it.</summary>
internal sealed record OpenOutcome(TableRow Row, Signature Way);
