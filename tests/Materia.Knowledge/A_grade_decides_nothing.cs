using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Materia.Consult;
using Materia.Consult.ExecutableCases;
using Materia.Interop.Contract;
using Materia.Monograph.Binding;
using Materia.Monograph.Bundles;
using Materia.Monograph.Diagnostics;
using Materia.Monograph.Yaml;
using Materia.Testing;
using Xunit;

namespace Materia.Tests.Knowledge;

/// <summary>
/// The grade of a laboratory result is told and never read: with the criteria of CTCAE taken out of the knowledge, every plan of
/// every case is the same but for the grades, what names a grade, and the sources of both.
/// </summary>
public sealed class A_grade_decides_nothing
{
    private static readonly string[] OfGrades = ["grades", "sources"];

    [Fact]
    public void in_any_plan_of_any_case()
    {
        var diagnostics = new DiagnosticList();
        var folder = KnowledgeFolder.Open(RepositoryRoot.Resolve("knowledge"));
        var files = folder.Parse(diagnostics);
        var with = Bind(files, diagnostics);
        var without = Bind(
            [.. files.Where(file => !file.Path.StartsWith("terms/grading-", StringComparison.Ordinal))],
            diagnostics
        );
        Assert.NotEmpty(with.Knowledge.Gradings);
        Assert.Empty(without.Knowledge.Gradings);

        var caseFiles = folder.ParseCases(diagnostics);
        var cases = ExecutableCaseReader.ReadAll(caseFiles, with.Knowledge, diagnostics);
        var same = ExecutableCaseReader.ReadAll(caseFiles, without.Knowledge, diagnostics);
        Assert.Empty(diagnostics.ToImmutable());
        var graded = 0;
        foreach (var (one, other) in cases.Zip(same))
        {
            var plan = with.Advise(one.Given);
            graded += plan.Grades.IsEmpty ? 0 : 1;
            Assert.Equal(Rest(without.Advise(other.Given)), Rest(plan));
        }
        Assert.True(graded > 10, $"only {graded} plans have a grade");
    }

    private static Consultation Bind(ImmutableArray<KnowledgeFile> files, DiagnosticList diagnostics)
    {
        var knowledge = KnowledgeBinder.Bind(files, "same", diagnostics);
        Assert.Empty(diagnostics.ToImmutable());
        return new Consultation(knowledge!);
    }

    private static string Rest(Materia.Clinical.Plans.Plan plan)
    {
        var json = JsonNode.Parse(PlanJson.ToBytes(plan, isIndented: false))!.AsObject();
        foreach (var name in OfGrades)
        {
            json.Remove(name);
        }
        var findings = json["findings"]!.AsArray();
        foreach (
            var clash in findings
                .Where(finding =>
                    finding!["id"]!.GetValue<string>().StartsWith("grade-clash/", StringComparison.Ordinal)
                )
                .ToList()
        )
        {
            findings.Remove(clash);
        }
        return json.ToJsonString();
    }
}
