using Materia.Monograph.Diagnostics;
using Materia.Monograph.Yaml;
using Xunit;
using static Materia.Tests.Monograph.PlantedKnowledge;

namespace Materia.Tests.Monograph;

public sealed class Reading_knowledge_strictly
{
    [Theory]
    [InlineData("a: 1\nb: 2\na: 3\n", "f.yaml:3:1: MAT1003: \"a\" stands twice, first on line 1; neither was taken")]
    [InlineData("a:\n\t- 1\n", "f.yaml:2:1: MAT1001")]
    [InlineData("a: &x 1\n", "f.yaml:1:4: MAT1002: the anchor &x")]
    [InlineData("a: *x\n", "MAT100")]
    [InlineData("a: !!int 1\n", "f.yaml:1:4: MAT1002: the tag")]
    [InlineData("a: 1\n---\nb: 2\n", "f.yaml:2:1: MAT1002: a second document")]
    [InlineData("", "MAT1001: the file is empty")]
    [InlineData("# only a comment\n", "MAT1001: the file is empty")]
    [InlineData("{ [a]: 1 }", "MAT1001")]
    public void refuses_more_of_YAML_than_is_needed(string text, string told)
    {
        var diagnostics = new DiagnosticList();
        Assert.Null(YamlReader.Read("f.yaml", text, diagnostics));
        Assert.Contains(diagnostics.ToImmutable(), one => one.ToString().Contains(told, StringComparison.Ordinal));
    }

    [Fact]
    public void refuses_a_file_nested_without_end()
    {
        var diagnostics = new DiagnosticList();
        Assert.Null(YamlReader.Read("f.yaml", new string('[', 10_000), diagnostics));
        Assert.Contains(
            "nested deeper than",
            Assert.Single(diagnostics.ToImmutable()).Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void tells_a_citation_of_no_source_and_the_nearest_one()
    {
        var told = Assert.Single(Faults(Edited("cite: label 2", "cite: labl 2")));
        Assert.Equal((DiagnosticCode.DanglingCitation, "label", 10), (told.Code, told.Repair, told.Position.Line));
    }

    [Fact]
    public void tells_a_dose_without_a_unit()
    {
        var told = Faults(Edited("then: none", "then: { dose: 400 }"));
        Assert.Contains("unit is missing", Assert.Single(told).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void tells_an_unknown_key_and_the_nearest_known()
    {
        var told = Faults(Edited("say: so", "sya: so"));
        Assert.Contains(told, one => one.Code == DiagnosticCode.Shape && one.Repair == "say");
    }

    [Fact]
    public void tells_all_faults_of_all_files_at_once()
    {
        var told = Faults(
            Edited("cite: label 2", "cite: labl 2"),
            ("policy/freshness.yaml", "policy: freshness\nsays: none\ncite: nobody 1\nlimits: []\nextra: 1\n"),
            ("drugs/examplinib/odd.yaml", "odd: 1\n")
        );
        Assert.Equal(
            ["MAT1101", "MAT1102", "MAT1201", "MAT1201"],
            told.Select(one => one.Code).Order(StringComparer.Ordinal)
        );
    }

    private static (string, string) Edited(string old, string @new)
    {
        var (path, text) = Table("renal", "treatment", Row("all", ""));
        Assert.Contains(old, text, StringComparison.Ordinal);
        return (path, text.Replace(old, @new, StringComparison.Ordinal));
    }
}
