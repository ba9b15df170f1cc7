using Materia.Monograph.Conditions;
using Materia.Monograph.Model;
using Materia.Monograph.Tables;

namespace Materia.Monograph.Checks;

/// <summary>
/// Every cell of some variables, as conditions cut them: the product of each variable's known cells and, where a case may leave
/// it out, <c>unknown</c>. Cells are numbered; the last variable changes fastest.
/// </summary>
public sealed class CellGrid
{
    private readonly int _span;

    /// <summary>The grid of <paramref name="variables"/>, cut by <paramref name="conditions"/>.</summary>
    public CellGrid(ImmutableArray<Variable> variables, ImmutableArray<Condition> conditions)
    {
        Variables = variables;
        Values =
        [
            .. variables.Select(variable =>
            {
                var known = TableSpace.CellsOf(variable, conditions);
                return variable.AlwaysKnown ? known : known.Add(VariableValue.Unknown);
            }),
        ];
        Count = Values.Aggregate(1L, (product, values) => checked(product * values.Length));
        _span = variables
            .Concat(conditions.SelectMany(condition => condition.Variables))
            .Select(variable => variable.Index + 1)
            .DefaultIfEmpty(0)
            .Max();
    }

    public ImmutableArray<Variable> Variables { get; }

    /// <summary>For each variable one value for every cell; unknown, where there is one, is the last.</summary>
    public ImmutableArray<ImmutableArray<VariableValue>> Values { get; }

    /// <summary>How many cells there are.</summary>
    public long Count { get; }

    /// <summary>An array that holds one cell at a time; variables outside the grid stay unknown.</summary>
    public VariableValue[] NewCell() => new VariableValue[_span];

    /// <summary>Writes cell number <paramref name="cell"/> into <paramref name="values"/>; true when nothing in it is unknown.</summary>
    public bool Write(long cell, Span<VariableValue> values)
    {
        var known = true;
        for (var i = Variables.Length - 1; i >= 0; i--)
        {
            var own = Values[i];
            var value = own[(int)(cell % own.Length)];
            cell /= own.Length;
            values[Variables[i].Index] = value;
            known &= value.IsKnown;
        }
        return known;
    }

    /// <summary>A cell in words, each measured variable by one value inside it: "age 9 a, treatment on".</summary>
    public string ToWords(long cell)
    {
        var values = NewCell();
        Write(cell, values);
        return Variables.IsEmpty
            ? "any case"
            : string.Join(", ", Variables.Select(variable => Words(variable, values)));
    }

    private static string Words(Variable variable, VariableValue[] values)
    {
        var value = values[variable.Index];
        return $"{variable.Label} {(value.IsKnown ? variable.ToText(value.Number) : "unknown")}";
    }
}
