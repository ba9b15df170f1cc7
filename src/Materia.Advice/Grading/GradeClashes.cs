using Materia.Advice.Findings;
using Materia.Advice.Inputs;
using Materia.Monograph.Grading;

namespace Materia.Advice.Grading;

/// <summary>
/// Names a reported grade that no result of the same days bears out, by the version it was typed with. It is silent where the
/// number leaves the grade open, where symptoms or treatment may have raised it, and where any result of these days agrees.
/// </summary>
internal static class GradeClashes
{
    private sealed record Clash(
        Observation Result,
        ImmutableArray<int> Grades,
        GradingRow Row,
        AdverseEvent Given,
        string Fits
    );

    public static IEnumerable<Finding> Of(InputContext context) =>
        context
            .Terms.Events.Select(pair => Of(pair.Given, pair.Match, context))
            .OfType<Clash>()
            .GroupBy(clash => (clash.Result.Term.Code, clash.Result.Date.Date))
            .OrderBy(group => group.Key.Code, StringComparer.Ordinal)
            .ThenBy(group => group.Key.Date)
            .Select(group =>
                Finding(
                    group.Key.Code,
                    group.Key.Date,
                    [
                        .. group
                            .OrderBy(clash => clash.Given.Onset.Date)
                            .ThenBy(clash => clash.Given.Term, StringComparer.Ordinal)
                            .ThenByDescending(clash => clash.Given.Grade),
                    ],
                    context
                )
            );

    private static Clash? Of(AdverseEvent given, TermMatch match, InputContext context)
    {
        var scale = context.Knowledge.Gradings.FirstOrDefault(one => one.Version == given.CtcaeVersion);
        if (scale is null || match.Term is not { } term)
        {
            return null;
        }
        var rows = scale.Rows.Where(row => row.Events.Contains(term)).ToList();
        var near = rows.SelectMany(row =>
                context
                    .Case.Observations.Where(result => result.Term == row.Observation && IsNear(result, given))
                    .Select(result => (Row: row, Result: result, Grades: Grades(result, scale, row, context)))
            )
            .ToList();
        // Where several tests measure the event, a result that is not there may be what bears out a higher grade.
        var isWhole = rows.All(row => near.Exists(one => one.Row == row));
        if (near.Exists(one => Agrees(one.Grades, one.Row, given)))
        {
            near = rows.Count == 1 ? [] : [.. near.Where(one => IsGraver(one.Grades, given))];
        }
        else if (!isWhole)
        {
            near = [.. near.Where(one => IsGraver(one.Grades, given))];
        }
        if (near.Count == 0)
        {
            return null;
        }
        var (worstRow, worst, grades) = near.Aggregate(
            (best, one) =>
                one.Row == best.Row
                    ? CarefulOrder.IsMoreCareful(one.Result, best.Result)
                        ? one
                        : best
                    : one.Grades[0] > best.Grades[0]
                        ? one
                        : best
        );
        return new Clash(worst, grades, worstRow, given, Fits(worst, given, term, context));
    }

    // A result whose grade is above the reported one however it is read.
    private static bool IsGraver(ImmutableArray<int> grades, AdverseEvent given) =>
        !grades.IsEmpty && grades[0] > given.Grade;

    // The same day, or the one before or after: a report is often written a day late.
    private static bool IsNear(Observation result, AdverseEvent given) =>
        Math.Abs(result.Date.Date.DayNumber - given.Onset.Date.DayNumber) <= 1;

    private static bool Agrees(ImmutableArray<int> grades, GradingRow row, AdverseEvent given) =>
        grades.IsEmpty || grades.Contains(given.Grade) || (row.RaisedBy is not null && given.Grade > grades[^1]);

    private static ImmutableArray<int> Grades(
        Observation result,
        GradingScale scale,
        GradingRow row,
        InputContext context
    ) =>
        CaseGrades.Result(result, context) is { } measured
            ? Grader.Grade(scale with { Rows = [row] }, row.Observation, measured).Grades
            : [];

    // A grade typed by one version and marked as the other is the likeliest slip.
    private static string Fits(Observation result, AdverseEvent given, Term term, InputContext context) =>
        context
            .Knowledge.Gradings.Where(scale => scale.Version != given.CtcaeVersion)
            .SelectMany(scale => scale.Rows.Where(row => row.Events.Contains(term)).Select(row => (scale, row)))
            .Where(pair => Grades(result, pair.scale, pair.row, context).Contains(given.Grade))
            .Select(pair => $" Grade {given.Grade} would fit CTCAE {pair.scale.Version}.")
            .FirstOrDefault("");

    private static Finding Finding(string code, DateOnly day, ImmutableArray<Clash> clashes, InputContext context) =>
        new()
        {
            Id = $"grade-clash/{code}/{day:yyyy-MM-dd}",
            Kind = FindingKind.Evidence,
            Severity = Severity.Moderate,
            About = [code, .. clashes.SelectMany(clash => clash.Row.Events).Select(term => term.Id).Distinct()],
            Summary =
                $"{string.Join(" ", clashes.Select(Words))} Rules that look at this test read the value and neither grade.",
            Recommendation = "Find out whether the reported grade or the result is wrong, and correct it.",
            Because =
            [
                new Reason(clashes[0].Result.Path, clashes[0].Result.ToQuote()),
                .. clashes.Select(clash => new Reason(clash.Given.Path, Reported(clash.Given))),
            ],
            Sources =
            [
                .. SameDayResults.Policy(context),
                .. clashes.SelectMany(clash => clash.Row.Citations).Distinct(),
            ],
        };

    private static string Words(Clash clash)
    {
        var grades = string.Join(" or ", clash.Grades);
        return $"{SentenceText.Capital(Reported(clash.Given))} was reported, and {clash.Result.ToQuote()} is grade {grades} by that version.{clash.Fits}";
    }

    private static string Reported(AdverseEvent given) =>
        $"{given.Term} grade {given.Grade} (CTCAE {given.CtcaeVersion}) from {given.Onset.Date:yyyy-MM-dd}";
}
