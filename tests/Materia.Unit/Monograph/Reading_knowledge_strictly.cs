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

    [Theory]
    [InlineData("0 to 122 a", "122 to 0 a", "is no range")]
    [InlineData("0 to 122 a", "0 - 122 a", "is no range")]
    [InlineData("0 to 122 a", "0 to 122 kg", "is no Time")]
    [InlineData("usual: 0 to 100 a", "usual: 0 to 130 a", "does not lie within what is plausible")]
    [InlineData("of: grade", "of: age", "expected one entry of grade")]
    [InlineData("from: 0 mo", "from: 1 mo", "the bands begin at 0 mo")]
    [InlineData("from: 0 mo", "from: 0 kg", "is no Time")]
    [InlineData("5 to 100 kg/m2", "5 to 100 kg", "is no MassPerArea")]
    [InlineData("{ plausible: 20 to 280 cm }", "{ plausible: 20 to 280 kg }", "is no Length")]
    [InlineData("{ plausible: 20 to 280 cm }", "{ usual: 20 to 280 cm }", "plausible is required")]
    [InlineData("usual: []", "usual: [ { of: [nothing], usual: 0 to 1 % } ]", "no observation \"nothing\"")]
    [InlineData("usual: []", "usual: [ { of: [platelets], usual: 0 to 9000 10*9/L } ]", "does not lie within")]
    [InlineData("usual: []", "usual: [ { of: [platelets], usual: 0 to 9 10*9/L, for: { no: 1 } } ]", "no variable")]
    public void tells_a_limit_of_plausibility_that_makes_no_sense(string old, string fresh, string told)
    {
        const string Path = "policy/plausibility.yaml";
        var text = Texts().Single(file => file.Path == Path).Text;
        Assert.Contains(old, text, StringComparison.Ordinal);

        Assert.Contains(
            Faults((Path, text.Replace(old, fresh, StringComparison.Ordinal))),
            one => one.ToString().Contains(told, StringComparison.Ordinal)
        );
    }

    [Theory]
    [InlineData("plausible: 0 to 350 mL/min, usual: 10 to 180 mL/min, ", "")]
    [InlineData("usual: 10 to 180 mL/min", "usual: 10 to 360 mL/min")]
    [InlineData("usual: 10 to 180 mL/min", "usual: 10 to 180 mg")]
    [InlineData("usual: 10 to 180 mL/min", "usual: 10 to 180 mL/min, upper-limit: yes")]
    public void tells_a_measured_observation_without_its_limits(string old, string fresh)
    {
        const string Path = "terms/observations.yaml";
        var text = Texts().Single(file => file.Path == Path).Text;
        Assert.Contains(old, text, StringComparison.Ordinal);

        Assert.Contains(
            Faults((Path, text.Replace(old, fresh, StringComparison.Ordinal))),
            one => one.Code == DiagnosticCode.Shape
        );
    }

    private static (string, string) Edited(string old, string @new)
    {
        var (path, text) = Table("renal", "treatment", Row("all", ""));
        Assert.Contains(old, text, StringComparison.Ordinal);
        return (path, text.Replace(old, @new, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("code: platelets", "code: platelet", "no observation \"platelet\"")]
    [InlineData("direction: low", "direction: down", "expected one of low, high")]
    [InlineData("grade: 4", "grade: 5", "expected a whole number from 1 to 4")]
    [InlineData("< 25 10*9/L", "< 25 mg", "is no quantity of platelets")]
    [InlineData("< 25 10*9/L", "< 25", "is no unit")]
    [InlineData("of-lower-limit: \"< 1\"", "of-lower-limit: low", "is no multiple")]
    [InlineData("of-lower-limit: \"< 1\"", "of-lower-limits: \"< 1\"", "unknown field \"of-lower-limits\"")]
    [InlineData("value: \"< 25 10*9/L\"", "needs: symptoms", "a band says something of the number")]
    [InlineData("needs: symptoms", "needs: luck", "expected one of symptoms, fasting")]
    [InlineData("term: Platelet count decreased", "say: so", "bands belong to a term")]
    [InlineData("term: Platelet count decreased", "not-from-number: intervention", "one of the two")]
    [InlineData("term: Platelet count decreased", "events: [bleeding]\n    term: x", "no event \"bleeding\"")]
    [InlineData("grading: grading-5", "grading: grading-7", "kept in a file of its id")]
    [InlineData("cite: label 1", "cite: nobody 1", "no source \"nobody\"")]
    public void tells_what_is_wrong_with_a_scale_of_grades(string sound, string planted, string told)
    {
        Assert.Contains(sound, Grades, StringComparison.Ordinal);
        var faults = Faults(("terms/grading-5.yaml", Grades.Replace(sound, planted, StringComparison.Ordinal)));
        Assert.Contains(faults, one => one.ToString().Contains(told, StringComparison.Ordinal));
    }

    [Fact]
    public void takes_a_sound_scale_of_grades()
    {
        var scale = Assert.Single(Bound(("terms/grading-5.yaml", Grades)).Gradings);
        Assert.Equal([1, 2, 4], Assert.Single(scale.Rows).Bands.Select(band => band.Grade));
    }

    private const string Grades = """
        grading: grading-5
        version: "5.0"
        says: grades
        cite: label 1
        results:
          - code: platelets
            direction: low
            term: Platelet count decreased
            bands:
              - { grade: 4, value: "< 25 10*9/L" }
              - { grade: 1, value: ">= 75 10*9/L", of-lower-limit: "< 1" }
              - { grade: 2, value: "[25, 75) 10*9/L", needs: symptoms }
            cite: label 1
        """;
}
