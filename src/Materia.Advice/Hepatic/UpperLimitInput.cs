using Materia.Advice.Inputs;

namespace Materia.Advice.Hepatic;

/// <summary>The latest fresh result as a multiple of its own upper limit of normal; there is no default limit.</summary>
internal static class UpperLimitInput
{
    public static InputValue Of(Variable variable, ObservationTerm term, InputContext context)
    {
        if (
            context.Results.Latest(term) is not { } result
            || context.Results.IsStale(result, context.Results.Purpose, context.Values, out _)
        )
        {
            return InputValue.Unknown(variable, context.Results.Gap(term, context.Values));
        }
        if (ReportedSince.Gap(result, context) is { } since)
        {
            return InputValue.Unknown(variable, since);
        }
        if (UpperLimitRatio.Of(result) is not { } times)
        {
            return InputValue.Unknown(
                variable,
                new InputGap(
                    term.Code,
                    $"{term.Name} was given without the laboratory's upper limit of normal ({result.Path}.upperLimit)"
                )
            );
        }
        var multiple = new Quantity(times, Ucum.UpperLimit);
        var limit = result.UpperLimit is { } upper ? $", upper limit {upper}" : "";
        return InputValue.Known(variable, VariableValue.OfNumber(multiple.InBase), result.Path, result.Date) with
        {
            Because = [new Reason(result.Path, result.ToQuote() + limit)],
        };
    }
}
