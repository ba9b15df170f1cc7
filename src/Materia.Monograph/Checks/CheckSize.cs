namespace Materia.Monograph.Checks;

/// <summary>How much of a table was gone through.</summary>
public sealed record CheckSize(string Table, string File, long Cells, int Rows);
