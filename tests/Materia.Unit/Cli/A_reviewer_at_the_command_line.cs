using System.Text.Json;
using System.Text.RegularExpressions;
using Materia.Testing;
using Xunit;
using static Materia.Tests.Monograph.PlantedKnowledge;

namespace Materia.Tests.Cli;

public sealed partial class A_reviewer_at_the_command_line : IDisposable
{
    private const string OldCopy = """
        id: old-copy
        title: Examplinib tablets, prescribing information
        short: the label of 2010
        represents: the label of examplinib, set id 1234
        kind: label
        jurisdiction: us
        revision: 2010-02
        read: in full on 2026-11-20
        current: no
        successor: effective 2020, not read
        """;

    private const string Policy = """
        id: own
        title: our own policy
        short: our policy
        represents: itself
        kind: policy
        jurisdiction: none
        revision: 1
        read: written by us
        current: yes
        """;

    private const string Medicines = """
        medicines:
          - { id: examplinib, name: examplinib, cite: old-copy 11 }
          - { id: aspirin, name: aspirin, synonyms: [ASA], rxcui: ["1191"], cite: { source: own, at: spellings recalled, verified: no } }
        """;

    private const string Rows = """
          - row: adult
            when: { clearance: ">= 20 mL/min" }
            then: { dose: 400 mg }
            say: An adult takes 400 mg a day.
            cite: [old-copy 2.11, old-copy 2.2]
          - row: severe
            when: { clearance: "< 20 mL/min" }
            then: no-recommendation
            finding: major
            say: Clearance is {clearance}; the label gives no dose.
            do: Decide with a nephrologist.
            cite:
              - old-copy 2.11
              - { source: label, at: 8.7, verified: no }

        """;

    private const string Case = """
        case: severe-has-no-dose
        says: With a clearance of 15 mL/min there is no dose.
        because: old-copy 2.11
        given:
          drug: examplinib
          jurisdiction: us
          asOf: 2026-11-20
          patient: { age: 40 a, sex: male, weight: 78 kg, height: 176 cm }
          indication: { code: one }
          observations: [ { code: creatinine-clearance, date: 2026-11-20, value: 15, unit: mL/min } ]
          conditions: []
          medications: []
          allergies: []
        expect: { action: no-recommendation, dose: none, decided-by: renal }
        """;

    private const string Review = """
        reviews:
          - source: label
            at: "8.7"
            by: A. B.
            role: pharmacist
            on: 2026-12-01
            copy: { title: Examplinib label, revision: 2020 }
            result: confirmed
            note: Table 15 says the same.
          - source: old-copy
            at: "2.2"
            by: C. D.
            role: doctor
            on: 2026-12-02
            copy: { title: Examplinib label, revision: 2020 }
            result: confirmed
        """;

    private readonly string _home = Directory.CreateTempSubdirectory("materia-reviewer-").FullName;

    private string Folder => Path.Combine(_home, "knowledge");

    public void Dispose() => Directory.Delete(_home, recursive: true);

    [Fact]
    public void works_down_a_list_that_says_what_to_open_and_what_to_compare()
    {
        Write();
        var (output, faults, exitCode) = BuiltProgram.Run(_home, "check", Folder, "--unverified");
        Assert.Equal(("", 0), (faults, exitCode));
        ApprovedFile.Matches(WithoutHash(output), "worklist");
    }

    [Fact]
    public void records_that_it_is_so_and_is_asked_to_remove_the_mark()
    {
        Write(("reviews/reviews.yaml", Review));
        var (output, faults, exitCode) = BuiltProgram.Run(_home, "check", Folder, "--unverified");
        Assert.Equal(2, exitCode);
        Assert.Equal(
            "reviews/reviews.yaml:2:5: MAT1502: renal/severe was confirmed on 2026-12-01 by A. B., and "
                + $"{Drug}/tables/renal.yaml:23 still says verified: no; remove the mark",
            faults.TrimEnd()
        );
        Assert.Contains("[x] renal/severe (row)", output, StringComparison.Ordinal);
        Assert.Contains("looked at 2026-12-01, A. B. (pharmacist): confirmed from", output, StringComparison.Ordinal);
    }

