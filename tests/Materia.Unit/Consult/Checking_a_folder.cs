using Materia.Consult;
using Xunit;
using static Materia.Tests.Monograph.PlantedKnowledge;

namespace Materia.Tests.Consult;

public sealed class Checking_a_folder : IDisposable
{
    private const string Case = """
        case: adult-starts-400
        says: An adult starts at 400 mg.
        because: label 2
        given:
          drug: examplinib
          jurisdiction: us
          asOf: 2026-11-20
          patient: { age: 40 a, sex: male, weight: 78 kg, height: 176 cm }
          indication: { code: one }
          conditions: []
          medications: []
          allergies: []
        expect:
          action: start
          dose: { dailyTotal: 400 mg }
        """;

    private const string Rows = """
          - { row: adult, when: { age: ">= 18 a" }, then: { dose: 400 mg }, say: so, cite: label 2 }
          - { row: child, when: { age: "< 18 a" }, then: no-recommendation, finding: major, say: so, do: so, cite: { source: label, at: 2, verified: no } }

        """;

    private readonly string _folder = Directory.CreateTempSubdirectory("materia-knowledge-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void runs_its_cases_proves_its_tables_and_names_rules_without_a_case()
    {
        Write(Case);
        var report = KnowledgeCheck.Run(_folder, new KnowledgeCheckOptions { Complete = true });
        Assert.Empty(report.Diagnostics);
        Assert.Equal((1, 0, 2), (report.Cases, report.FailedCases, report.Rules));
        Assert.Equal("start/child", Assert.Single(report.Undefended).Rule);
        Assert.True(report.LawsTried > 100_000);
    }

    [Fact]
    public void tells_a_case_that_comes_out_otherwise()
    {
        Write(Case.Replace("dailyTotal: 400", "dailyTotal: 300", StringComparison.Ordinal));
        var report = KnowledgeCheck.Run(_folder, new KnowledgeCheckOptions { Mutate = true });
        Assert.Equal(
            "drugs/examplinib/cases/adult-starts-400.yaml:14:3: MAT1401: dose.dailyTotal: expected 300 mg, found 400 mg",
            Assert.Single(report.Diagnostics).ToString()
        );
        // Mutants are not run while a case fails: it would kill them all.
        Assert.Null(report.Mutation);
    }

    [Fact]
    public void tells_a_mutant_that_no_case_notices_unless_it_is_explained()
    {
        Write(Case);
        var report = KnowledgeCheck.Run(_folder, new KnowledgeCheckOptions { Mutate = true });
        var mutation = report.Mutation!;
        Assert.Equal(mutation.Total, mutation.KilledByCases + mutation.KilledByCheck + mutation.Survivors.Length);
        Assert.Equal(mutation.Total, mutation.Files.Sum(file => file.Total));
        Assert.Equal(mutation.Total, mutation.Folders.Sum(folder => folder.Total));
        Assert.Equal(mutation.Survivors.Length, mutation.Folders.Sum(folder => folder.Unexplained));
        Assert.DoesNotContain(mutation.Survivors, one => one.Before == "400 mg" && one.Path == "rows[0].then.dose");
        var survivor = Assert.Single(
            mutation.Survivors,
            one => one.Path == "rows[1].finding" && one.After == "contraindicated"
        );
        Assert.Contains(
            report.Diagnostics,
            one => one.Code == "MAT1402" && one.File == survivor.File && one.Position == survivor.Position
        );

        File.WriteAllText(
            Path.Combine(_folder, Drug, "survivors.yaml"),
            $"""
            survivors:
              - file: {survivor.File}
                path: "{survivor.Path}"
                before: {survivor.Before}
                after: {survivor.After}
                because: there is no case for a child yet
              - file: {survivor.File}
                path: "rows[9].when"
                before: a
                after: b
                because: it was there once
            """
        );
        var explained = KnowledgeCheck.Run(_folder, new KnowledgeCheckOptions { Mutate = true });
        Assert.Equal(survivor.ToString(), Assert.Single(explained.Mutation!.Explained).ToString());
        Assert.Single(explained.Diagnostics, one => one.Code == "MAT1403" && one.Position.Line == 7);
    }

    [Fact]
    public void lists_what_still_needs_a_source()
    {
        Write(Case);
        var report = KnowledgeCheck.Run(_folder, new KnowledgeCheckOptions { Unverified = true });
        var entry = Assert.Single(Assert.Single(report.Worklist.Unverified).Entries).Statement;
        Assert.Equal(
            ($"{Drug}/tables/start.yaml", 11, "label", "2"),
            (entry.File, entry.Position.Line, entry.Citation.SourceId, entry.Citation.Locator)
        );
    }

    private void Write(string text) =>
        WriteTo(_folder, Table("start", "age", Rows, family: "start"), ($"{Drug}/cases/adult-starts-400.yaml", text));
}
