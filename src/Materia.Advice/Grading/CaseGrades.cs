using Materia.Advice.Inputs;
using Materia.Monograph.Grading;

namespace Materia.Advice.Grading;

/// <summary>The grades of a case's latest results, for the plan to tell. Nothing that decides reads them.</summary>
internal static class CaseGrades
{
    /// <summary>One entry for each test whose latest result has a grade by the usual version; by code of the terminology.</summary>
    public static ImmutableArray<ResultGrade> Of(InputContext context)
    {
        var scale = context.Knowledge.Gradings.FirstOrDefault(one => one.Version == AdverseEvent.UsualCtcaeVersion);
        return scale is null
            ? []
            :
            [
                .. scale
                    .Observations.Select(term => context.Results.Latest(term))
                    .OfType<Observation>()
                    .Select(result => Of(result, scale, context))
                    .OfType<ResultGrade>(),
            ];
    }

    /// <summary>A result of a case with what a grade may ask of it; null for a word.</summary>
    public static LabResult? Result(Observation result, InputContext context) =>
        result.Value is not { } value
            ? null
            : new LabResult
            {
                Value = value,
                UpperLimit = result.UpperLimit,
                Baseline =
                    context.Course.FirstDose <= result.Date.Date
                    && context.Results.Baseline(result.Term) is { Value: { } before } baseline
                        ? new LabResult { Value = before, UpperLimit = baseline.UpperLimit }
                        : null,
            };

    private static ResultGrade? Of(Observation result, GradingScale scale, InputContext context)
    {
        if (
            Result(result, context) is not { } measured
            || Grader.Grade(scale, result.Term, measured) is not LabGrade.Known known
        )
        {
            return null;
        }
        var other = Other(result.Term, measured, known, scale, context);
        return new ResultGrade
        {
            Code = result.Term.Code,
            Path = result.Path,
            Date = result.Date,
            Value = measured.Value,
            Term = known.Row.Term!,
            Version = scale.Version,
            Grade = known.Grade,
            BaselineAssumed = known.BaselineAssumed,
            Other = other is { } differs ? new OtherGrade(differs.Version, differs.Known.Grade) : null,
            Sources = [.. known.Row.Citations, .. other?.Known.Row.Citations ?? []],
        };
    }

    private static (string Version, LabGrade.Known Known)? Other(
        ObservationTerm term,
        LabResult measured,
        LabGrade.Known known,
        GradingScale scale,
        InputContext context
    )
    {
        foreach (var other in context.Knowledge.Gradings.Where(other => other != scale))
        {
            if (Grader.Grade(other, term, measured) is LabGrade.Known differs && differs.Grade != known.Grade)
            {
                return (other.Version, differs);
            }
        }
        return null;
    }
}
