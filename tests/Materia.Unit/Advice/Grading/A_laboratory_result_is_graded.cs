using System.Collections.Immutable;
using Materia.Advice.Grading;
using Materia.Monograph.Grading;
using Materia.Testing;
using Materia.Units;
using Xunit;

namespace Materia.Tests.Advice.Grading;

/// <summary>Against a table that was written by hand from the words of the criteria before there was code.</summary>
public sealed class A_laboratory_result_is_graded
{
    private const string Table = "tests/Materia.Unit/Advice/Grading/grades.expected.csv";

    public static TheoryData<string> Vectors() =>
        [
            .. File.ReadLines(RepositoryRoot.Resolve(Table))
                .Where(line => !line.StartsWith('#') && !line.StartsWith("version", StringComparison.Ordinal)),
        ];

    [Theory]
    [MemberData(nameof(Vectors))]
    public void as_the_criteria_say(string line)
    {
        var cells = line.Split(';');
        var met = cells[8].Length == 0 ? [] : cells[8].Split('+').Select(code => GradeGapCode.Of(code)!.Value);
        var result = new LabResult
        {
            Value = Quantity.Parse(cells[2]),
            LowerLimit = Optional(cells[3]),
            UpperLimit = Optional(cells[4]),
            Baseline = Optional(cells[5]) is { } baseline
                ? new LabResult
                {
                    Value = baseline,
                    LowerLimit = Optional(cells[6]),
                    UpperLimit = Optional(cells[7]),
                }
                : null,
            Met = [.. met],
        };
        var grade = Grader.Grade(GradingFixture.Scale(cells[0]), GradingFixture.Term(cells[1]), result);
        Assert.Equal($"{cells[9]} {cells[10]}".Trim(), GradingFixture.Words(grade));
    }

    private static Quantity? Optional(string text) => text.Length == 0 ? null : Quantity.Parse(text);
}
