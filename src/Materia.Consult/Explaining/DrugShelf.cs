using Materia.Monograph.Citing;

namespace Materia.Consult.Explaining;

/// <summary>Drugs, and what their records list: indications, products, how they are taken, what is monitored.</summary>
internal sealed class DrugShelf(Library library) : IShelf
{
    private const string DrugKind = "drug";

    private ImmutableArray<DrugRecord> Drugs => library.Knowledge.Drugs;

    public IEnumerable<string> Ids =>
        Drugs.SelectMany(drug =>
            drug.Indications.Select(indication => indication.Code)
                .Concat(drug.Products.Values.SelectMany(products => products).Select(product => product.Id))
                .Concat(drug.Administration.Select(note => note.Id))
                .Concat(drug.Monitoring.Select(rule => rule.Test))
                .Prepend(drug.Id)
        );

    public IEnumerable<Explanation> Explain(string id) =>
        Drugs.SelectMany(drug =>
            (IEnumerable<Explanation>)
                [
                    .. drug.Id == id ? [Of(drug)] : ImmutableArray<Explanation>.Empty,
                    .. drug.Indications.Where(one => one.Code == id).Select(one => Of(drug, one)),
                    .. drug.Products.SelectMany(pair =>
                        pair.Value.Where(product => product.Id == id).Select(product => Of(drug, pair.Key, product))
                    ),
                    .. drug.Administration.Where(note => note.Id == id).Select(note => Of(drug, note)),
                    .. drug.Monitoring.Where(rule => rule.Test == id).Select(rule => Of(drug, rule)),
                ]
        );

    private Explanation Of(DrugRecord drug)
    {
        // The head of the record says in its own words what no engine reads: salts, brands, codes.
        var identity = library
            .Statements.Where(one => one.File == $"drugs/{drug.Id}/monograph.yaml")
            .DistinctBy(one => (one.Start, one.Id))
            .Select(one => $"{PartOf(one)}: {string.Join("; ", Filled(one.Claim, one.Detail))}");
        return new Explanation
        {
            Id = drug.Id,
            Kind = DrugKind,
            Title = $"{drug.Name}: the record of one drug",
            Parts =
            [
                new ExplanationPart(
                    "Governing labels",
                    [
                        .. drug.Labels.Select(pair =>
                            $"{pair.Key.ToWords()}: {pair.Value.Id}, {pair.Value.ShortName}, {InForce(pair.Value)}"
                        ),
                    ]
                ),
                new ExplanationPart("Identity", [.. identity]),
                new ExplanationPart("Indications", [.. drug.Indications.Select(one => $"{one.Code}: {one.Name}")]),
                new ExplanationPart(
                    "Tables by slice",
                    [
                        .. drug
                            .Tables.GroupBy(table => table.Slice)
                            .OrderBy(slice => slice.Key, StringComparer.Ordinal)
                            .Select(slice => $"{slice.Key}: {string.Join(", ", slice.Select(table => table.Id))}"),
                    ]
                ),
                new ExplanationPart("Charts", [string.Join(", ", drug.Charts.Select(chart => chart.Id))]),
                new ExplanationPart(
                    "Products",
                    [
                        .. drug.Products.Select(pair =>
                            $"{pair.Key.ToWords()}: {string.Join(", ", pair.Value.Select(product => product.Id))}"
                        ),
                    ]
                ),
                new ExplanationPart("Monitoring", [string.Join(", ", drug.Monitoring.Select(rule => rule.Test))]),
                new ExplanationPart(
                    "How it is taken",
                    [string.Join(", ", drug.Administration.Select(note => note.Id))]
                ),
            ],
            File = $"drugs/{drug.Id}/monograph.yaml",
            Line = 1,
        };
    }

    // "NAME/mechanism" is told as the mechanism, a salt as a salt.
    private static string PartOf(CitedStatement statement) =>
        statement.Kind == DrugKind
            ? statement.Id[(statement.Id.LastIndexOf('/') + 1)..].Replace('-', ' ')
            : statement.Kind;

    private static IEnumerable<string> Filled(params string[] words) => words.Where(word => word.Length > 0);

    private static string InForce(Source source) => source.Current ? "in force when it was read" : "not in force today";

    private Explanation Of(DrugRecord drug, IndicationRecord indication)
    {
        var uses = JurisdictionCode
            .All.Where(indication.Labelled.ContainsKey)
            .Select(jurisdiction => $"{indication.Code}/{jurisdiction.ToCode()}")
            .ToList();
        var place = uses.SelectMany(library.StatementsOf).FirstOrDefault();
        return new Explanation
        {
            Id = indication.Code,
            Kind = "indication",
            Title = $"{drug.Name} for {indication.Name}",
            Parts =
            [
                new ExplanationPart("Asserts", [indication.Asserts]),
                new ExplanationPart(
                    "Qualifiers",
                    [.. indication.Qualifiers.Values.OrderBy(use => use.Id, StringComparer.Ordinal).Select(UseWords)]
                ),
                new ExplanationPart(
                    "Labelled",
                    [
                        .. JurisdictionCode.All.Select(jurisdiction =>
                            indication.Labelled.TryGetValue(jurisdiction, out var use)
                                ? $"{jurisdiction.ToWords()}: {use.Text} Daily doses named: {string.Join(", ", use.Doses.Select(dose => dose.ToQuantity().ToText()))}."
                                : $"{jurisdiction.ToWords()}: not covered."
                        ),
                    ]
                ),
                new ExplanationPart("Rules for it alone", [RulesFor(drug, indication.Code)]),
            ],
            Sources = [.. uses.SelectMany(id => library.Cited(id, "labelled use"))],
            UsedBy =
            [
                .. drug
                    .Tables.Where(table => Asks(table.For, indication.Code))
                    .Select(table => table.Id)
                    .Concat(drug.Charts.Where(chart => Asks(chart.For, indication.Code)).Select(chart => chart.Id)),
            ],
            File = place?.File,
            Line = 1,
        };
    }

