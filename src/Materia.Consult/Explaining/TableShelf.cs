using Materia.Monograph.Tables;

namespace Materia.Consult.Explaining;

/// <summary>Tables and rows, and what they are grouped by: families and slices.</summary>
internal sealed class TableShelf(Library library) : IShelf
{
    private IEnumerable<(DrugRecord Drug, DecisionTable Table)> Tables =>
        library.Knowledge.Drugs.SelectMany(drug => drug.Tables.Select(table => (drug, table)));

    public IEnumerable<string> Ids =>
        Tables
            .SelectMany(pair =>
                (string?[])
                    [pair.Table.Id, pair.Table.Slice, pair.Table.Family, .. pair.Table.Rows.Select(row => row.RuleId)]
            )
            .OfType<string>()
            .Concat(library.Knowledge.Drugs.SelectMany(drug => drug.Charts).Select(chart => chart.Slice))
            .Concat(library.Knowledge.Drugs.SelectMany(drug => drug.Pathways).Select(pathway => pathway.Slice))
            .Distinct();

    public IEnumerable<Explanation> Explain(string id)
    {
        foreach (var (drug, table) in Tables)
        {
            if (table.Id == id)
            {
                yield return Of(drug, table);
            }
            foreach (var row in table.Rows.Where(row => row.RuleId == id))
            {
                yield return Of(drug, table, row);
            }
        }
        foreach (var drug in library.Knowledge.Drugs)
        {
            if (drug.Tables.Any(table => table.Family == id))
            {
                yield return Family(drug, id);
            }
            if (
                drug.Tables.Any(table => table.Slice == id)
                || drug.Charts.Any(chart => chart.Slice == id)
                || drug.Pathways.Any(pathway => pathway.Slice == id)
            )
            {
                yield return Slice(drug, id);
            }
        }
    }

    private Explanation Of(DrugRecord drug, DecisionTable table)
    {
        var cases = library.CasesOfAll(table.Id);
        return new Explanation
        {
            Id = table.Id,
            Kind = "table",
            Title = table.Question,
            Parts =
            [
                new ExplanationPart("Drug", [drug.Name]),
                new ExplanationPart("For", [table.For.ToWords()]),
                new ExplanationPart(
                    "Asks",
                    [.. table.Variables.Select(variable => $"{variable.Label} ({variable.Id})")]
                ),
                new ExplanationPart("When an input is unknown", [RowWords.WhenUnknown(table)]),
                new ExplanationPart("Hit policy", [RowWords.Hit(table.Hit)]),
                new ExplanationPart("Rows", [.. table.Rows.Select(RowLine)]),
                new ExplanationPart("Slice and family", [$"{table.Slice}, {table.Family ?? "no family"}"]),
                .. NotNamed(table),
            ],
            Sources = library.Cited(table.Id, table.Rows.SelectMany(row => row.Citations)),
            Cases = cases,
            UsedBy = Library.Names(cases),
            File = table.File,
            Line = table.Position.Line,
        };
    }

    private static string RowLine(TableRow row) =>
        $"{row.RuleId}: {row.When.ToWords()} → {row.EffectWords()}{(row.Finding is { } severity ? $"; {severity.ToCode()}" : "")}";

    private Explanation Of(DrugRecord drug, DecisionTable table, TableRow row)
    {
        var cases = library.CasesOf(row.RuleId);
        return new Explanation
        {
            Id = row.RuleId,
            Kind = "row",
            Title = RowWords.WithoutValues(row.Say, table.Variables),
            Parts =
            [
                new ExplanationPart("Question", [$"{table.Question} ({drug.Name}, table {table.Id})"]),
                new ExplanationPart("For", [table.For.ToWords()]),
                new ExplanationPart("When", [row.When.ToWords()]),
                new ExplanationPart("Then", [RowWords.Effects(row)]),
                .. row.Finding is { } severity
                    ?
                    [
                        new ExplanationPart(
                            "Finding",
                            [
                                $"{severity.ToCode()} ({table.Kind.ToCode()})",
                                RowWords.WithoutValues(row.Do ?? "", table.Variables),
                            ]
                        ),
                    ]
                    : ImmutableArray<ExplanationPart>.Empty,
                .. Known(row.Interaction),
                .. NotNamed(table),
            ],
            Sources = library.Cited(row.RuleId, row.Citations),
            Cases = cases,
            UsedBy = Library.Names(cases),
            File = table.File,
            Line = row.Position.Line,
        };
    }

    private static ImmutableArray<ExplanationPart> NotNamed(DecisionTable table) =>
        table.Variables.Any(variable => variable.From is Derivation.Field { Name: CaseField.PlannedDailyDose })
            ?
            [
                new ExplanationPart(
                    "In plans",
                    ["It divides a daily dose that other rules have set, so no plan names it."]
                ),
            ]
            : [];

    private static Explanation Family(DrugRecord drug, string id) =>
        new()
        {
            Id = id,
            Kind = "family",
            Title = "Tables that share a question and divide the cases among them; each case belongs to one.",
            Parts =
            [
                new ExplanationPart("Drug", [drug.Name]),
                new ExplanationPart(
                    "Tables",
                    [
                        .. drug
                            .Tables.Where(table => table.Family == id)
                            .Select(table => $"{table.Id}: for {table.For.ToWords()}"),
                    ]
                ),
            ],
        };

    private static Explanation Slice(DrugRecord drug, string id)
    {
        var tables = drug.Tables.Where(table => table.Slice == id).ToList();
        var charts = drug.Charts.Where(chart => chart.Slice == id).ToList();
        return new Explanation
        {
            Id = id,
            Kind = "slice",
            Title = "One clinical question: everything that has a say in it. Cases name it as what decides their plan.",
            Parts =
            [
                new ExplanationPart("Drug", [drug.Name]),
                new ExplanationPart("Tables", [.. tables.Select(table => $"{table.Id}: {table.Question}")]),
                new ExplanationPart("Charts", [.. charts.Select(chart => $"{chart.Id}: {chart.Question}")]),
                new ExplanationPart(
                    "Pathways",
                    [
                        .. drug
                            .Pathways.Where(pathway => pathway.Slice == id)
                            .Select(pathway => $"{pathway.Id}: {pathway.Question}"),
                    ]
                ),
            ],
        };
    }

    private static ImmutableArray<ExplanationPart> Known(InteractionFacts? facts) =>
        facts is null
            ? []
            :
            [
                new ExplanationPart(
                    "Interaction",
                    [
                        $"what changes: {facts.On}, {facts.Direction}{(facts.Auc is { } auc ? $", AUC {auc}" : "")}",
                        $"mechanism: {facts.Mechanism}",
                        $"evidence: {facts.Evidence}",
                    ]
                ),
            ];
}
