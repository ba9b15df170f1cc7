using Materia.Monograph.Charts;
using Materia.Monograph.Model;
using Materia.Monograph.Yaml;

namespace Materia.Monograph.Checks.Mutations;

/// <summary>
/// Every mutant of the files that decide or name: tables, charts, labelled doses, products, freshness limits, monitoring steps,
/// and the limits of what is plausible and usual. Sources, other terms and prose are left as they are, and so are indications
/// that no table names yet: no case could notice.
/// </summary>
public sealed partial class MutantGenerator
{
    private readonly ConditionMutations _conditions;

    private readonly HashSet<string> _notYetEncoded;

    private MutantGenerator(Knowledge knowledge)
    {
        _conditions = new ConditionMutations(knowledge.Variables.ToDictionary(variable => variable.Id));
        _notYetEncoded =
        [
            .. knowledge.Drugs.SelectMany(drug =>
                FamilyVerifier.NotYetEncoded(drug).Select(code => $"drugs/{drug.Id}/indications/{code}.yaml")
            ),
        ];
    }

    /// <summary>The mutants in the order of the files; <paramref name="knowledge"/> must be bound from them.</summary>
    public static ImmutableArray<Mutant> Generate(IEnumerable<KnowledgeFile> files, Knowledge knowledge)
    {
        var generator = new MutantGenerator(knowledge);
        return [.. files.SelectMany(generator.MutantsOf)];
    }

    private IReadOnlyList<Mutant> MutantsOf(KnowledgeFile file)
    {
        var sink = new MutationSink(file);
        if (file.Root is not DataObject map || _notYetEncoded.Contains(file.Path))
        {
            return sink.Mutants;
        }
        switch (map.Members.FirstOrDefault()?.Name)
        {
            case "table":
                Table(map, sink);
                break;
            case "chart":
                Chart(map, sink);
                break;
            case "pathway":
                Pathway(map, sink);
                break;
            case "indication":
                LabelledDoses(map, sink);
                break;
            case "jurisdiction":
                Products(map, sink);
                break;
            case "monitoring":
                Monitoring(map, sink);
                break;
            case "policy" when TextOf(map, "policy") == "plausibility":
                Plausibility(map, sink);
                break;
            case "policy":
                Freshness(map, sink);
                break;
            case "observations":
                Observations(map, sink);
                break;
            case "drug":
                Doses(map, sink);
                break;
        }
        return sink.Mutants;
    }

    private static IEnumerable<DataObject> Objects(DataObject map, string name) =>
        map.Find(name) is DataArray array ? array.Items.OfType<DataObject>() : [];

    private static string TextOf(DataObject map, string name) => (map.Find(name) as DataScalar)?.Text ?? "";

    private void Chart(DataObject map, MutationSink sink)
    {
        var id = TextOf(map, "chart");
        sink.Rule = id;
        _conditions.OfHeader(map.Find("for"), sink);
        sink.EachText(map.Find("levels"), TextMutations.Doses);
        _conditions.Of(map.Find("trigger"), sink);
        _conditions.Of(map.Find("recovery"), sink);
        _conditions.Of(map.Find("clears"), sink);
        sink.Texts(map.Find("beyond-last-level"), OtherActions);
        if (map.Find("states") is DataObject states)
        {
            foreach (var state in states.Members.Select(member => member.Value).OfType<DataObject>())
            {
                sink.Texts(state.Find("action"), OtherActions);
                sink.Texts(state.Find("level"), text => OtherLevels(map, text));
            }
        }
        foreach (var arrow in Objects(map, "transitions"))
        {
            sink.Rule = $"{id}/{TextOf(arrow, "id")}";
            sink.Texts(arrow.Find("episode"), OtherEpisodes);
            sink.Texts(
                arrow.Find("level"),
                text => LevelWords.Where(word => word != text).Concat(OtherLevels(map, text))
            );
            sink.Texts((arrow.Find("on") as DataObject)?.Find("after"), TextMutations.Doses);
            sink.Texts((arrow.Find("on") as DataObject)?.Find("is"), text => [text == "yes" ? "no" : "yes"]);
            sink.Texts(arrow.Find("months-of-treatment"), OtherEpisodes);
            sink.Texts(arrow.Find("jurisdiction"), OtherJurisdictions);
        }
    }

    private static readonly ImmutableArray<string> LevelWords =
    [
        .. Enum.GetNames<LevelMove>()
            .Where(name => name != nameof(LevelMove.Named))
            .Select(name =>
                string.Concat(name.Select((letter, i) => char.IsUpper(letter) && i > 0 ? $"-{letter}" : $"{letter}"))
                    .ToLowerInvariant()
            ),
    ];

    private static IEnumerable<string> OtherLevels(DataObject chart, string text) =>
        chart.Find("levels") is DataArray levels
            ? levels.Items.OfType<DataScalar>().Select(level => level.Text).Where(level => level != text)
            : [];

    private static IEnumerable<string> OtherJurisdictions(string code) =>
        JurisdictionCode.TryParse(code, out var jurisdiction) ? [jurisdiction.Other().ToCode()] : [];

    private static IEnumerable<string> OtherEpisodes(string text)
    {
        const string FromOn = ">= ";
        var open = text.StartsWith(FromOn, StringComparison.Ordinal);
        var digits = open ? text[FromOn.Length..] : text;
        if (!int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            return [];
        }
        var prefix = open ? FromOn : "";
        return [$"{prefix}{number + 1}", .. number > 1 ? [$"{prefix}{number - 1}"] : Array.Empty<string>()];
    }

    // Rules ask only whether a recorded dose is above every labelled one, so only the highest can change a plan.
    private static void LabelledDoses(DataObject map, MutationSink sink)
    {
        if (map.Find("labelled") is not DataObject labels)
        {
            return;
        }
        foreach (var use in labels.Members.Select(member => member.Value).OfType<DataObject>())
        {
            var doses = use.Find("doses") is DataArray array ? array.Items.OfType<DataScalar>() : [];
            sink.Texts(
                doses.MaxBy(dose => Quantity.TryParse(dose.Text, out var quantity, out _) ? quantity.InBase : 0),
                TextMutations.Doses
            );
        }
    }

    private static void Products(DataObject map, MutationSink sink)
    {
        foreach (var product in Objects(map, "products"))
        {
            sink.Texts(product.Find("strength"), TextMutations.Doses);
            sink.Texts(product.Find("step"), TextMutations.Doses);
            sink.Texts(product.Find("default"), OtherYesNo);
            sink.Texts(product.Find("divide"), text => [text == "half" ? "no" : "half"]);
        }
    }

    private static IEnumerable<string> OtherYesNo(string text) => [text == "yes" ? "no" : "yes"];

    private void Monitoring(DataObject map, MutationSink sink)
    {
        foreach (var rule in Objects(map, "monitoring"))
        {
            _conditions.Of(rule.Find("for"), sink);
            sink.Texts(rule.Find("baseline"), OtherYesNo);
            foreach (var step in Objects(rule, "steps"))
            {
                sink.Texts(step.Find("every"), TextMutations.Numbers);
                sink.Texts(step.Find("times"), TextMutations.Numbers);
            }
        }
    }

    private static void Freshness(DataObject map, MutationSink sink)
    {
        foreach (var limit in Objects(map, "limits"))
        {
            sink.Texts(limit.Find("within"), TextMutations.Numbers);
            sink.Texts(limit.Find("plus"), TextMutations.Numbers);
            sink.Texts(limit.Find("age"), ConditionMutations.Interval);
        }
    }
}
