using Materia.House.Reading;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Xunit;

namespace Materia.House.Docs;

public sealed class Every_hazard_is_held_by_a_test
{
    private static readonly HashSet<string> Tests = ["When_blood_is_low.the_dose_is_withheld"];

    private static readonly HashSet<string> Cases = ["us-child-bsa"];

    [Fact]
    public void or_says_what_is_still_to_come()
    {
        Assert.True(SourceTree.Paths.Contains("SAFETY.md"), "SAFETY.md is missing.");
        var page = SourceTree.Read("SAFETY.md").Text;
        Assert.NotEmpty(HazardLog.Rows(page));
        Faults.ShouldBeNone(HazardLog.Faults(page, TestNames(), CaseIds()), "SAFETY.md promises more than there is:");
    }

    [Theory]
    [InlineData("| H01 | Too much | `When_blood_is_low.the_dose_is_withheld` |", 0)]
    [InlineData("| H02 | Too little | case `us-child-bsa` |", 0)]
    [InlineData("| H03 | Outage | deployment control |", 0)]
    [InlineData("| H04 | Later | control to come: issue 12 |", 0)]
    [InlineData("| H05 | Nothing | we are careful |", 1)]
    [InlineData("| H06 | Gone | `us-child-bsa` and `When_blood_is_low.no_such_test` |", 1)]
    [InlineData("| H07 | Vague | control to come |", 1)]
    public void so_an_empty_promise_is_found_out(string row, int faults) =>
        Assert.Equal(faults, HazardLog.Faults(row, Tests, Cases).Count());

    private static HashSet<string> TestNames() =>
        (
            from file in SourceTree.Tests
            from type in file.Syntax.DescendantNodes().OfType<ClassDeclarationSyntax>()
            from method in type.Members.OfType<MethodDeclarationSyntax>()
            where method.AttributeLists.Count > 0
            select $"{type.Identifier.ValueText}.{method.Identifier.ValueText}"
        ).ToHashSet();

    private static HashSet<string> CaseIds() =>
        SourceTree
            .Paths.Where(path =>
                path.StartsWith("knowledge/", StringComparison.Ordinal)
                && path.Contains("/cases/", StringComparison.Ordinal)
            )
            .Select(path => Path.GetFileNameWithoutExtension(path))
            .ToHashSet();
}
