using System.Text.RegularExpressions;
using Materia.House.Reading;
using Xunit;

namespace Materia.House.Code;

public sealed partial class A_file_of_code_is_easy_to_find_and_to_read
{
    [Fact]
    public void because_it_holds_one_public_type_and_is_named_after_it() =>
        Faults.ShouldBeNone(
            SourceTree.SourceCSharp.SelectMany(TypeRules.NamingFaults),
            "One public type a file, and the file named after it (Type.cs or Type.Part.cs):"
        );

    [Fact]
    public void because_it_has_at_most_500_lines() =>
        Faults.ShouldBeNone(
            SourceTree.Source.SelectMany(TypeRules.LengthFaults),
            "Find the missing concept and split these files:"
        );

    [Fact]
    public void because_nothing_changes_behind_the_readers_back() =>
        Faults.ShouldBeNone(
            SourceTree.SourceCSharp.SelectMany(file =>
                TypeRules.FieldFaults(file).Concat(TypeRules.SetterFaults(file))
            ),
            "No public fields anywhere; properties of Clinical, Monograph and Advice are get or init:"
        );

    [Fact]
    public void because_nothing_in_it_is_left_for_later() =>
        Faults.ShouldBeNone(
            from file in SourceTree.Source.Concat(SourceTree.Tests)
            from line in file.Text.Split('\n').Index()
            where LeftForLater().IsMatch(line.Item)
            select file.At(line.Index),
            "Finish it, or write an issue and leave it out:"
        );

    [Theory]
    [InlineData(
        "src/Materia.Units/Unit.cs",
        "namespace A; public sealed class Unit; internal class B; public class C;"
    )]
    [InlineData("src/Materia.Units/Unit.cs", "namespace A; public readonly record struct Mass;")]
    [InlineData("src/Materia.Units/Unit.cs", "public delegate void Mass();")]
    public void so_a_wrongly_placed_type_is_found_out(string path, string code) =>
        Assert.Single(TypeRules.NamingFaults(new SourceFile(path, code)));

    [Theory]
    [InlineData("src/Materia.Clinical/Cited.cs", "namespace A { public record Cited<T> { public record Inner; } }")]
    [InlineData("src/Materia.Units/Unit.Parsing.cs", "namespace A; public partial class Unit;")]
    [InlineData("src/Materia.Cli/Program.cs", "return 0;")]
    public void and_a_rightly_placed_type_passes(string path, string code) =>
        Assert.Empty(TypeRules.NamingFaults(new SourceFile(path, code)));

    [Fact]
    public void so_a_public_field_is_found_out() =>
        Assert.Single(
            TypeRules.FieldFaults(
                new SourceFile(
                    "src/A/A.cs",
                    "class A { public int a; public const int B = 1; public static readonly A C; int d; }"
                )
            )
        );

    [Fact]
    public void so_a_public_setter_is_found_out() =>
        Assert.Single(
            TypeRules.SetterFaults(
                new SourceFile(
                    "src/Materia.Clinical/A.cs",
                    "public record A { public int B { get; set; } public int C { get; init; } public int D { get; private set; } }"
                )
            )
        );

    [GeneratedRegex("TO" + @"DO\b|FIX" + @"ME\b|NotImplemented" + "Exception", RegexOptions.None, 1000)]
    private static partial Regex LeftForLater();
}
