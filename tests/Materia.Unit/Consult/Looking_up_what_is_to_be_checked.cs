using System.Collections.Immutable;
using Materia.Consult;
using Materia.Consult.Checks;
using Materia.Monograph.Citing;
using Xunit;
using static Materia.Tests.Monograph.PlantedKnowledge;

namespace Materia.Tests.Consult;

public sealed class Looking_up_what_is_to_be_checked : IDisposable
{
    private const string OldCopy = """
        id: old-copy
        title: Examplinib label, old
        short: the old label
        represents: the label of examplinib, set id 1234
        kind: label
        jurisdiction: us
        revision: 2010
        read: whole
        current: no
        successor: label
        """;

    private const string Rows = """
          - { row: adult, when: { age: ">= 18 a" }, then: { dose: 400 mg }, say: Adults take 400 mg., cite: [old-copy 2.11, label 2] }
          - { row: child, when: { age: "< 18 a" }, then: no-recommendation, finding: major, say: No dose for a child., do: so, cite: [old-copy 2.2, { source: label, at: 8.4, verified: no }] }

        """;

    private const string Medicines = """
        medicines:
          - { id: examplinib, name: examplinib, cite: [old-copy 11, label 1] }
          - { id: aspirin, name: aspirin, synonyms: [ASA], cite: { source: label, at: recalled, verified: no }, verified: no }
          - { id: quinine, name: quinine, cite: label 7, verified: no }
        """;

    private readonly string _folder = Directory.CreateTempSubdirectory("materia-worklist-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void names_the_document_the_place_the_line_and_the_words()
    {
        var work = Assert.Single(Check().Worklist.Unverified);
        Assert.Equal("Examplinib label", work.Source!.Title);
        var row = work.Entries[0].Statement;
        Assert.Equal(
            ("start/child", "row", "8.4", $"{Drug}/tables/start.yaml", 11),
            (row.Id, row.Kind, row.Citation.Locator, row.File, row.Position.Line)
        );
        Assert.Equal("No dose for a child.", row.Claim);
        Assert.Equal("when age: < 18 a; then no-recommendation; finding major; do so", row.Detail);
    }

    [Fact]
    public void lists_a_term_that_is_marked_as_a_whole_once()
    {
        var entries = Assert.Single(Check().Worklist.Unverified).Entries.Select(entry => entry.Statement.Id);
        Assert.Equal(["start/child", "quinine", "aspirin"], entries);
    }

    [Fact]
    public void tells_what_was_read_in_an_old_copy_what_sets_a_dose_first()
    {
        var work = Assert.Single(Check().Worklist.NotCurrent);
        Assert.Equal(("old-copy", 1), (work.SourceId, work.Count(StatementBearing.Dose)));
        Assert.Equal(
            [
                ("start/adult", StatementBearing.Dose),
                ("start/child", StatementBearing.Action),
                ("examplinib", StatementBearing.Record),
            ],
            work.Entries.Select(entry => (entry.Statement.Id, entry.Statement.Bearing))
        );
    }

    [Fact]
    public void follows_the_order_of_the_pages()
    {
        string[] places = ["page 9", "2.2", "2.11", "page 10", "Table 1 row 3", "2"];
        Assert.Equal(
            ["2", "2.2", "2.11", "Table 1 row 3", "page 9", "page 10"],
            Check(Table("start", "age", string.Concat(places.Select(RowAt)), hit: "all", family: "start"))
                .Worklist.NotCurrent[0]
                .Entries.Where(entry => entry.Statement.Kind == "row")
                .Select(entry => entry.Statement.Citation.Locator)
        );

        static string RowAt(string place, int number) =>
            $"  - {{ row: r{number}, then: none, say: so, cite: old-copy {place} }}\n";
    }

    [Fact]
    public void goes_on_where_the_knowledge_does_not_bind()
    {
        var report = Check(("terms/events.yaml", "events: [ { id: nausea } ]\n"));
        Assert.NotEmpty(report.Diagnostics);
        Assert.Equal(3, Assert.Single(report.Worklist.Unverified).Entries.Length);
    }

    [Fact]
    public void knows_a_kind_of_file_by_its_own_keys()
    {
        var statement = Assert.Single(
            CitedStatements.In(
                Files(
                    ("x/y.yaml", "interactions:\n  - { id: a, says: It rises., strength: strong, cite: label 7.2 }\n")
                )
            ),
            one => one.File == "x/y.yaml"
        );
        Assert.Equal(
            ("interactions", "a", "It rises.", "strength strong"),
            (statement.Kind, statement.Id, statement.Claim, statement.Detail)
        );
    }

    [Fact]
    public void is_done_by_nobody_until_a_review_says_so()
    {
        Assert.All(All(Check()), entry => Assert.Null(entry.Latest));

        var reviewed = Check(
            Review("source: old-copy", "at: \"2.11\"", "result: confirmed"),
            Review("source: label", "at: \"8.4\"", "result: not-found", "note: another section", name: "b")
        );
        Assert.Empty(reviewed.Diagnostics);
        Assert.Equal(2, reviewed.Reviews);
        var latest = All(reviewed)
            .Where(entry => entry.Latest is not null)
            .Select(entry =>
                $"{entry.Statement.Id} {entry.Statement.Citation} {entry.Latest!.Result} by {entry.Latest.By}"
            );
        Assert.Equal(
            ["start/child label 8.4 (unverified) NotFound by A. B.", "start/adult old-copy 2.11 Confirmed by A. B."],
            latest
        );
    }

    private static IEnumerable<WorklistEntry> All(KnowledgeCheckReport report) =>
        report.Worklist.Unverified.Concat(report.Worklist.NotCurrent).SelectMany(work => work.Entries);

    private KnowledgeCheckReport Check(params (string Path, string Text)[] planted)
    {
        (string Path, string Text)[] own =
        [
            ("sources/old-copy.yaml", OldCopy),
            ("terms/medicines.yaml", Medicines),
            Table("start", "age", Rows, family: "start"),
        ];
        WriteTo(_folder, [.. own.Where(file => planted.All(other => other.Path != file.Path)), .. planted]);
        return KnowledgeCheck.Run(_folder, new KnowledgeCheckOptions { Unverified = true });
    }

    private static (string, string) Review(
        string source,
        string at,
        string result,
        string note = "note: so",
        string name = "a"
    ) =>
        (
            $"reviews/{name}.yaml",
            $"""
            reviews:
              - {source}
                {at}
                by: A. B.
                role: pharmacist
                on: 2026-12-01
                copy: {"{"} title: Examplinib label, revision: 2020 {"}"}
                {result}
                {note}
            """
        );
}
