using System.Text.RegularExpressions;
using Materia.Clinical.Plans;
using Materia.Clinical.Reading;
using Materia.Consult;
using Materia.Consult.ExecutableCases;
using Materia.Consult.Explaining;
using Materia.Monograph.Bundles;
using Materia.Monograph.Diagnostics;
using Materia.Testing;
using Xunit;

namespace Materia.Tests.Knowledge;

public sealed partial class Everything_explains_itself
{
    private static readonly string Folder = RepositoryRoot.Resolve("knowledge");

    private static readonly Lazy<Explainer> Explainer = new(() =>
    {
        var diagnostics = new DiagnosticList();
        var explainer = Consult.Explaining.Explainer.Open(Folder, bundles: null, diagnostics);
        Assert.Empty(diagnostics.ToImmutable());
        return explainer!;
    });

    /// <summary>Keys of knowledge files whose value is the id of what they stand in.</summary>
    private static readonly string[] IdKeys =
    [
        "id",
        "code",
        "table",
        "slice",
        "family",
        "chart",
        "indication",
        "drug",
        "test",
        "case",
        "policy",
    ];

    [Fact]
    public void that_any_plan_of_any_case_names()
    {
        var folder = KnowledgeFolder.Open(Folder);
        var knowledge = Explainer.Value.Knowledge;
        var cases = ExecutableCaseReader.ReadAll(
            folder.ParseCases(new DiagnosticList()),
            knowledge,
            new DiagnosticList()
        );
        var consultation = new Consultation(knowledge);
        Assert.NotEmpty(cases);
        ShouldBeExplained(cases.SelectMany(one => Ids(consultation.Advise(one.Given)).Append(one.Id)));
    }

    [Fact]
    public void that_the_files_of_the_knowledge_name()
    {
        var folder = KnowledgeFolder.Open(Folder);
        var files = folder
            .Parse(new DiagnosticList())
            .Concat(folder.ParseCases(new DiagnosticList()))
            .Where(file => !file.Path.StartsWith("knowledge.yaml", StringComparison.Ordinal));
        ShouldBeExplained(files.SelectMany(file => Ids(file.Root, file.Root as DataObject)));
    }

    [Fact]
    public void that_the_engine_alone_makes()
    {
        var made =
            from file in Directory.EnumerateFiles(
                RepositoryRoot.Resolve("src/Materia.Advice"),
                "*.cs",
                SearchOption.AllDirectories
            )
            from Match match in MadeId().Matches(File.ReadAllText(file))
            select match.Groups["ending"].Success ? $"/{match.Groups["ending"].Value}" : match.Groups["whole"].Value;
        var endings = made.Distinct().ToList();
        Assert.Contains("no-rule", endings);
        Assert.Contains("two-results", endings);
        Assert.Contains("/unknown", endings);
        Assert.Contains("/open-episode", endings);

        var known = Explainer.Value.Ids();
        var unexplained = endings
            .Where(ending =>
                !known.Any(id => ending[0] == '/' ? id.EndsWith(ending, StringComparison.Ordinal) : id == ending)
            )
            .ToList();
        Assert.Empty(unexplained);
    }

    [Fact]
    public void in_words_and_under_its_own_name()
    {
        foreach (var id in Explainer.Value.Ids())
        {
            var found = Explainer.Value.Explain(id);
            Assert.NotEmpty(found);
            Assert.All(
                found,
                one =>
                {
                    Assert.Equal(id, one.Id);
                    Assert.False(string.IsNullOrWhiteSpace(one.Title), id);
                    Assert.DoesNotContain("{", one.Title, StringComparison.Ordinal);
                }
            );
        }
    }

    [Fact]
    public void with_each_rule_citing_what_its_file_cites()
    {
        foreach (
            var row in Explainer.Value.Knowledge.Drugs.SelectMany(drug => drug.Tables).SelectMany(table => table.Rows)
        )
        {
            var explained = Assert.Single(Explainer.Value.Explain(row.RuleId), one => one.Kind == "row");
            Assert.Equal(row.Citations.Distinct(), explained.Sources.Select(one => one.Citation));
        }
    }

    [Fact]
    public void with_each_source_naming_every_rule_that_cites_it()
    {
        foreach (var drug in Explainer.Value.Knowledge.Drugs)
        {
            foreach (
                var (rule, citation) in drug
                    .Tables.SelectMany(table => table.Rows)
                    .SelectMany(row => row.Citations.Select(citation => (row.RuleId, citation)))
                    .Concat(
                        drug.Charts.SelectMany(chart => chart.Transitions)
                            .SelectMany(arrow => arrow.Citations.Select(citation => (arrow.RuleId, citation)))
                    )
            )
            {
                var source = Assert.Single(Explainer.Value.Explain(citation.SourceId));
                Assert.Contains(rule, source.UsedBy);
                Assert.Contains(
                    source.Parts.SelectMany(part => part.Lines),
                    line =>
                        line.StartsWith($"{citation.Locator}: ", StringComparison.Ordinal)
                        && line.Contains(rule, StringComparison.Ordinal)
                );
            }
        }
    }

