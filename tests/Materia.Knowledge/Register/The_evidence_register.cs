using System.Text.RegularExpressions;
using Materia.Clinical.Plans;
using Materia.Consult;
using Materia.Consult.ExecutableCases;
using Materia.Monograph.Bundles;
using Materia.Monograph.Diagnostics;
using Materia.Monograph.Model;
using Materia.Monograph.Register;
using Materia.Testing;
using Xunit;

namespace Materia.Tests.Knowledge.Register;

/// <summary>The register against the reference that it was written from, read anew.</summary>
public sealed partial class The_evidence_register
{
    private const string Table = "data/evidence/evidence_table.csv";

    private static readonly KnowledgeFolder Folder = KnowledgeFolder.Open(RepositoryRoot.Resolve("knowledge"));
    private static readonly Materia.Monograph.Model.Knowledge Knowledge = Folder.Bind(new DiagnosticList())!;
    private static readonly DrugRecord Drug = Knowledge.Drug("imatinib");
    private static readonly EvidenceRegister Evidence = Drug.Register;

    /// <summary>The rows of the reference by their ids there; the names of some differ.</summary>
    private static readonly (string Row, string Study)[] Rows =
    [
        ("E1", "sawaki-2014"),
        ("E2", "right-2013"),
        ("E3", "asan-phase-2"),
        ("E4", "adjuvant-recurrence-case"),
        ("E5", "kim-ej-2020"),
        ("E6", "kim-s-2024"),
        ("E7", "park-2016"),
        ("E8", "trd-2013"),
        ("E9", "jsicm"),
        ("E10", "xia-2025"),
        ("E11", "nelson-2006"),
        ("E12", "rule-2002"),
        ("E13", "lee-2015"),
        ("E14", "kaur-2021"),
        ("E15", "ferrero-2006"),
        ("E16", "bfr14-2024"),
    ];

    [Fact]
    public void holds_every_study_of_the_reference_with_the_same_number_of_patients()
    {
        var read = ReadTable();
        Assert.Equal(Rows.Select(row => row.Row), read.Select(row => row["id"]));
        foreach (var (row, id) in Rows)
        {
            var expected = Number().Match(read.Single(one => one["id"] == row)["n"]).Value;
            Assert.Equal(
                (id, expected.Replace(",", "", StringComparison.Ordinal)),
                (id, $"{Study(id).Patients.Count}")
            );
        }
        Assert.Superset(
            new HashSet<string> { "eskazan-2013", "respir-med-2012", "ohnishi-2006", "five-tki-2024" },
            Evidence.Studies.Select(study => study.Id).ToHashSet()
        );
    }

    [Fact]
    public void holds_every_figure_of_the_reference()
    {
        // What stands in the table for the reader of the table, and is no result of the study.
        string[] left = ["E3", "E10"];
        foreach (var row in ReadTable().Where(row => !left.Contains(row["id"])))
        {
            var study = Study(Rows.Single(pair => pair.Row == row["id"]).Study);
            var held = string.Join(
                ' ',
                study
                    .Figures.Select(figure => figure.ToWords())
                    .Append(study.Regimen)
                    .Append(study.Population)
                    .Append(study.Name)
            );
            var numbers = Number().Matches(held).Select(match => match.Value).ToHashSet();
            var missing = Number()
                .Matches(row["efficacy"])
                .Select(match => match.Value)
                .Where(number => number != "95")
                .Except(numbers)
                .ToList();
            Assert.True(missing.Count == 0, $"{study.Id}: {string.Join(", ", missing)}");
        }
    }

