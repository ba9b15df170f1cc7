using BenchmarkDotNet.Attributes;
using Materia.Monograph.Checks;
using Materia.Monograph.Diagnostics;
using Materia.Monograph.Tables;

namespace Materia.Bench;

/// <summary>Gaps, overlaps and unreachable rows by every cell of every table of the knowledge.</summary>
public class Verifying
{
    private readonly DecisionTable[] _tables = [.. Patients.Knowledge.Drugs.SelectMany(drug => drug.Tables)];

    /// <summary>Cells of all tables, for cells a second.</summary>
    public static long Cells { get; } =
        Patients
            .Knowledge.Drugs.SelectMany(drug => drug.Tables)
            .Sum(table => TableVerifier.Verify(table, new DiagnosticList()).Cells);

    [Benchmark(Description = "verify every cell of every table")]
    public long EveryTable()
    {
        var diagnostics = new DiagnosticList();
        long cells = 0;
        foreach (var table in _tables)
        {
            cells += TableVerifier.Verify(table, diagnostics).Cells;
        }
        return cells;
    }
}
