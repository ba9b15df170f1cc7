using Materia.Monograph.Conditions;

namespace Materia.Monograph.Tables;

/// <summary>One decision table: a clinical question, the cases it is for, and rows of which the hit policy says how many match.</summary>
public sealed record DecisionTable
{
    public required string Id { get; init; }

    /// <summary>The clinical question it belongs to: <c>starting-dose</c>, <c>renal</c>, <c>hepatic</c> ...</summary>
    public required string Slice { get; init; }

    /// <summary>Tables of one family together cover the space of their headers, each cell once; null stands alone.</summary>
    public string? Family { get; init; }

    /// <summary>The kind of the findings its rows make.</summary>
    public required FindingKind Kind { get; init; }

    public required string Question { get; init; }

    public required HitPolicy Hit { get; init; }

    /// <summary>The cases it is for; asks always-known variables only.</summary>
    public required Condition For { get; init; }

    public required ImmutableArray<Model.Variable> Variables { get; init; }

    public required ImmutableArray<TableRow> Rows { get; init; }

    /// <summary>Whether an unknown input of the table is asked for; a table that does not ask says only what is certain.</summary>
    public bool Asks { get; init; } = true;

    /// <summary>The action its findings are for; under any other they are not told. Null: under every action.</summary>
    public PlanAction? OnlyWith { get; init; }

    /// <summary>The severity of the finding that tells what is missing.</summary>
    public required Severity WhenMissing { get; init; }

    public required string File { get; init; }

    public SourcePosition Position { get; init; }

    /// <summary>For each variable, in the order of <see cref="Variables"/>, one value for every known cell of the rows.</summary>
    public ImmutableArray<ImmutableArray<VariableValue>> Cells =>
        _cells.IsDefault
            ? _cells = [.. Variables.Select(variable => TableSpace.CellsOf(variable, Rows.Select(row => row.When)))]
            : _cells;

    private ImmutableArray<ImmutableArray<VariableValue>> _cells;
}
