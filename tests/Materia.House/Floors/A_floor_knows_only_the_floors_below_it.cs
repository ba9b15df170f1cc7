using System.Text.RegularExpressions;
using System.Xml.Linq;
using Materia.House.Reading;
using Materia.Testing;
using Xunit;

namespace Materia.House.Floors;

public sealed class A_floor_knows_only_the_floors_below_it
{
    [Fact]
    public void in_what_the_projects_declare() =>
        Faults.ShouldBeNone(Projects().SelectMany(project => project.Faults()), "The table of the house is broken:");

    [Fact]
    public void in_what_was_compiled() =>
        Faults.ShouldBeNone(Projects().SelectMany(CompiledFaults), "The table of the house is broken:");

    [Fact]
    public void and_no_room_opens_its_internals_to_another_in_code() =>
        Faults.ShouldBeNone(
            from file in SourceTree.SourceCSharp
            from Match match in Regex.Matches(
                file.Text,
                @"InternalsVisibleTo\(\s*""(?<friend>[^"",]+)",
                RegexOptions.ExplicitCapture,
                TimeSpan.FromSeconds(1)
            )
            where FloorPlan.Knows(match.Groups["friend"].Value)
            select $"{file.Path} may not show its internals to {match.Groups["friend"].Value}",
            "Internals are for the room and its tests:"
        );

    [Fact]
    public void and_no_build_file_inside_src_adds_references_unseen() =>
        Faults.ShouldBeNone(
            SourceTree.Paths.Where(path =>
                path.StartsWith("src/", StringComparison.Ordinal)
                && (
                    path.EndsWith(".props", StringComparison.Ordinal)
                    || path.EndsWith(".targets", StringComparison.Ordinal)
                )
            ),
            "Build settings of src/ belong to Directory.Build.props at the root:"
        );

    [Fact]
    public void and_every_project_is_in_the_solution()
    {
        var listed = XDocument
            .Load(RepositoryRoot.Resolve("Materia.slnx"))
            .Descendants("Project")
            .Select(project => project.Attribute("Path")!.Value)
            .ToHashSet();

        Faults.ShouldBeNone(
            SourceTree.Paths.Where(path =>
                path.EndsWith(".csproj", StringComparison.Ordinal) && !listed.Contains(path)
            ),
            "These projects are not in Materia.slnx, so nothing builds or tests them:"
        );
    }

    [Fact]
    public void and_every_project_has_its_lock_file() =>
        Faults.ShouldBeNone(
            SourceTree
                .Paths.Where(path => path.EndsWith(".csproj", StringComparison.Ordinal))
                .Select(path => $"{Path.GetDirectoryName(path)!.Replace('\\', '/')}/packages.lock.json")
                .Where(path => !SourceTree.Paths.Contains(path)),
            "Restore writes these lock files; commit them:"
        );

    [Theory]
    [InlineData("Materia.Units", "<ProjectReference Include='../Materia.Clinical/Materia.Clinical.csproj' />")]
    [InlineData("Materia.Advice", "<ProjectReference Include='..\\Materia.Kinetics\\Materia.Kinetics.csproj' />")]
    [InlineData(
        "Materia.Advice",
        "<ProjectReference Include='../Materia.Units/Materia.Units.csproj;../Materia.Consult/Materia.Consult.csproj' />"
    )]
    [InlineData("Materia.Cli", "<ProjectReference Include='../Materia.Web/Materia.Web.csproj' />")]
    [InlineData("Materia.Interop", "<Compile Include='../Materia.Advice/Plan.cs' Link='Plan.cs' />")]
    [InlineData("Materia.Interop", "<Reference Include='Materia.Advice'><HintPath>a.dll</HintPath></Reference>")]
    [InlineData("Materia.Advice", "<InternalsVisibleTo Include='Materia.Consult' />")]
    [InlineData("Materia.Pharmacy", "")]
    public void so_a_wrong_project_file_is_found_out(string project, string item) =>
        Assert.Single(new ProjectFile(project, $"<Project><ItemGroup>{item}</ItemGroup></Project>").Faults());

    [Fact]
    public void and_a_right_project_file_passes() =>
        Assert.Empty(
            new ProjectFile(
                "Materia.Advice",
                "<Project><ItemGroup><ProjectReference Include='../Materia.Units/Materia.Units.csproj' />"
                    + "<InternalsVisibleTo Include='Materia.Unit' /></ItemGroup></Project>"
            ).Faults()
        );

    [Fact]
    public void so_a_wrong_compiled_reference_is_found_out() =>
        Assert.Single(FloorPlan.Faults("Materia.Interop", ["Materia.Units", "Materia.Monograph"], "compiled"));

    private static IEnumerable<ProjectFile> Projects() =>
        SourceTree
            .Paths.Where(path =>
                path.StartsWith("src/", StringComparison.Ordinal) && path.EndsWith(".csproj", StringComparison.Ordinal)
            )
            .Select(path => new ProjectFile(Path.GetFileNameWithoutExtension(path), SourceTree.Read(path).Text));

    private static IEnumerable<string> CompiledFaults(ProjectFile project)
    {
        var path = RepositoryRoot.Resolve($"artifacts/bin/{project.Name}/release/{project.AssemblyName}.dll");
        return File.Exists(path)
            ? FloorPlan.Faults(project.Name, CompiledAssembly.References(path), "compiled")
            : [$"{project.Name} was not built (Release)"];
    }
}
