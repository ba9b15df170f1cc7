using System.Text;
using Materia.Clinical.Reading;
using Materia.Interop.Contract;
using Materia.Monograph.Bundles;
using Materia.Monograph.Diagnostics;
using Materia.Testing;
using Xunit;

namespace Materia.Tests.Interop;

public sealed class What_a_fresh_reader_found
{
    private static readonly Materia.Monograph.Model.Knowledge Knowledge = KnowledgeFolder
        .Open(RepositoryRoot.Resolve("knowledge"))
        .Bind(new DiagnosticList())!;

    [Theory]
    [InlineData("bilirubin-total", "4", "mg/dL", "21")]
    [InlineData("bilirubin-total", "70", "umol/L", "1.2")]
    [InlineData("alt", "240", "U/L", "450")]
    public void an_upper_limit_in_the_unit_of_another_laboratory_is_refused(
        string code,
        string value,
        string unit,
        string limit
    )
    {
        var faults = Read(
            $$"""{ "code": "{{code}}", "date": "2026-11-15", "value": {{value}}, "unit": "{{unit}}", "upperLimit": {{limit}} }""",
            "female"
        );
        var fault = Assert.Single(faults);
        Assert.Equal("observations[0].upperLimit", fault.Path);
    }

    [Fact]
    public void a_positive_pregnancy_test_in_a_man_is_refused()
    {
        var fault = Assert.Single(
            Read("""{ "code": "pregnancy-test", "date": "2026-11-15", "text": "positive" }""", "male")
        );
        Assert.Equal("observations[0]", fault.Path);
    }

    private static IEnumerable<Fault> Read(string observation, string sex)
    {
        var json = $$"""
            { "drug": "imatinib", "asOf": "2026-11-20", "indication": { "code": "cml-cp" },
              "patient": { "age": { "value": 40, "unit": "a" }, "sex": "{{sex}}" },
              "observations": [ {{observation}} ] }
            """;
        var faults = new FaultList();
        var node = JsonNodes.Read(Encoding.UTF8.GetBytes(json), faults);
        Assert.Null(CaseReader.Read(node!, Knowledge.Terminology, faults));
        return faults.ToImmutable();
    }
}
