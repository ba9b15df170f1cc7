using System.Collections.Immutable;
using Materia.Monograph.Binding;
using Materia.Monograph.Bundles;
using Materia.Monograph.Citing;
using Materia.Monograph.Diagnostics;
using Materia.Monograph.Yaml;
using Materia.Testing;
using Xunit;
using static Materia.Tests.Monograph.PlantedKnowledge;

namespace Materia.Tests.Monograph;

public sealed class Recording_a_review : IDisposable
{
    private const string Rows = """
          - { row: adult, when: { age: ">= 18 a" }, then: { dose: 400 mg }, say: so, cite: label 2 }
          - { row: child, when: { age: "< 18 a" }, then: none, say: so, cite: [label 2, { source: label, at: 8.4, verified: no }] }

        """;

    private readonly string _folder = Directory.CreateTempSubdirectory("materia-reviews-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void says_who_looked_when_in_which_copy_and_what_came_of_it()
    {
        var records = Bind(Entry(at: "2", of: "start/adult", note: "note: read twice"), out var told);
        Assert.Empty(told);
        var review = Assert.Single(records.All);
        Assert.Equal(
            ("label", "2", "A. B.", "pharmacist", new DateOnly(2026, 12, 1), "Examplinib label", "2024", "read twice"),
            (
                review.SourceId,
                review.Locator,
                review.By,
                review.Role,
                review.On,
                review.CopyTitle,
                review.CopyRevision,
                review.Note
            )
        );
        Assert.Equal("start/adult", Assert.Single(review.Statements).Id);
    }

    [Theory]
    [InlineData("source: label", "source: labl", "MAT1501", "nothing in the knowledge cites \"labl\"", "label")]
    [InlineData("at: 8.4", "at: 8.5", "MAT1501", "cites label at \"8.5\"", "8.4")]
    [InlineData("at: 8.4", "at: 2", "MAT1501", "4 statements cite label 2; name the one", null)]
    [InlineData(
        "at: 8.4",
        "at: 2\n    of: start/adlt",
        "MAT1501",
        "\"start/adlt\" does not cite label 2",
        "start/adult"
    )]
    [InlineData("role: pharmacist", "role: pharmacst", "MAT1101", "\"pharmacst\" is not known here", "pharmacist")]
    [InlineData("on: 2026-12-01", "on: 2026-12-01T09:00", "MAT1101", "a day, not a time", null)]
    [InlineData("on: 2026-12-01", "on: 1 Dec", "MAT1101", "is no date", null)]
    [InlineData("result: not-found", "result: fine", "MAT1101", "\"fine\" is not known here", null)]
    [InlineData("by: A. B.", "who: A. B.", "MAT1101", "by is required", null)]
    [InlineData("title: Examplinib label, ", "", "MAT1101", "title is required", null)]
    public void is_refused_where_it_is_not_whole_or_names_nothing(
        string old,
        string @new,
        string code,
        string message,
        string? repair
    )
    {
        var entry = Entry(at: "8.4", result: "not-found");
        Assert.Contains(old, entry, StringComparison.Ordinal);
        Bind(entry.Replace(old, @new, StringComparison.Ordinal), out var told);
        Assert.Contains(
            told,
            one =>
                one.Code == code
                && one.File == "reviews/a.yaml"
                && one.Message.Contains(message, StringComparison.Ordinal)
                && one.Repair == repair
        );
    }

    [Theory]
    [InlineData("confirmed")]
    [InlineData("corrected")]
    public void that_finds_it_asks_to_remove_the_mark(string result)
    {
        Bind(Entry(at: "8.4", result: result), out var told);
        var only = Assert.Single(told);
        Assert.Equal((DiagnosticCode.ReviewedButMarked, 2), (only.Code, only.Position.Line));
        Assert.Contains(
            $"{Drug}/tables/start.yaml:11 still says verified: no; remove the mark",
            only.Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void that_confirms_what_was_recalled_asks_for_a_publication()
    {
        var policy = (
            "sources/own.yaml",
            "id: own\ntitle: ours\nshort: ours\nrepresents: itself\nkind: policy\njurisdiction: none\nrevision: 1\nread: ours\ncurrent: yes\n"
        );
        var medicines = (
            "terms/medicines.yaml",
            "medicines:\n  - { id: examplinib, name: examplinib, cite: { source: own, at: recalled, verified: no }, verified: no }\n"
        );
        Bind(Entry(source: "own", at: "recalled"), out var told, policy, medicines);
        Assert.Contains(
            "cite the copy that was looked at instead of own",
            Assert.Single(told).Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void that_does_not_find_what_counts_as_verified_is_told()
    {
        Bind(Entry(at: "2", of: "start/adult", result: "not-found"), out var told);
        var only = Assert.Single(told);
        Assert.Equal(DiagnosticCode.NotFoundButVerified, only.Code);
        Assert.Contains("start/adult was not found on 2026-12-01 by A. B.", only.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void that_does_not_find_what_is_marked_leaves_the_mark()
    {
        Bind(Entry(at: "8.4", result: "not-found"), out var told);
        Assert.Empty(told);
    }

    [Fact]
    public void gives_way_to_a_later_one()
    {
        var first = Entry(at: "2", of: "start/adult", result: "not-found");
        var second = Entry(at: "2", of: "start/adult")["reviews:\n".Length..]
            .Replace("12-01", "12-24", StringComparison.Ordinal);
        var records = Bind(first + second, out var told);
        Assert.Empty(told);
        Assert.Equal(2, records.All.Length);
        Assert.Equal(ReviewResult.Confirmed, records.Latest(records.All[0].Statements[0])!.Result);

        Bind(first.Replace("12-01", "12-31", StringComparison.Ordinal) + second, out told);
        Assert.Equal(DiagnosticCode.NotFoundButVerified, Assert.Single(told).Code);
    }

    [Fact]
    public void changes_neither_the_knowledge_nor_its_hash()
    {
        WriteTo(_folder, Table("start", "age", Rows, family: "start"));
        var before = KnowledgeFolder.Open(_folder).Sha256;
        WriteTo(
            _folder,
            Table("start", "age", Rows, family: "start"),
            ("reviews/a.yaml", Entry(at: "2", of: "start/adult"))
        );
        var folder = KnowledgeFolder.Open(_folder);
        Assert.Equal(before, folder.Sha256);
        Assert.NotNull(folder.Bind(new DiagnosticList()));
        Assert.Single(folder.ParseReviews(new DiagnosticList()));
    }

    [Fact]
    public void is_shown_in_the_docs_by_an_example_that_binds_and_is_what_the_page_prints()
    {
        var text = File.ReadAllText(RepositoryRoot.Resolve("docs/examples/review.yaml"));
        var diagnostics = new DiagnosticList();
        var folder = KnowledgeFolder.Open(RepositoryRoot.Resolve("knowledge"));
        var records = KnowledgeBinder.BindReviews(
            [new KnowledgeFile("reviews/example.yaml", YamlReader.Read("reviews/example.yaml", text, diagnostics)!)],
            CitedStatements.In(folder.Parse(diagnostics)),
            folder.Bind(diagnostics)!.Sources,
            diagnostics
        );
        Assert.Empty(diagnostics.ToImmutable());
        Assert.Single(records.All);

        var page = File.ReadAllText(RepositoryRoot.Resolve("docs/how-to/check-a-fact.md"));
        Assert.Contains(
            $"```yaml\n{text[text.IndexOf("reviews:", StringComparison.Ordinal)..]}```",
            page,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void has_a_place_in_the_knowledge_that_reads_without_fault()
    {
        var diagnostics = new DiagnosticList();
        var folder = KnowledgeFolder.Open(RepositoryRoot.Resolve("knowledge"));
        var files = folder.ParseReviews(diagnostics);
        Assert.NotEmpty(files);
        KnowledgeBinder.BindReviews(
            files,
            CitedStatements.In(folder.Parse(diagnostics)),
            folder.Bind(diagnostics)!.Sources,
            diagnostics
        );
        Assert.Empty(diagnostics.ToImmutable());
    }

    private static ReviewRecords Bind(
        string reviews,
        out ImmutableArray<Diagnostic> told,
        params (string Path, string Text)[] planted
    )
    {
        (string, string)[] all = [Table("start", "age", Rows, family: "start"), .. planted];
        var diagnostics = new DiagnosticList();
        var root = YamlReader.Read("reviews/a.yaml", reviews, diagnostics);
        Assert.NotNull(root);
        var records = KnowledgeBinder.BindReviews(
            [new KnowledgeFile("reviews/a.yaml", root)],
            CitedStatements.In(Files(all)),
            Bound(all).Sources,
            diagnostics
        );
        told = diagnostics.ToImmutable();
        return records;
    }

    private static string Entry(
        string at,
        string source = "label",
        string? of = null,
        string result = "confirmed",
        string note = "note: so"
    ) =>
        $"reviews:\n  - source: {source}\n    at: {at}\n"
        + (of is null ? "" : $"    of: {of}\n")
        + "    by: A. B.\n    role: pharmacist\n    on: 2026-12-01\n"
        + $"    copy: {{ title: Examplinib label, revision: 2024 }}\n    result: {result}\n    {note}\n";
}
