using Materia.Monograph.Conditions;
using Materia.Monograph.Diagnostics;
using Materia.Monograph.Model;
using Materia.Monograph.Tables;

namespace Materia.Monograph.Checks;

/// <summary>
/// Proves families: the tables of one family together cover every cell of their headers, each once. Indications that no table
/// of the drug names are not encoded yet; they are told apart and are no fault.
/// </summary>
public static class FamilyVerifier
{
    /// <summary>Adds a diagnostic for every cell of headers that no table, or more than one, covers.</summary>
    public static void Verify(DrugRecord drug, DiagnosticList diagnostics)
    {
        var encoded = EncodedIndications(drug);
        foreach (var family in drug.Tables.Where(table => table.Family is not null).GroupBy(table => table.Family))
        {
            Verify(family.Key!, [.. family], encoded, diagnostics);
        }
    }

    /// <summary>Indications of the drug that no table's header names.</summary>
    public static ImmutableArray<string> NotYetEncoded(DrugRecord drug)
    {
        var encoded = EncodedIndications(drug);
        return encoded is null
            ? []
            : [.. drug.Indications.Select(one => one.Code).Where(code => !encoded.Contains(code))];
    }

    // Null when no header names an indication, so that nothing can be said.
    private static HashSet<string>? EncodedIndications(DrugRecord drug)
    {
        var named = drug
            .Tables.SelectMany(table => Indications(table.For))
            .Concat(drug.Charts.SelectMany(chart => Indications(chart.For)))
            .ToHashSet();
        return named.Count == 0 ? null : named;
    }

    private static IEnumerable<string> Indications(Condition condition) =>
        condition switch
        {
            Condition.OneOf one when IsIndication(one.Variable) => one.Indexes.Select(index =>
                one.Variable.Values[index]
            ),
            Condition.All all => all.Parts.SelectMany(Indications),
            Condition.Any any => any.Parts.SelectMany(Indications),
            _ => [],
        };

    private static bool IsIndication(Variable variable) =>
        variable.From is Derivation.Field { Name: CaseField.Indication };

    private static void Verify(
        string family,
        ImmutableArray<DecisionTable> tables,
        HashSet<string>? encoded,
        DiagnosticList diagnostics
    )
    {
        var headers = tables.Select(table => table.For).ToImmutableArray();
        var variables = headers
            .SelectMany(header => header.Variables)
            .Distinct()
            .OrderBy(variable => variable.Index)
            .ToImmutableArray();
        var grid = new CellGrid(variables, headers);
        var indication = variables.FirstOrDefault(IsIndication);
        var values = grid.NewCell();
        var gaps = new List<long>();
        var overlaps = new Dictionary<(int, int), long>();
        for (var cell = 0L; cell < grid.Count; cell++)
        {
            grid.Write(cell, values);
            if (
                indication is not null
                && encoded?.Contains(indication.Values[(int)values[indication.Index].Number]) == false
            )
            {
                continue;
            }
            Look(cell, headers, values, gaps, overlaps);
        }
        Tell(family, tables, grid, gaps, overlaps, diagnostics);
    }

    private static void Look(
        long cell,
        ImmutableArray<Condition> headers,
        VariableValue[] values,
        List<long> gaps,
        Dictionary<(int, int), long> overlaps
    )
    {
        var first = -1;
        for (var table = 0; table < headers.Length; table++)
        {
            if (headers[table].Judge(values) != Truth.Yes)
            {
                continue;
            }
            if (first < 0)
            {
                first = table;
            }
            else
            {
                overlaps.TryAdd((first, table), cell);
            }
        }
        if (first < 0)
        {
            gaps.Add(cell);
        }
    }

    private static void Tell(
        string family,
        ImmutableArray<DecisionTable> tables,
        CellGrid grid,
        List<long> gaps,
        Dictionary<(int First, int Second), long> overlaps,
        DiagnosticList diagnostics
    )
    {
        foreach (var (number, cell) in gaps.Take(CheckLimits.GapsTold).Index())
        {
            var rest = gaps.Count - CheckLimits.GapsTold;
            var more = rest > 0 && number == CheckLimits.GapsTold - 1 ? $"; and {rest} more such cells" : "";
            diagnostics.Add(
                DiagnosticCode.FamilyGap,
                tables[0].File,
                tables[0].Position,
                $"no table of the family {family} is for {grid.ToWords(cell)}{more}"
            );
        }
        foreach (var ((first, second), cell) in overlaps)
        {
            diagnostics.Add(
                DiagnosticCode.FamilyOverlap,
                tables[second].File,
                tables[second].Position,
                $"the tables {tables[first].Id} ({tables[first].File}:{tables[first].Position.Line}) and {tables[second].Id} of the family {family} are both for {grid.ToWords(cell)}"
            );
        }
    }
}
