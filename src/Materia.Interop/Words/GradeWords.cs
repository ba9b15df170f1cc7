namespace Materia.Interop.Words;

/// <summary>The CTCAE grade of a laboratory result in words.</summary>
public static class GradeWords
{
    /// <summary>"grade 3 (CTCAE 5.0; grade 2 in 6.0)".</summary>
    public static string Of(ResultGrade grade)
    {
        var other = grade.Other is { } differs ? $"; grade {differs.Grade} in {differs.Version}" : "";
        var assumed = grade.BaselineAssumed ? "; baseline taken as normal" : "";
        return $"grade {grade.Grade} (CTCAE {grade.Version}{other}{assumed})";
    }

    /// <summary>The id that explains the criteria: <c>grading-5/neutrophils</c>.</summary>
    public static string Rule(ResultGrade grade) => $"grading-{grade.Version.Split('.')[0]}/{grade.Code}";

    /// <summary>One line on every result that has a grade of 1 or more; null where none has.</summary>
    public static string? Raised(Plan plan)
    {
        ImmutableArray<ResultGrade> raised = [.. plan.Grades.Where(grade => grade.IsRaised)];
        if (raised.IsEmpty)
        {
            return null;
        }
        var grades = raised.Select(grade =>
            $"{grade.Code} {grade.Grade}{(grade.Other is { } other ? $" ({other.Grade} in {other.Version})" : "")}"
        );
        return $"Grades of results by CTCAE {raised[0].Version}, which decide nothing: {string.Join(", ", grades)}";
    }
}
