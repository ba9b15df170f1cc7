using System.Globalization;
using System.Text;
using Materia.Monograph.Grading;
using Materia.Testing;
using Xunit;

namespace Materia.Tests.Advice.Grading;

/// <summary>The table of differences between the two versions, from the rows themselves; the page shows the same.</summary>
public sealed class What_6_0_moved
{
    private const string Page = "docs/explanation/grades.md";

    [Fact]
    public void stands_in_a_table_of_the_page()
    {
        var old = GradingFixture.Scale("5.0");
        var fresh = GradingFixture.Scale("6.0");
        var table = new StringBuilder("| result | grade | CTCAE 5.0 | CTCAE 6.0 |\n| --- | --- | --- | --- |\n");
        foreach (var (code, isLow) in Rows(old).Union(Rows(fresh)))
        {
            var (before, after) = (Row(old, code, isLow), Row(fresh, code, isLow));
            var (direction, isWhole) = (isLow ? "low" : "high", HasNoNumbers(before) || HasNoNumbers(after));
            for (var grade = 1; grade <= 4; grade++)
            {
                var (was, now) = (Words(before, grade), Words(after, grade));
                var differs = !was.SequenceEqual(now);
                if (differs && (!isWhole || HasNumbers(before, grade) || HasNumbers(after, grade)))
                {
                    table.Append(
                        CultureInfo.InvariantCulture,
                        $"| {code}, {direction} | {grade} | {Cell(was.Except(now))} | {Cell(now.Except(was))} |\n"
                    );
                }
            }
        }
        ApprovedFile.Matches(table.ToString(), "table", "md");
        Assert.Contains(table.ToString(), File.ReadAllText(RepositoryRoot.Resolve(Page)), StringComparison.Ordinal);
    }

    private static IEnumerable<(string Code, bool IsLow)> Rows(GradingScale scale) =>
        scale.Rows.Select(row => (row.Observation.Code, row.IsLow));

    private static GradingRow? Row(GradingScale scale, string code, bool isLow) =>
        scale.Rows.FirstOrDefault(row => row.Observation.Code == code && row.IsLow == isLow);

    private static bool HasNoNumbers(GradingRow? row) => row is null or { NotFromNumber: not null };

    private static bool HasNumbers(GradingRow? row, int grade) =>
        row is not null && row.Bands.Any(band => band.Grade == grade);

    private static string Cell(IEnumerable<string> words) =>
        words.ToList() is { Count: > 0 } some ? string.Join("; or ", some) : "nothing else";

    private static List<string> Words(GradingRow? row, int grade) =>
        row switch
        {
            null => ["no term"],
            { NotFromNumber: { } never } => [never.ToWords()],
            _ when HasNumbers(row, grade) =>
            [
                .. row.Bands.Where(band => band.Grade == grade).Select(band => band.ToWords()),
            ],
            _ => ["no such grade"],
        };
}