    [Fact]
    public void marks_what_was_only_recalled_or_stands_in_the_seed_alone()
    {
        foreach (var row in ReadTable().Where(row => row["provenance"].StartsWith("SEED", StringComparison.Ordinal)))
        {
            var study = Study(Rows.Single(pair => pair.Row == row["id"]).Study);
            Assert.All(study.Figures, figure => Assert.False(figure.IsVerified, figure.Id));
            Assert.False(study.IsVerified);
        }
        var never = Evidence
            .Studies.SelectMany(study => study.Figures)
            .Where(figure => figure.Basis.IsNeverVerified())
            .ToList();
        Assert.All(never, figure => Assert.False(figure.IsVerified, figure.Id));
        // source: the marks [S] and [M] of the reference, section 1.
        string[] marked =
        [
            "sawaki-2014/survival",
            "sawaki-2014/response",
            "sawaki-2014/tolerated",
            "right-2013/progression-hazard",
            "right-2013/disease-control",
            "right-2013/survival",
            "right-2013/crossover",
            "right-2013/severe-effects",
            "asan-phase-2/disease-control",
            "asan-phase-2/progression",
            "asan-phase-2/digestive",
            "adjuvant-recurrence-case/response",
            "adjuvant-recurrence-case/mild-effects",
            "trd-2013/dose",
            "trd-2013/others",
            "ohnishi-2006/recurrence",
        ];
        Assert.Equal(marked.Order(StringComparer.Ordinal), never.Select(one => one.Id).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void stands_behind_every_verdict_that_is_not_standard_or_calls_for_caution()
    {
        var silent = Drug
            .Pathways.SelectMany(pathway => pathway.States)
            .Where(state => state.Rechallenge is Rechallenge.NotStandard or Rechallenge.WithCaution)
            .Where(state => !state.IsEvidenceTold)
            .Select(state => state.RuleId);
        Assert.Empty(silent);
    }

    [Fact]
    public void says_in_a_plan_how_many_patients_were_studied_and_how()
    {
        var standing = Plans("us-pneumonitis-")
            .SelectMany(plan => plan.Pathways)
            .First(one => one is { Id: "pneumonitis", State: "rechallenge" });
        Assert.Equal(
            [
                ("trd-2013", "1 patient (case report): no recurrence at 3 months", true),
                ("jsicm", "1 patient (case report): ventilated, then well on imatinib with a steroid", true),
                (
                    "ohnishi-2006",
                    "27 patients (case series): recalled and not read: given again to 11, it came back in 4; no rate",
                    false
                ),
            ],
            standing.Evidence.Select(one => (one.Id, one.Words, one.IsVerified))
        );
        var rash = Plans("us-rash-")
            .SelectMany(plan => plan.Pathways)
            .First(one => one is { Id: "rash", State: "on-protocol" });
        Assert.Equal(
            "29 patients (phase 2): 22 succeeded under prednisolone with imatinib unchanged; the rash came back in 7",
            rash.Evidence[0].Words
        );
    }

    [Fact]
    public void names_the_sources_of_its_studies_among_those_of_the_plan()
    {
        foreach (var plan in Plans("us-pneumonitis-").Concat(Plans("us-rash-")))
        {
            Assert.Subset(
                plan.Sources.Select(source => source.Id).ToHashSet(),
                plan.Pathways.SelectMany(one => one.Evidence)
                    .SelectMany(one => one.Sources)
                    .Select(citation => citation.SourceId)
                    .ToHashSet()
            );
        }
    }

    [Fact]
    public void shows_the_placebo_controlled_trial_first() => Assert.Equal("right-2013", Evidence.Studies[0].Id);

    [Fact]
    public void never_takes_a_hazard_ratio_from_the_preprint()
    {
        var hazard = Study("kim-s-2024").Figures.Single(figure => figure.Id == "kim-s-2024/progression-hazard");
        Assert.Equal(("0.73", "0.36 to 1.49"), (hazard.Value, hazard.Interval));
        Assert.DoesNotContain(Evidence.Studies.SelectMany(study => study.Figures), figure => figure.Value == "0.87");
    }

    private static Study Study(string id) => Evidence.Studies.Single(study => study.Id == id);

    private static IEnumerable<Plan> Plans(string beginning)
    {
        var consultation = new Consultation(Knowledge);
        return ExecutableCaseReader
            .ReadAll(Folder.ParseCases(new DiagnosticList()), Knowledge, new DiagnosticList())
            .Where(one => one.Id.StartsWith(beginning, StringComparison.Ordinal))
            .Select(one => consultation.Advise(one.Given));
    }

    private static List<Dictionary<string, string>> ReadTable()
    {
        var lines = File.ReadAllLines(SharedFolder.RequireOrSkip(Table));
        var header = Cells(lines[0]);
        return
        [
            .. lines
                .Skip(1)
                .Select(line => header.Zip(Cells(line)).ToDictionary(pair => pair.First, pair => pair.Second)),
        ];
    }

    private static List<string> Cells(string line) =>
        [.. Cell().Matches(line).Select(match => match.Groups["text"].Value.Trim('"'))];

    [GeneratedRegex("(^|,)(?<text>\"[^\"]*\"|[^,]*)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Cell();

    [GeneratedRegex("[0-9]+(,[0-9]{3})*([.][0-9]+)?", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Number();
}
