using Materia.Monograph.Grading;

namespace Materia.Advice.Grading;

/// <summary>
/// The grade of a laboratory result by one version of CTCAE. A grade is known when everything that is missing would leave it the
/// same. It informs: no rule reads it, and doses follow the value itself.
/// </summary>
public static class Grader
{
    /// <summary>The grade of a result of <paramref name="term"/>, in whichever direction it has one.</summary>
    /// <example>Neutrophils 0.8 10*9/L: grade 3 by 5.0, grade 2 by 6.0.</example>
    public static LabGrade Grade(GradingScale scale, ObservationTerm term, LabResult result)
    {
        var rows = scale.RowsOf(term);
        if (rows.IsEmpty)
        {
            return new LabGrade.Open([], [GradeGap.NoTerm]);
        }
        var grades = rows.Select(row => InOneDirection(row, term, result)).ToImmutableArray();
        // No result is too low and too high at once.
        if (grades.FirstOrDefault(grade => grade.Grades is [> 0, ..]) is { } graded)
        {
            return graded;
        }
        var gaps = grades.OfType<LabGrade.Open>().SelectMany(grade => grade.Gaps).Distinct().Order().ToImmutableArray();
        if (gaps.IsEmpty)
        {
            return grades[0];
        }
        return grades.Any(grade => grade.Grades.IsEmpty)
            ? new LabGrade.Open([], [.. Unanswered(grades)])
            : new LabGrade.Open([.. grades.SelectMany(grade => grade.Grades).Distinct().Order()], gaps);
    }

    private static IEnumerable<GradeGap> Unanswered(ImmutableArray<LabGrade> grades) =>
        grades
            .OfType<LabGrade.Open>()
            .Where(grade => grade.Possible.IsEmpty)
            .SelectMany(grade => grade.Gaps)
            .Distinct()
            .Order();

    private static LabGrade InOneDirection(GradingRow row, ObservationTerm term, LabResult result)
    {
        if (row.NotFromNumber is { } never)
        {
            return new LabGrade.Open([], [never]);
        }
        if (row.Needs is { } need && !result.Met.Contains(need))
        {
            return new LabGrade.Open([], [need]);
        }
        var measure = new GradeMeasure(term, result);
        if (row.Elsewhere is { } elsewhere && measure.Absolute([elsewhere]) == Truth.Yes)
        {
            return new LabGrade.Open([], [GradeGap.AnotherTerm]);
        }
        var possible = new SortedSet<int>();
        var gaps = new SortedSet<GradeGap>();
        var readings = measure.Baselines().Select(state => Reading(row, measure, state, gaps)).ToList();
        possible.UnionWith(readings.SelectMany(reading => reading));
        if (readings.Exists(reading => !reading.SetEquals(readings[0])))
        {
            gaps.Add(GradeGap.BaselineLimit);
        }
        return possible.Count == 1
            ? new LabGrade.Known(
                possible.Min,
                row,
                result.Baseline is null && row.Bands.Any(band => !band.BaselineWas.IsEmpty)
            )
            : new LabGrade.Open([.. possible], [.. gaps]);
    }

    // From the highest grade down: the first that certainly holds ends the search, and those that may hold stay possible.
    private static SortedSet<int> Reading(
        GradingRow row,
        GradeMeasure measure,
        BaselineState baseline,
        SortedSet<GradeGap> gaps
    )
    {
        var possible = new SortedSet<int>();
        foreach (var grade in row.Bands.GroupBy(band => band.Grade).OrderByDescending(group => group.Key))
        {
            var missing = new List<GradeGap>();
            var truth = grade.Max(band => measure.Holds(band, baseline, missing));
            if (truth == Truth.No)
            {
                continue;
            }
            possible.Add(grade.Key);
            if (truth == Truth.Yes)
            {
                return possible;
            }
            gaps.UnionWith(missing);
        }
        possible.Add(0);
        return possible;
    }
}