    private static void ShouldBeExplained(IEnumerable<string> ids)
    {
        var all = ids.Distinct().Order(StringComparer.Ordinal).ToList();
        Assert.NotEmpty(all);
        var unexplained = all.Where(id => Explainer.Value.Explain(id).IsEmpty).ToList();
        Assert.Empty(unexplained);
    }

    private static IEnumerable<string> Ids(Plan plan) =>
        [
            plan.Drug,
            plan.DecidedBy.Rule,
            .. plan.DecidedBy.Considered.Select(considered => considered.Rule),
            .. plan.Findings.SelectMany(finding => finding.About.Prepend(finding.Id)),
            .. plan.Ladders.SelectMany(ladder => (string[])[ladder.Id, ladder.State, $"{ladder.Id}/{ladder.State}"]),
            .. plan.Monitoring.Select(item => item.Test),
            .. plan.Inputs.Select(input => input.Name),
            .. plan.Checked.Select(entry => entry.Term).OfType<string>(),
            .. plan.Dose?.Products.Select(product => product.ProductId) ?? [],
            .. plan.Sources.Select(source => source.Id),
            .. AllSources(plan),
        ];

    private static IEnumerable<string> AllSources(Plan plan) =>
        plan
            .DecidedBy.Sources.Concat(plan.Findings.SelectMany(finding => finding.Sources))
            .Concat(plan.Monitoring.SelectMany(item => item.Sources))
            .Concat(plan.Dose?.InstructionSources ?? [])
            .Select(citation => citation.SourceId);

    // Written anew, from the files alone, so that a kind that explain forgot is found.
    private static IEnumerable<string> Ids(DataNode node, DataObject? root)
    {
        switch (node)
        {
            case DataArray array:
                return array.Items.SelectMany(item => Ids(item, root));
            case DataObject map:
                return map.Members.SelectMany(member => Ids(member, map, root));
            default:
                return [];
        }
    }

    private static IEnumerable<string> Ids(DataMember member, DataObject map, DataObject? root)
    {
        // What a case gives and expects is looked at in its plan; a condition names variables and their values.
        if (member.Name is "given" or "expect")
        {
            return [];
        }
        // An arrow of a pathway waits for facts of its own; of the words it asks for only those of the case are variables.
        if (member.Name is "when" && map.Find("arrow") is not null)
        {
            return member.Value is DataObject test && test.Find("case") is { } condition ? Words(condition) : [];
        }
        if (member.Name is "when" or "for" or "trigger" or "recovery")
        {
            return Words(member.Value);
        }
        if (member.Value is DataScalar { Text: var text })
        {
            var owner = Text(root, "table") ?? Text(root, "chart");
            if (Text(root, "pathway") is { } pathway)
            {
                return member.Name switch
                {
                    "state" or "arrow" => [$"{pathway}/{text}"],
                    "pathway" or "slice" or "id" or "test" => [text],
                    _ => [],
                };
            }
            return member.Name switch
            {
                "row" => [$"{owner}/{text}"],
                "id" when owner is not null => [$"{owner}/{text}"],
                "source" => [text],
                "labels" => [],
                _ when IdKeys.Contains(member.Name) => [text],
                _ => [],
            };
        }
        return
            member.Name is "values" or "severities" or "words" or "about" or "variables" or "counts" or "observations"
            && member.Value is DataArray { Items: var items }
            && items.All(item => item is DataScalar)
            ? items.Cast<DataScalar>().Select(item => item.Text)
            : Ids(member.Value, root);
    }

    // The variables of a condition and the words it asks for; intervals and "unknown" name nothing.
    private static IEnumerable<string> Words(DataNode node) =>
        node switch
        {
            DataArray array => array.Items.SelectMany(Words),
            DataObject map => map.Members.SelectMany(member =>
                Words(member.Value).Concat(member.Name is "any" or "all" ? [] : (string[])[member.Name])
            ),
            DataScalar { Text: var text } when Word().IsMatch(text) && text != "unknown" => [text],
            _ => [],
        };

    private static string? Text(DataObject? map, string name) => (map?.Find(name) as DataScalar)?.Text;

    [GeneratedRegex("^[a-z][a-z0-9-]*$", RegexOptions.None, 1000)]
    private static partial Regex Word();

    /// <summary>An id that is written out, the fixed ending of one that begins with the id of a table or chart, or its beginning.</summary>
    [GeneratedRegex(
        @"\b(Id|Rule) = (\$""\{[^""]*\}/(?<ending>[a-z-]+)""|\$?""(?<whole>[a-z-]+)[""/])|Finding\(\s*last,\s*""(?<ending>[a-z-]+)""",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex MadeId();
}
