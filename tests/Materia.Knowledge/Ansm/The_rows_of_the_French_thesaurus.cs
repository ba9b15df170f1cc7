using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Materia.Clinical.Plans;
using Materia.Testing;
using Materia.Tests.Knowledge.Grids;
using Xunit;

namespace Materia.Tests.Knowledge.Ansm;

/// <summary>
/// Every imatinib row of the thesaurus is answered by a rule or has a written reason why not. Which rule answers is found out
/// by giving a patient each medicine of the row, under its French name.
/// </summary>
public sealed class The_rows_of_the_French_thesaurus
{
    private const string Page = "docs/reference/ansm.md";
    private const string Reasons = "tests/Materia.Knowledge/Ansm/reasons.tsv";
    private static readonly string[] Jurisdictions = ["us", "eu"];

    [Fact]
    public void are_each_answered_or_have_a_reason_why_not()
    {
        var path = SharedFolder.RequireOrSkip("data/fhir/ansm/imatinib-subset-2020.json");
        var (rows, members) = ThesaurusRow.Read(path);
        var reasons = ReadReasons();
        var used = new HashSet<(string, string)>();
        var faults = new List<string>();
        var answers = new Dictionary<(string, string), string>();
        foreach (var protagonist in rows.Select(row => row.Protagonist).Distinct())
        {
            foreach (var jurisdiction in Jurisdictions)
            {
                var answer = Answer(
                    members.GetValueOrDefault(protagonist, [protagonist.ToLowerInvariant()]),
                    jurisdiction
                );
                var key = (protagonist, jurisdiction);
                if (reasons.TryGetValue(key, out var reason))
                {
                    used.Add(key);
                    answer = answer.Length == 0 ? $"none: {reason}" : $"{answer}; {reason}";
                }
                else if (answer.Length == 0 || answer.Contains(Unanswered, StringComparison.Ordinal))
                {
                    faults.Add(
                        $"{protagonist}, {jurisdiction}: {answer}: no rule for all of it, and no reason in {Reasons}"
                    );
                }
                answers[key] = answer;
            }
        }
        faults.AddRange(reasons.Keys.Except(used).Select(key => $"{key}: a reason for no row in {Reasons}"));
        Assert.Empty(faults);
        Assert.Equal(26, rows.Length);
        ShouldBeThePage(Write(rows, members, answers));
    }

    private const string Unanswered = "no rule";

    // Medicines with the same rules together, in the order of the thesaurus.
    private static string Answer(ImmutableArray<string> medicines, string jurisdiction)
    {
        var groups = medicines.GroupBy(medicine => RulesFor(medicine, jurisdiction)).ToList();
        if (groups is [var only])
        {
            return only.Key == Unanswered ? "" : only.Key;
        }
        return string.Join("; ", groups.Select(group => $"{group.Key} ({string.Join(", ", group)})"));
    }

    private static string RulesFor(string medicine, string jurisdiction)
    {
        var match = GridCase.Terminology.MatchMedicine(medicine);
        Assert.True(match.IsMatch, $"{medicine} of the thesaurus is not recognised");
        var ids = match.Terms.Select(term => term.Id).ToHashSet();
        var plan = new GridCase
        {
            Jurisdiction = jurisdiction,
            Qualifiers = "line: newly-diagnosed",
            Medicines = [medicine],
        }.Plan();
        var rules = plan
            .Findings.Where(finding => finding.Kind == FindingKind.Interaction && finding.About.Any(ids.Contains))
            .Select(finding => $"`{finding.Id}` {finding.Severity.ToString().ToLowerInvariant()}")
            .ToList();
        return rules.Count == 0 ? Unanswered : string.Join(" and ", rules);
    }

    private static Dictionary<(string, string), string> ReadReasons() =>
        File.ReadLines(RepositoryRoot.Resolve(Reasons))
            .Where(line => line.Length > 0 && line[0] != '#')
            .Select(line => line.Split('\t'))
            .SelectMany(fields =>
                fields[1].Split(' ').Select(jurisdiction => (Key: (fields[0], jurisdiction), Reason: fields[2]))
            )
            .ToDictionary(pair => pair.Key, pair => pair.Reason);

    private static string Write(
        ImmutableArray<ThesaurusRow> rows,
        ImmutableDictionary<string, ImmutableArray<string>> members,
        Dictionary<(string, string), string> answers
    )
    {
        var text = new StringBuilder(
            """
            # The French thesaurus, row by row

            The imatinib rows of the national thesaurus of interactions (ANSM, edition of 20 October 2020), and the rule of Materia that answers each. A row is about imatinib by its own name or by a class that it belongs to, and most stand twice, once under each partner. Only names and levels are given here; the thesaurus itself is the source `ansm-2020`.

            CI: contraindicated. AD: advised against. PE: precaution for use. PC: to be taken into account.

            Which rule answers was found out by giving a patient (50 years, newly diagnosed chronic phase, nothing else) each medicine of the row under its French name, alone. The tier is that of the finding. US and EU labels differ, and for the EU the thesaurus counts where the label is silent.

            This page is written by the test `The_rows_of_the_French_thesaurus` with `MATERIA_APPROVE=1`; do not edit. The reasons stand in `tests/Materia.Knowledge/Ansm/reasons.tsv`.

            | row | partner | stands for imatinib | level | US | EU |
            | ---: | --- | --- | --- | --- | --- |

            """
        );
        for (var i = 0; i < rows.Length; i++)
        {
            var row = rows[i];
            // A row that stands a second time is answered where it stood first.
            var first = rows.Index().First(other => other.Item.Protagonist == row.Protagonist).Index;
            string Said(string jurisdiction) =>
                first == i ? answers[(row.Protagonist, jurisdiction)] : $"as row {Number(first + 1)}";
            text.Append(
                CultureInfo.InvariantCulture,
                $"| {Number(i + 1)} | {row.Protagonist} | {row.Imatinib}{(row.IsMirrored ? ", first" : "")} | {string.Join(", ", row.Levels)} | {Said("us")} | {Said("eu")} |\n"
            );
        }
        text.Append("\n## The medicines that were given\n\n");
        foreach (var protagonist in rows.Select(row => row.Protagonist).Distinct().Order(StringComparer.Ordinal))
        {
            var given = members.GetValueOrDefault(protagonist, [protagonist.ToLowerInvariant()]);
            text.Append(CultureInfo.InvariantCulture, $"- {protagonist}: {string.Join(", ", given)}\n");
        }
        return text.ToString();
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static void ShouldBeThePage(string text)
    {
        var page = RepositoryRoot.Resolve(Page);
        if (Environment.GetEnvironmentVariable("MATERIA_APPROVE") == "1" && !RepositoryRoot.IsContinuousIntegration)
        {
            File.WriteAllText(page, text);
        }
        Assert.Equal(File.Exists(page) ? File.ReadAllText(page) : "", text);
    }
}
