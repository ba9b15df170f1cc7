using Materia.Monograph.Conditions;

namespace Materia.Monograph.Tables;

/// <summary>
/// What a table says over given values: the rows that match for certain, and whether an unknown input leaves more open.
/// </summary>
/// <param name="Rows">Rows that match for certain.</param>
/// <param name="Undecided">Whether rows that may match, depending on unknown inputs, could change the answer.</param>
public readonly record struct TableJudgement(ImmutableArray<TableRow> Rows, bool Undecided)
{
    /// <summary>Judges every row of the table; the header is the caller's to judge.</summary>
    public static TableJudgement Of(DecisionTable table, ReadOnlySpan<VariableValue> values)
    {
        var undecided = false;
        TableRow? first = null;
        ImmutableArray<TableRow>.Builder? more = null;
        foreach (var row in table.Rows)
        {
            var truth = row.When.Judge(values);
            if (truth == Truth.Maybe)
            {
                undecided = true;
                if (table.Hit == HitPolicy.First)
                {
                    break;
                }
                continue;
            }
            if (truth == Truth.No)
            {
                continue;
            }
            if (first is null)
            {
                first = row;
            }
            else
            {
                (more ??= ImmutableArray.CreateBuilder<TableRow>()).Add(row);
            }
            if (table.Hit == HitPolicy.First)
            {
                break;
            }
        }
        // Rows of an exactly-one table exclude each other, so one certain match settles the rest.
        if (first is not null && table.Hit != HitPolicy.All)
        {
            undecided = undecided && table.Hit == HitPolicy.First;
        }
        return new TableJudgement(
            first is null ? []
                : more is null ? [first]
                : [first, .. more],
            undecided
        );
    }
}
