using Materia.House.Reading;
using Xunit;

namespace Materia.House.Knowledge;

/// <summary>Dose rules fire on values: the grades of results are made in one folder and only told outside of it.</summary>
public sealed class No_rule_reads_a_grade
{
    private static readonly string[] Allowed =
    [
        "src/Materia.Monograph/Grading/",
        "src/Materia.Monograph/Binding/KnowledgeBinder.Again.cs",
        "src/Materia.Monograph/Binding/KnowledgeBinder.Grading.cs",
        "src/Materia.Monograph/Model/Knowledge.cs",
        "src/Materia.Advice/Grading/",
        "src/Materia.Advice/AdviceEngine.cs",
        "src/Materia.Consult/Explaining/GradingShelf.cs",
    ];

    [Fact]
    public void because_only_what_tells_them_names_their_rooms() =>
        Faults.ShouldBeNone(
            SourceTree
                .Source.Where(file => file.HasExtension(".cs"))
                .Where(file => file.Text.Contains(".Grading", StringComparison.Ordinal))
                .Select(file => file.Path)
                .Where(path => !Allowed.Any(allowed => path.StartsWith(allowed, StringComparison.Ordinal))),
            "No rule may read the grade of a laboratory result (contract: dose rules fire on absolute values). These files name it:"
        );
}
