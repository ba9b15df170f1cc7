using Materia.House.Reading;
using Xunit;

namespace Materia.House.Code;

public sealed class No_clinical_number_hides_in_the_code
{
    private static readonly string[] RoomsWithoutNumbers =
    [
        "Materia.Monograph",
        "Materia.Advice",
        "Materia.Consult",
        "Materia.Publishing",
        "Materia.Interop",
        "Materia.Web",
        "Materia.Cli",
    ];

    [Fact]
    public void in_the_rooms_that_only_carry_knowledge() =>
        Faults.ShouldBeNone(
            SourceTree
                .Source.Where(file => RoomsWithoutNumbers.Contains(file.Room))
                .SelectMany(file =>
                    file.HasExtension(".cs") ? NumericLiterals.FaultsInCode(file)
                    : file.HasExtension(".razor") ? NumericLiterals.FaultsInRazor(file)
                    : []
                ),
            "Only 0, 1, 2, 10, 100 and 1000 may be written here. A clinical number belongs to knowledge/, a formula to Units, Numerics or Clinical, a limit of the program to a type called ...Limits or ...ExitCodes:"
        );

    [Fact]
    public void and_every_constant_of_a_clinical_formula_names_its_source() =>
        Faults.ShouldBeNone(
            SourceTree
                .SourceCSharp.Where(file => file.Room == "Materia.Clinical")
                .SelectMany(NumericLiterals.FaultsWithoutSource),
            "Write \"// source: id, place\" on the line of the constant or within the 12 lines above it:"
        );

    [Theory]
    [InlineData("class A { int dose = 400; }")]
    [InlineData("class A { const int HttpTimeout = 30; }")]
    [InlineData("enum Grade { Severe = 3 }")]
    [InlineData("[Range(0, 20)] class A;")]
    [InlineData("class A { int[] a = new int[7]; }")]
    [InlineData("class A { int[] a = [1, 2, 4]; }")]
    [InlineData("class A { string a = $\"{b * 0.5}\"; }")]
    [InlineData("static class A { extension(int a) { public int B => a * 0x14; } }")]
    [InlineData("class A { int B { get => field; set => field = value + 1.5m; } }")]
    public void so_a_planted_number_is_found_out(string code) =>
        Assert.Single(NumericLiterals.FaultsInCode(new SourceFile("src/Materia.Advice/A.cs", code)));

    [Theory]
    [InlineData("class A { double a = -1.0 + 1e3 + 100m + 0x1 + 1_000; }")]
    [InlineData("class A { string a = \"400 mg\"; /* 400 */ }")]
    [InlineData("#pragma warning disable 1591\nclass A;")]
    public void and_a_harmless_number_passes(string code) =>
        Assert.Empty(NumericLiterals.FaultsInCode(new SourceFile("src/Materia.Advice/A.cs", code)));

    [Theory]
    [InlineData("Materia.Web", "HttpLimits", 0)]
    [InlineData("Materia.Cli", "ExitCodes", 0)]
    [InlineData("Materia.Advice", "DoseLimits", 1)]
    [InlineData("Materia.Web", "LimitsOfDose", 1)]
    public void and_limits_of_the_program_stay_in_their_own_types(string room, string type, int faults) =>
        Assert.Equal(
            faults,
            NumericLiterals.FaultsInCode(new SourceFile($"src/{room}/A.cs", $"class {type} {{ int a = 64; }}")).Count()
        );

    [Theory]
    [InlineData("<p>@(dose * 3)</p>", 1)]
    [InlineData("@code { int a = 5; string B() { return \"7\"; } int c = 6; }", 2)]
    [InlineData("@if (grade > 3) { <p>grade 3</p> }", 1)]
    [InlineData("<img width=\"64\" alt=\"3\" />", 0)]
    public void nor_in_the_code_of_a_page(string page, int faults) =>
        Assert.Equal(faults, NumericLiterals.FaultsInRazor(new SourceFile("src/Materia.Web/A.razor", page)).Count());

    [Theory]
    [InlineData("class A { double a = 0.425; }", 1)]
    [InlineData("// source: mosteller-1987, equation\nclass A { double a = 3600.0; int b = 5; }", 0)]
    public void so_a_formula_without_a_source_is_found_out(string code, int faults) =>
        Assert.Equal(
            faults,
            NumericLiterals.FaultsWithoutSource(new SourceFile("src/Materia.Clinical/A.cs", code)).Count()
        );
}
