using Materia.Monograph.Diagnostics;
using Materia.Monograph.Tables;

namespace Materia.Monograph.Checks;

/// <summary>
/// Proves a table: every fully known cell of an exactly-one or first-hit table has a row, no cell of an exactly-one table has
/// two, and every row is reached. A cell with unknowns may have no certain row; the engine weighs it.
/// </summary>
public static class TableVerifier
{
    /// <summary>Adds a diagnostic for every fault of the table.</summary>
    public static CheckSize Verify(DecisionTable table, DiagnosticList diagnostics)
    {
        var survey = TableSurveyor.Fast(table);
        var grid = TableSurveyor.GridOf(table);
        if (table.Hit != HitPolicy.All)
        {
            Gaps(table, survey, grid, diagnostics);
        }
        if (table.Hit == HitPolicy.ExactlyOne)
        {
            Overlaps(table, survey, grid, diagnostics);
        }
        for (var row = 0; row < table.Rows.Length; row++)
        {
            if (!survey.Reached[row])
            {
                var why =
                    table.Hit == HitPolicy.First ? "earlier rows take every cell it matches" : "no cell matches it";
                diagnostics.Add(
                    DiagnosticCode.Unreachable,
                    table.File,
                    table.Rows[row].Position,
                    $"the row {table.Rows[row].RuleId} is never reached: {why}"
                );
            }
        }
        return new CheckSize(table.Id, table.File, survey.Cells, table.Rows.Length);
    }

    private static void Gaps(DecisionTable table, TableSurvey survey, CellGrid grid, DiagnosticList diagnostics)
    {
        foreach (var (number, cell) in survey.FirstGaps.Index())
        {
            var rest = survey.Gaps - survey.FirstGaps.Length;
            var more = rest > 0 && number == survey.FirstGaps.Length - 1 ? $"; and {rest} more such cells" : "";
            diagnostics.Add(
                DiagnosticCode.Gap,
                table.File,
                table.Position,
                $"no row of {table.Id} matches {grid.ToWords(cell)}{more}"
            );
        }
    }

    private static void Overlaps(DecisionTable table, TableSurvey survey, CellGrid grid, DiagnosticList diagnostics)
    {
        foreach (var pair in survey.Overlaps)
        {
            var first = table.Rows[pair.First];
            var second = table.Rows[pair.Second];
            diagnostics.Add(
                DiagnosticCode.Overlap,
                table.File,
                second.Position,
                $"the rows {first.RuleId} (line {first.Position.Line}) and {second.RuleId} both match {grid.ToWords(pair.Cell)}"
            );
        }
    }
}
