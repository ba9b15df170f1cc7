namespace Materia.Monograph.Checks;

/// <summary>What was proved, and how much of it there was.</summary>
/// <param name="Tables">Every table with its size.</param>
/// <param name="Elapsed">How long going through all cells took.</param>
/// <param name="Ways">How many ways lead through the pathways.</param>
/// <param name="NotYetEncoded">Indications that no table of their drug names.</param>
public sealed record VerificationReport(
    ImmutableArray<CheckSize> Tables,
    TimeSpan Elapsed,
    int Ways,
    ImmutableArray<string> NotYetEncoded
)
{
    public long Cells => Tables.Sum(table => table.Cells);

    public int Rows => Tables.Sum(table => table.Rows);

    /// <summary>Zero when it was too quick to be measured.</summary>
    public double CellsPerSecond => Elapsed.TotalSeconds > 0 ? Cells / Elapsed.TotalSeconds : 0;
}
