namespace Materia.Advice.Inputs;

/// <summary>
/// A severe event that was reported after the last result of what measures it: the result says nothing of it any more. The
/// grade of the event never stands in for the value.
/// </summary>
internal static class ReportedSince
{
    /// <summary>Why a result no longer counts; null where it does.</summary>
    public static InputGap? Gap(Observation result, InputContext context)
    {
        foreach (var (given, match) in context.Terms.Events)
        {
            if (
                given.IsSevere
                && given.Resolved is null
                && given.Onset.Date > result.Date.Date
                && match.Term is { } term
                && term.MeasuredBy.Contains(result.Term.Code)
            )
            {
                return new InputGap(
                    result.Term.Code,
                    $"{term.Name} was reported on {given.Onset.Date:yyyy-MM-dd} ({given.Path}), after the last result for {result.Term.Name} of {result.Date.Date:yyyy-MM-dd}"
                );
            }
        }
        return null;
    }
}
