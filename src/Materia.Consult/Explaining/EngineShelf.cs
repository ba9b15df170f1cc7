using Materia.Monograph.Charts;
using Materia.Monograph.Tables;

namespace Materia.Consult.Explaining;

/// <summary>
/// Ids that only the engine makes: for the plan as a whole, and for what is unknown, missing or open in a table or chart. What
/// they mean stands on their reference page.
/// </summary>
internal sealed class EngineShelf(Library library, PlaceholderWords words) : IShelf
{
    private const string OfTable = "TABLE/";
    private const string OfChart = "CHART/";
    private static readonly ReferencePage Page = ReferencePage.Open("plan-ids.md");

    // Headings that begin with a word of their own, taken apart: two-results, CODE, DATE.
    private static readonly ImmutableArray<(string Heading, ImmutableArray<string> Steps)> Own =
    [
        .. Page
            .Headings.Where(heading =>
                !heading.StartsWith(OfTable, StringComparison.Ordinal)
                && !heading.StartsWith(OfChart, StringComparison.Ordinal)
            )
            .Select(heading => (heading, heading.Split('/').ToImmutableArray())),
    ];

    private IEnumerable<(DrugRecord Drug, DecisionTable Table)> Tables =>
        library.Knowledge.Drugs.SelectMany(drug => drug.Tables.Select(table => (drug, table)));

    private IEnumerable<Chart> Charts => library.Knowledge.Drugs.SelectMany(drug => drug.Charts);

    public IEnumerable<string> Ids =>
        [
            .. Own.Select(own => own.Steps[0]),
            .. Own.Where(own => own.Steps.Length > 1)
                .SelectMany(own => words.Of(own.Steps[1]).Keys.Select(word => $"{own.Steps[0]}/{word}")),
            .. Tables.SelectMany(pair =>
                Endings(OfTable).Where(ending => Fits(pair.Table, ending)).Select(ending => $"{pair.Table.Id}/{ending}")
            ),
            .. Charts.SelectMany(chart =>
                Endings(OfChart).Where(ending => Fits(chart, ending)).Select(ending => $"{chart.Id}/{ending}")
            ),
        ];

    public IEnumerable<Explanation> Explain(string id)
    {
        var parts = id.Split('/');
        if (OfItsOwn(id) is { } explained)
        {
            yield return explained;
        }
        if (parts is not [var owner, var ending])
        {
            yield break;
        }
        foreach (
            var (drug, table) in Tables.Where(pair =>
                pair.Table.Id == owner && Endings(OfTable).Contains(ending) && Fits(pair.Table, ending)
            )
        )
        {
            yield return Of(
                id,
                OfTable + ending,
                TableParts(drug, table, ending),
                library.CasesOf(id),
                library.Cited(owner, table.Rows.SelectMany(row => row.Citations))
            );
        }
        foreach (
            var chart in Charts.Where(chart =>
                chart.Id == owner && Endings(OfChart).Contains(ending) && Fits(chart, ending)
            )
        )
        {
            yield return Of(
                id,
                OfChart + ending,
                ChartParts(chart),
                library.CasesOf(id),
                library.Cited(owner, chart.Citations)
            );
        }
    }

    // "two-results", with a test, with a test and a day: the beginning of an id is explained too.
    private Explanation? OfItsOwn(string id)
    {
        var first = id.Split('/')[0];
        var (heading, expected) = Own.FirstOrDefault(own => own.Steps[0] == first);
        if (heading is null)
        {
            return null;
        }
        // The last step may hold a stroke of its own: the strength 80 mg/mL.
        var steps = id.Split('/', expected.Length);
        var meant = new List<string>();
        for (var i = 1; i < steps.Length; i++)
        {
            if (words.Meaning(expected[i], steps[i]) is not { } meaning)
            {
                return null;
            }
            meant.Add(meaning);
        }
        return Of(
            id,
            heading,
            [new ExplanationPart("Here", [.. meant])],
            library.Plans.CasesOf(other => other == id || other.StartsWith($"{id}/", StringComparison.Ordinal)),
            []
        );
    }

    private static Explanation Of(
        string id,
        string heading,
        ImmutableArray<ExplanationPart> more,
        ImmutableArray<ExplainedCase> cases,
        ImmutableArray<ExplainedCitation> sources
    )
    {
        var (title, parts) = Page.Section(heading);
        return new Explanation
        {
            Id = id,
            Kind = "engine",
            Title = title,
            Parts = [.. parts, .. more],
            Sources = sources,
            Cases = cases,
            UsedBy = Library.Names(cases),
        };
    }

    private static ImmutableArray<ExplanationPart> TableParts(DrugRecord drug, DecisionTable table, string ending) =>
        [
            new ExplanationPart("The table", [$"{table.Id} ({drug.Name}): {table.Question}"]),
            new ExplanationPart("For", [table.For.ToWords()]),
            .. ending == "unknown"
                ?
                [
                    new ExplanationPart(
                        "Inputs that may be unknown",
                        [
                            .. table
                                .Variables.Where(variable => !variable.AlwaysKnown)
                                .Select(one => $"{one.Label} ({one.Id})"),
                        ]
                    ),
                    new ExplanationPart("Severity", [table.WhenMissing.ToCode()]),
                ]
                : ImmutableArray<ExplanationPart>.Empty,
        ];

    private static ImmutableArray<ExplanationPart> ChartParts(Chart chart) =>
        [
            new ExplanationPart("The chart", [$"{chart.Id}: {chart.Question}"]),
            new ExplanationPart("For", [chart.For.ToWords()]),
            new ExplanationPart("Trigger", [chart.Trigger.ToWords()]),
            new ExplanationPart("Recovery", [chart.Recovery.ToWords()]),
        ];

    private static IEnumerable<string> Endings(string owner) =>
        Page
            .Headings.Where(heading => heading.StartsWith(owner, StringComparison.Ordinal))
            .Select(heading => heading[owner.Length..]);

    // What an owner can never bring about is not listed.
    private static bool Fits(DecisionTable table, string ending) =>
        ending switch
        {
            "unknown" => table.Asks && table.Variables.Any(variable => !variable.AlwaysKnown),
            "gap" => table.Hit == HitPolicy.ExactlyOne,
            "measures" => table.Rows.SelectMany(row => row.Effects).Any(effect => effect is Effect.RecommendPerArea),
            _ => true,
        };

    private static bool Fits(Chart chart, string ending) =>
        ending != "measures" || chart.Levels.Any(level => level.Dimension == Dimension.MassPerArea);
}
