using Materia.Monograph.Checks;
using Materia.Monograph.Diagnostics;
using Xunit;
using static Materia.Tests.Monograph.PlantedKnowledge;

namespace Materia.Tests.Monograph;

public sealed class When_a_table_is_proved
{
    private const string Low = "clearance: \"< 20 mL/min\"";
    private const string High = "clearance: \">= 20 mL/min\"";

    [Fact]
    public void a_sound_table_passes_and_its_size_is_told()
    {
        var (report, told) = Verify(Table("renal", "clearance, treatment", Row("low", Low) + Row("high", High)));
        Assert.Empty(told);
        var size = Assert.Single(report.Tables);
        // Two stretches of clearance and "unknown", times three states of treatment, which is always known.
        Assert.Equal((9, 2), ((int)size.Cells, size.Rows));
    }

    [Fact]
    public void a_cell_without_a_row_is_told_in_words()
    {
        var (_, told) = Verify(
            Table("renal", "clearance", Row("low", Low) + Row("high", "clearance: \"> 20 mL/min\""))
        );
        Assert.Equal(
            ["drugs/examplinib/tables/renal.yaml:1:1: MAT1301: no row of renal matches clearance 20\u00A0mL/min"],
            told
        );
    }

    [Fact]
    public void two_rows_on_one_cell_are_told_with_both_lines()
    {
        var (_, told) = Verify(
            Table("renal", "clearance", Row("low", "clearance: \"<= 20 mL/min\"") + Row("high", High))
        );
        Assert.Equal(
            [
                "drugs/examplinib/tables/renal.yaml:11:5: MAT1302: the rows renal/low (line 10) and renal/high both match clearance 20\u00A0mL/min",
            ],
            told
        );
    }

    [Fact]
    public void two_rows_that_both_take_the_unknown_overlap_too()
    {
        var rows =
            Row("low", Low) + Row("high", High) + Row("a", "clearance: unknown") + Row("b", "clearance: unknown");
        var (_, told) = Verify(Table("renal", "clearance", rows));
        Assert.Contains("MAT1302", Assert.Single(told), StringComparison.Ordinal);
    }

    [Fact]
    public void a_cell_with_an_unknown_may_be_left_to_the_engine() =>
        Assert.Empty(Verify(Table("renal", "clearance", Row("low", Low) + Row("high", High))).Told);

    [Fact]
    public void a_row_that_asks_what_its_header_excludes_is_never_reached()
    {
        var rows = Row("adult", "age: \">= 18 a\"") + Row("child", "age: \"< 18 a\"");
        var (_, told) = Verify(Table("renal", "age", rows, header: "{ age: \">= 18 a\" }", family: "alone"));
        Assert.Contains(
            told,
            one => one.StartsWith("drugs/examplinib/tables/renal.yaml:11:5: MAT1303", StringComparison.Ordinal)
        );
        Assert.DoesNotContain(told, one => one.Contains("MAT1301", StringComparison.Ordinal));
    }

    [Fact]
    public void a_row_of_a_first_hit_table_can_be_shadowed_by_earlier_ones()
    {
        var rows = Row("low", Low) + Row("high", High) + Row("never", "clearance: \"[30, 40) mL/min\"");
        var (_, told) = Verify(Table("renal", "clearance", rows, hit: "first"));
        Assert.Contains(
            "drugs/examplinib/tables/renal.yaml:13:5: MAT1303",
            Assert.Single(told),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void a_table_of_which_all_rows_count_needs_no_row_for_every_cell() =>
        Assert.Empty(Verify(Table("renal", "clearance", Row("low", Low), hit: "all")).Told);

    [Fact]
    public void more_gaps_than_a_reader_wants_are_counted()
    {
        var rows = Row("only", "age: \"= 5 a\", sex: female, pregnancy: pregnant");
        var (_, told) = Verify(Table("renal", "age, sex, pregnancy", rows));
        Assert.Equal(CheckLimits.GapsTold, told.Length);
        Assert.EndsWith("and 8 more such cells", told[^1], StringComparison.Ordinal);
    }

    private static (VerificationReport Report, string[] Told) Verify(params (string, string)[] planted)
    {
        var diagnostics = new DiagnosticList();
        var report = KnowledgeVerifier.Verify(Bound(planted), diagnostics);
        return (
            report,
            [
                .. diagnostics
                    .ToImmutable()
                    .Where(one => one.Code is not DiagnosticCode.FamilyGap)
                    .Select(one => one.ToString()),
            ]
        );
    }
}