    [Fact]
    public void is_done_when_the_mark_is_gone()
    {
        Write(
            ("reviews/reviews.yaml", Review),
            Renal(Rows.Replace("{ source: label, at: 8.7, verified: no }", "label 8.7", StringComparison.Ordinal))
        );
        var (output, faults, exitCode) = BuiltProgram.Run(_home, "check", Folder, "--unverified", "--format", "json");
        Assert.Equal(("", 0), (faults, exitCode));
        using var report = JsonDocument.Parse(output);
        Assert.Equal(2, report.RootElement.GetProperty("reviews").GetInt32());
        var entry = Assert.Single(report.RootElement.GetProperty("unverified").EnumerateArray());
        Assert.Equal("aspirin", entry.GetProperty("id").GetString());
        var old = report.RootElement.GetProperty("worklist").GetProperty("notCurrent")[0];
        Assert.Equal(
            ("old-copy", 4, 2, 1),
            (
                old.GetProperty("source").GetString(),
                old.GetProperty("count").GetInt32(),
                old.GetProperty("settingADose").GetInt32(),
                old.GetProperty("lookedAt").GetInt32()
            )
        );
    }

    [Theory]
    [InlineData("renal/severe", "row")]
    [InlineData("old-copy", "source")]
    [InlineData("renal/unknown", "engine")]
    [InlineData("MAT1502", "diagnostic")]
    public void reads_what_stands_behind_an_id(string id, string name)
    {
        Write(
            (
                "reviews/reviews.yaml",
                Review.Replace("result: confirmed\n    note", "result: not-found\n    note", StringComparison.Ordinal)
            )
        );
        var (output, faults, exitCode) = BuiltProgram.Run(_home, "explain", id);
        Assert.Equal(("", 0), (faults, exitCode));
        ApprovedFile.Matches(output, name);
    }

    [Theory]
    [InlineData("renl/severe", "renal/severe")]
    [InlineData("no-rul", "no-rule")]
    [InlineData("MAT1250", "MAT1205")]
    public void who_mistypes_an_id_is_told_the_nearest(string id, string near)
    {
        Write();
        var (output, faults, exitCode) = BuiltProgram.Run(_home, "explain", id);
        Assert.Equal(("", 2), (output, exitCode));
        Assert.StartsWith($"Nothing is known as \"{id}\"; did you mean {near}?", faults, StringComparison.Ordinal);
    }

    [Fact]
    public void gets_the_same_for_programs()
    {
        Write();
        using var report = JsonDocument.Parse(
            BuiltProgram.Run(_home, "explain", "renal/severe", "--format", "json").Output
        );
        var row = Assert.Single(report.RootElement.EnumerateArray());
        Assert.Equal("renal/severe", row.GetProperty("id").GetString());
        Assert.Equal(
            [true, false],
            row.GetProperty("sources").EnumerateArray().Select(one => one.GetProperty("verified").GetBoolean())
        );
        Assert.Equal("decides", row.GetProperty("cases")[0].GetProperty("role").GetString());
    }

    private void Write(params (string Path, string Text)[] planted)
    {
        (string Path, string Text)[] own =
        [
            ("sources/old-copy.yaml", OldCopy),
            ("sources/own.yaml", Policy),
            ("terms/medicines.yaml", Medicines),
            Renal(Rows),
            ($"{Drug}/cases/severe-has-no-dose.yaml", Case),
        ];
        WriteTo(Folder, [.. own.Where(file => planted.All(other => other.Path != file.Path)), .. planted]);
    }

    private static (string Path, string Text) Renal(string rows) =>
        Table("renal", "clearance", rows, "{ jurisdiction: [us, eu] }");

    private static string WithoutHash(string output) => Hash().Replace(output, "(sha256)");

    [GeneratedRegex("[0-9a-f]{64}", RegexOptions.None, 1000)]
    private static partial Regex Hash();
}
