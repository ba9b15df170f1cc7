using System.Collections.Immutable;
using Materia.Clinical.Plans;
using Materia.Consult;
using Materia.Consult.ExecutableCases;
using Materia.Monograph.Diagnostics;
using Materia.Monograph.Model;
using Materia.Monograph.Yaml;
using Materia.Tests.Monograph;
using Xunit;
using static Materia.Tests.Monograph.PlantedKnowledge;

namespace Materia.Tests.Consult;

public sealed class Reading_an_executable_case
{
    private const string Given = """
        case: one
        says: A start without a table gives no dose.
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

        """;

    private static readonly Knowledge Knowledge = Bound(Table("renal", "treatment", Row("all", "")));

    [Fact]
    public void keeps_what_it_states_and_leaves_the_rest_open()
    {
        var one = Read(
            Given
                + """
                expect:
                  action: hold
                  dose: { dailyTotal: 600 mg, product: [ 1 x 400 mg, 0.5 x 100 mg ], calculated: 612.5 mg }
                  decided-by: renal
                  findings: [ { kind: renal, severity: major, mentions: [ 100 mg ] } ]
                  missing: [ { field: creatinine, blocking: true } ]
                  next: [ { action: resume, dose: 300 mg, when: [ neutrophils >= 1.5 10*9/L, consent = yes ] } ]
                  ladders: [ { state: held, episode: 2 } ]
                  monitoring: [ { test: cbc, due: 2026-12-01, overdue: false } ]
                note: free text
                """,
            out _
        )!;
        Assert.Equal(PlanAction.Hold, one.Expect.Action);
        var dose = Assert.IsType<DoseExpectation.Given>(one.Expect.Dose);
        Assert.Null(dose.Amount);
        Assert.Equal("1 x 400 mg, 0.5 x 100 mg", string.Join(", ", dose.Products!.Value));
        Assert.Equal(
            "resume 300 mg when neutrophils >= 1.5 10*9/L, consent = yes",
            Assert.Single(one.Expect.Next).ToString()
        );
        Assert.Equal("creatinine (blocking)", Assert.Single(one.Expect.Missing!.Value).ToString());
        Assert.Equal("cbc due 2026-12-01 not overdue", Assert.Single(one.Expect.Monitoring).ToString());
        Assert.Equal("renal major mentioning \"100 mg\"", Assert.Single(one.Expect.Findings).ToString());
    }

    [Fact]
    public void tells_every_fault_at_once_with_its_place_and_repair()
    {
        Read(
            Given.Replace("because: label 2", "because: labl 2", StringComparison.Ordinal)
                + """
                expect:
                  action: hodl
                  dose: { dailyTotal: 600 }
                  decided-by: renla
                  finding: []
                  next: [ { action: resume, when: [ neutrophils above 1.5 ] } ]
                """,
            out var told
        );
        Assert.Equal(
            [
                "drugs/examplinib/cases/one.yaml:3:10 MAT1201 label",
                "drugs/examplinib/cases/one.yaml:14:11 MAT1101 hold",
                "drugs/examplinib/cases/one.yaml:15:23 MAT1101 ",
                "drugs/examplinib/cases/one.yaml:16:15 MAT1101 renal",
                "drugs/examplinib/cases/one.yaml:17:3 MAT1101 findings",
                "drugs/examplinib/cases/one.yaml:18:37 MAT1101 ",
            ],
            told.Select(one => $"{one.File}:{one.Position.Line}:{one.Position.Column} {one.Code} {one.Repair}")
        );
    }

    [Fact]
    public void that_bears_another_name_than_its_file_is_told()
    {
        Read(
            Given.Replace("case: one", "case: two", StringComparison.Ordinal) + "expect: { action: hold }\n",
            out var told
        );
        Assert.Contains("the file is one, the case two", Assert.Single(told).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void and_running_it_tells_every_difference_from_the_plan()
    {
        var one = Read(
            Given
                + """
                expect:
                  action: start
                  dose: { dailyTotal: 400 mg }
                  decided-by: renal
                  findings: [ { kind: renal } ]
                  no-findings: [ { kind: indication } ]
                  missing: [ { field: creatinine, blocking: true } ]
                  ladders: [ { state: held } ]
                """,
            out _
        )!;
        var result = CaseRunner.Run(one, new Consultation(Knowledge));
        Assert.Equal(
            ["action", "dose", "decided-by", "findings", "no-findings", "missing", "ladders"],
            result.Differences.Select(difference => difference.Field)
        );
        Assert.Equal("dose: expected a dose, found none", result.Differences[1].ToString());
    }

    [Fact]
    public void and_a_plan_as_expected_shows_none()
    {
        var one = Read(
            Given
                + """
                expect:
                  action: no-recommendation
                  dose: none
                  findings: [ { kind: indication, severity: major } ]
                  no-findings: [ { severity: contraindicated } ]
                """,
            out var told
        )!;
        Assert.Empty(told);
        Assert.Empty(CaseRunner.Run(one, new Consultation(Knowledge)).Differences);
    }

    private static ExecutableCase? Read(string text, out ImmutableArray<Diagnostic> told)
    {
        var diagnostics = new DiagnosticList();
        const string Path = $"{Drug}/cases/one.yaml";
        var root = YamlReader.Read(Path, text, diagnostics);
        Assert.NotNull(root);
        var result = ExecutableCaseReader.Read(new KnowledgeFile(Path, root), Knowledge, diagnostics);
        told = diagnostics.ToImmutable();
        return result;
    }
}
