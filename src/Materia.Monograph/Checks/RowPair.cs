namespace Materia.Monograph.Checks;

/// <summary>Two rows that match one cell for certain, by their places in the table, and the first such cell.</summary>
public readonly record struct RowPair(int First, int Second, long Cell);
