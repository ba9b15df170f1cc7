namespace Materia.Advice.Inputs;

/// <summary>The latest fresh result of an observation, as a quantity or a word.</summary>
internal static class ResultInput
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
        return Convert(variable, result) is { } value
            ? InputValue.Known(variable, value, result.Path, result.Date) with
            {
                Because = [new Reason(result.Path, result.ToQuote())],
            }
            : InputValue.Unknown(variable, context.Results.Gap(term, context.Values));
    }

    /// <summary>A result in the variable's own terms; null when it cannot be had from it.</summary>
    public static VariableValue? Convert(Variable variable, Observation result)
    {
        if (result.Value is { } value)
        {
            if (variable.Unit is not { } unit)
            {
                return null;
            }
            if (value.Dimension == unit.Dimension)
            {
                return VariableValue.OfNumber(value.InBase);
            }
            return result.Term.MolarMass is { } mass && value.TryConvertTo(unit, mass, out var converted)
                ? VariableValue.OfNumber(converted.InBase)
                : null;
        }
        var index = result.Text is { } text ? variable.Values.IndexOf(text) : -1;
        return index >= 0 ? VariableValue.OfIndex(index) : null;
    }
}
