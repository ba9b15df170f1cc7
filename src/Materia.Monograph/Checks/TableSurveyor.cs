using Materia.Monograph.Conditions;
using Materia.Monograph.Tables;

namespace Materia.Monograph.Checks;

/// <summary>
/// Goes through every cell of a table. <see cref="Plain"/> judges every row on every cell with the code that judges patients;
/// <see cref="Fast"/> gives the same survey from truths worked out once for each row and value.
/// </summary>
public static class TableSurveyor
{
    /// <summary>The grid of a table: its own variables, cut by its rows and its header.</summary>
    public static CellGrid GridOf(DecisionTable table) =>
        new(table.Variables, [table.For, .. table.Rows.Select(row => row.When)]);

    /// <summary>The oracle: reads like the definition.</summary>
    public static TableSurvey Plain(DecisionTable table)
    {
        var grid = GridOf(table);
        var found = new SurveyNotes(table.Rows.Length);
        var values = grid.NewCell();
        var matching = new List<int>();
        for (var cell = 0L; cell < grid.Count; cell++)
        {
            var isKnown = grid.Write(cell, values);
            if (table.For.Judge(values) == Truth.No)
            {
                continue;
            }
            matching.Clear();
            var firstPossible = -1;
            for (var row = 0; row < table.Rows.Length; row++)
            {
                var truth = table.Rows[row].When.Judge(values);
                if (truth == Truth.Yes)
                {
                    matching.Add(row);
                }
                if (truth != Truth.No && firstPossible < 0)
                {
                    firstPossible = row;
                }
            }
            found.Cells++;
            if (isKnown && matching.Count == 0)
            {
                found.Gap(cell);
            }
            foreach (var row in matching)
            {
                // An earlier row that may match keeps a first-hit table from looking further.
                if (table.Hit != HitPolicy.First || row == firstPossible)
                {
                    found.Reached[row] = true;
                }
                foreach (var other in matching.Where(other => other > row))
                {
                    found.Overlap(row, other, cell);
                }
            }
        }
        return found.ToSurvey();
    }

    /// <summary>The survey by bit masks; <see cref="Plain"/> where a table's conditions branch too much for them.</summary>
    public static TableSurvey Fast(DecisionTable table) =>
        MaskedTable.TryCreate(table, out var masked) ? masked.Survey() : Plain(table);
}