    private static string UseWords(QualifierUse use)
    {
        var values = use.Values.IsEmpty ? "any value" : string.Join(", ", use.Values);
        return use.Asserted is { } asserted
            ? $"{use.Id}: {values}; {asserted} unless the case says otherwise"
            : $"{use.Id}: {values}";
    }

    private static string RulesFor(DrugRecord drug, string code) =>
        drug.Tables.Any(table => Asks(table.For, code)) || drug.Charts.Any(chart => Asks(chart.For, code))
            ? $"yes; the cases of {code} go through the tables and charts that name it, and through those for every indication"
            : "none: the indication is known and labelled, but not encoded yet, so it gets no dose";

    private static bool Asks(Monograph.Conditions.Condition header, string code) =>
        RowWords
            .Asked(header)
            .Any(asked =>
                asked.Value == code && asked.Variable.From is Derivation.Field { Name: CaseField.Indication }
            );

    private Explanation Of(DrugRecord drug, Jurisdiction jurisdiction, Product product)
    {
        var place = library.PlaceOf(product.Id, "product");
        return new Explanation
        {
            Id = product.Id,
            Kind = "product",
            Title = $"{drug.Name} {product.Name}, {jurisdiction.ToWords()}",
            Parts =
            [
                new ExplanationPart("Form and strength", [$"{product.Form}, {product.Strength.ToText()}"]),
                new ExplanationPart(
                    "Smallest amount",
                    [product.IsSolid || product.Step is not null ? product.SmallestAmount.ToQuantity().ToText() : ""]
                ),
                new ExplanationPart(
                    "Used",
                    [
                        product.IsDefault
                            ? "unless the formulary of the case says otherwise"
                            : "only when the formulary of the case names its strength",
                    ]
                ),
                new ExplanationPart("Contains too", [string.Join(", ", product.Excipients.Select(term => term.Id))]),
                new ExplanationPart(
                    "Not meant for",
                    [
                        product.DailyBelow is { } below
                            ? $"{below.ToQuantity().ToText()} a day or more. {product.DailyBelowSay}"
                            : "",
                    ]
                ),
                new ExplanationPart("In the file", [place?.Detail ?? ""]),
            ],
            Sources = library.Cited(product.Id, product.Citations),
            File = place?.File,
            Line = place?.Start.Line ?? 0,
        };
    }

    private Explanation Of(DrugRecord drug, AdministrationNote note)
    {
        var place = library.PlaceOf(note.Id, "administration");
        return new Explanation
        {
            Id = note.Id,
            Kind = "administration",
            Title = note.Says,
            Parts =
            [
                new ExplanationPart("Drug", [drug.Name]),
                new ExplanationPart("Topic", [note.Topic]),
                new ExplanationPart("For", [note.For.ToWords()]),
                new ExplanationPart("With", [note.With ?? ""]),
                new ExplanationPart("Printed", [note.IsPrinted ? "with every dose that it fits" : "on pages alone"]),
                new ExplanationPart("Label", [note.Jurisdiction?.ToWords() ?? "both"]),
            ],
            Sources = library.Cited(note.Id, note.Citations),
            File = place?.File,
            Line = place?.Start.Line ?? 0,
        };
    }

    private Explanation Of(DrugRecord drug, MonitoringRule rule)
    {
        var place = library.PlaceOf(rule.Test, "monitoring");
        return new Explanation
        {
            Id = rule.Test,
            Kind = "monitoring",
            Title = rule.Says,
            Parts =
            [
                new ExplanationPart("Drug", [drug.Name]),
                new ExplanationPart("For", [rule.For.ToWords()]),
                new ExplanationPart("Before the first dose", [rule.Baseline ? "yes" : "no"]),
                new ExplanationPart(
                    "Then",
                    [rule.Steps.IsEmpty ? "not repeated" : string.Join(", then ", rule.Steps.Select(StepWords))]
                ),
                new ExplanationPart(
                    "Done by a result of",
                    [string.Join(", ", rule.Observations.Select(term => term.Code))]
                ),
            ],
            Sources = library.Cited(rule.Test, rule.Citations),
            File = place?.File,
            Line = place?.Start.Line ?? 0,
        };
    }

    private static string StepWords(MonitoringStep step) =>
        step.Times is { } times ? $"every {step.EveryDays} days, {times} times" : $"every {step.EveryDays} days";
}
