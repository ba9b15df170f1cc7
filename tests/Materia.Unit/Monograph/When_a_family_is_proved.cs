using Materia.Monograph.Checks;
using Materia.Monograph.Diagnostics;
using Xunit;
using static Materia.Tests.Monograph.PlantedKnowledge;

namespace Materia.Tests.Monograph;

public sealed class When_a_family_is_proved
{
    [Fact]
    public void tables_that_share_out_all_cases_pass() =>
        Assert.Empty(Verify(Member("child", "{ age: \"< 18 a\" }"), Member("adult", "{ age: \">= 18 a\" }")));

    [Fact]
    public void a_case_that_no_table_is_for_is_told() =>
        Assert.Equal(
            ["drugs/examplinib/tables/adult.yaml:1:1: MAT1304: no table of the family doses is for age 18\u00A0years"],
            Verify(Member("child", "{ age: \"< 18 a\" }"), Member("adult", "{ age: \"> 18 a\" }"))
        );

    [Fact]
    public void a_case_that_two_tables_are_for_is_told_with_both_places() =>
        Assert.Equal(
            [
                "drugs/examplinib/tables/child.yaml:1:1: MAT1305: the tables adult (drugs/examplinib/tables/adult.yaml:1) and child of the family doses are both for age 18\u00A0years",
            ],
            Verify(Member("child", "{ age: \"<= 18 a\" }"), Member("adult", "{ age: \">= 18 a\" }"))
        );

    [Fact]
    public void an_indication_that_another_family_names_is_a_gap_and_one_that_none_names_is_not_yet_encoded()
    {
        var doses = Member("doses-one", "{ indication: one }");
        var diagnostics = new DiagnosticList();
        var report = KnowledgeVerifier.Verify(Bound(doses), diagnostics);
        Assert.Empty(diagnostics.ToImmutable());
        Assert.Equal(["examplinib: two"], report.NotYetEncoded);

        var other = Table(
            "renal-two",
            "treatment",
            "  - { row: all, then: none, say: so, cite: label 2 }\n",
            "{ indication: [one, two] }"
        );
        Assert.Contains(
            "MAT1304: no table of the family doses is for indication two",
            Assert.Single(Verify(doses, other)),
            StringComparison.Ordinal
        );
    }

    private static (string, string) Member(string id, string header) =>
        Table(id, "treatment", "  - { row: all, then: none, say: so, cite: label 2 }\n", header, family: "doses");

    private static string[] Verify(params (string, string)[] planted)
    {
        var diagnostics = new DiagnosticList();
        KnowledgeVerifier.Verify(Bound(planted), diagnostics);
        return [.. diagnostics.ToImmutable().Select(one => one.ToString())];
    }
}
