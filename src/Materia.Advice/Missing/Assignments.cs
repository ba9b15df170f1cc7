using Materia.Advice.Inputs;

namespace Materia.Advice.Missing;

/// <summary>Every way that unknown variables could turn out: one value for each cell their conditions cut them into.</summary>
internal sealed class Assignments
{
    private readonly ImmutableArray<Variable> _variables;
    private readonly ImmutableArray<ImmutableArray<VariableValue>> _cells;

    private Assignments(ImmutableArray<Variable> variables, ImmutableArray<ImmutableArray<VariableValue>> cells)
    {
        _variables = variables;
        _cells = cells;
        Count = cells.Aggregate(1, (product, one) => product * one.Length);
    }

    public ImmutableArray<Variable> Variables => _variables;

    public int Count { get; }

    public static Assignments Of(IEnumerable<OpenTable> tables, CaseInputs inputs)
    {
        var all = tables.ToList();
        var variables = all.SelectMany(open => open.Unknown).Distinct().ToImmutableArray();
        var cells = variables.Select(variable => CellsOf(variable, all, inputs)).ToImmutableArray();
        return new Assignments(variables, cells);
    }

    /// <summary>Writes the assignment with this number into <paramref name="values"/>.</summary>
    public void Write(int number, VariableValue[] values)
    {
        for (var i = 0; i < _variables.Length; i++)
        {
            values[_variables[i].Index] = _cells[i][number % _cells[i].Length];
            number /= _cells[i].Length;
        }
    }

    /// <summary>Puts every variable back to unknown.</summary>
    public void Clear(VariableValue[] values)
    {
        foreach (var variable in _variables)
        {
            values[variable.Index] = VariableValue.Unknown;
        }
    }

    /// <summary>The number of the assignment that equals this one but for the first value of one variable.</summary>
    public int WithFirst(int number, int variable)
    {
        var weight = 1;
        for (var i = 0; i < variable; i++)
        {
            weight *= _cells[i].Length;
        }
        return number - (number / weight % _cells[variable].Length * weight);
    }

    private static ImmutableArray<VariableValue> CellsOf(Variable variable, List<OpenTable> tables, CaseInputs inputs)
    {
        if (!inputs[variable].Possible.IsEmpty)
        {
            return inputs[variable].Possible;
        }
        var cells =
            tables.Count == 1
                ? tables[0].Table.Cells[tables[0].Table.Variables.IndexOf(variable)]
                : TableSpace.CellsOf(variable, tables.SelectMany(open => open.Table.Rows).Select(row => row.When));
        return inputs[variable].AtMost is { IsKnown: true } most
            ? [.. cells.Where(cell => cell.Number < most.Number), most]
            : cells;
    }
}
