using Materia.House.Reading;
using Xunit;

namespace Materia.House.Code;

public sealed class A_diagnostic_code_means_one_thing
{
    private const string Reference = "docs/reference/diagnostics.md";

    [Fact]
    public void and_its_page_says_which() =>
        Faults.ShouldBeNone(
            DiagnosticCodes.Faults(
                SourceTree.SourceCSharp.ToList(),
                SourceTree.Paths.Contains(Reference) ? SourceTree.Read(Reference).Text : ""
            ),
            "Diagnostic codes are permanent, declared once and explained:"
        );

    [Theory]
    [InlineData("class A { B a = new(\"MAT1203\", 1); B b = new B(\"MAT1203\"); }", "MAT1203", 1)]
    [InlineData("class A { const string A = \"MAT1203\"; void B() { Report(\"MAT1204\"); } }", "MAT1203 MAT1204", 1)]
    [InlineData("class A { B a = new(\"MAT1203\"); }", "", 1)]
    [InlineData("class A { B a = new(\"MAT1203\"); void B() { Report(\"MAT1203\"); } }", "MAT1203", 0)]
    public void so_a_second_or_unexplained_meaning_is_found_out(string code, string page, int faults) =>
        Assert.Equal(faults, DiagnosticCodes.Faults([new SourceFile("src/A/A.cs", code)], page).Count());
}
