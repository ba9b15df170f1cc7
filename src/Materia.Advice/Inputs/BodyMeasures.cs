namespace Materia.Advice.Inputs;

/// <summary>Weight and height: as of the question when the patient says so, else the latest fresh observation.</summary>
internal static class BodyMeasures
{
    /// <summary>Whether the case states this measure of the patient, as of the question.</summary>
    public static bool IsStated(ObservationTerm term, Case question) =>
        (term.Code == "weight" && question.Patient.Weight is not null)
        || (term.Code == "height" && question.Patient.Height is not null);

    /// <summary>The weight, or what is missing.</summary>
    public static (Mass? Weight, Reason? Because, ClinicalTime? Date, InputGap? Gap) Weight(InputContext context)
    {
        var (value, because, date, gap) = Measure(context, "weight", context.Case.Patient.Weight?.ToQuantity());
        return (value is { } quantity ? Mass.FromQuantity(quantity) : null, because, date, gap);
    }

    /// <summary>The height, or what is missing.</summary>
    public static (Length? Height, Reason? Because, ClinicalTime? Date, InputGap? Gap) Height(InputContext context)
    {
        var (value, because, date, gap) = Measure(context, "height", context.Case.Patient.Height?.ToQuantity());
        return (value is { } quantity ? Length.FromQuantity(quantity) : null, because, date, gap);
    }

    private static (Quantity? Value, Reason? Because, ClinicalTime? Date, InputGap? Gap) Measure(
        InputContext context,
        string code,
        Quantity? stated
    )
    {
        var path = $"patient.{code}";
        if (!context.Knowledge.Terminology.TryObservation(code, out var term) || term.Unit is not { } unit)
        {
            return (null, null, null, new InputGap(path, $"{code} is not an observation of this knowledge"));
        }
        if (stated is { } given)
        {
            return (given, new Reason(path, $"{code} {Display(given, unit)}"), context.Case.AsOf, null);
        }
        if (context.Results.Latest(term) is not { } result)
        {
            return (null, null, null, new InputGap(path, $"no {code} was given"));
        }
        return context.Results.IsStale(result, context.Results.Purpose, context.Values, out _)
            ? (null, null, null, context.Results.Gap(term, context.Values))
            : (result.Value, new Reason(result.Path, result.ToQuote()), result.Date, null);
    }

    // Plain decimals do for showing; the value itself is never rounded.
    private static string Display(Quantity quantity, Unit unit) =>
        new Quantity(DisplayRounding.Round(quantity.InBase / unit.ToBase), unit).ToString();
}
