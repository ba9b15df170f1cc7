namespace Materia.Advice.Inputs;

/// <summary>
/// Weight and height: as of the question when the patient says so, else the latest fresh observation. Where an observation of the
/// day of the question says less than the patient does, it decides, and both are named (contract rule 3).
/// </summary>
internal static class BodyMeasures
{
    /// <summary>Whether the case states this measure of the patient, as of the question.</summary>
    public static bool IsStated(ObservationTerm term, Case question) => Stated(term, question) is not null;

    /// <summary>What the case states of the patient as a result of the day of the question; null when it states nothing.</summary>
    public static Observation? Stated(ObservationTerm term, Case question)
    {
        var stated = term.Code switch
        {
            "weight" => question.Patient.Weight?.ToQuantity(),
            "height" => question.Patient.Height?.ToQuantity(),
            _ => null,
        };
        return stated is not { } quantity || term.Unit is not { } unit
            ? null
            : new Observation
            {
                Path = $"patient.{term.Code}",
                Term = term,
                Date = new ClinicalTime(question.AsOf.Date),
                Value = quantity.TryConvertTo(unit, out var converted) ? converted : quantity,
            };
    }

    /// <summary>The weight, or what is missing.</summary>
    public static (Mass? Weight, Reason? Because, ClinicalTime? Date, InputGap? Gap) Weight(InputContext context)
    {
        var (value, because, date, gap) = Measure(context, "weight");
        return (value is { } quantity ? Mass.FromQuantity(quantity) : null, because, date, gap);
    }

    /// <summary>The height, or what is missing.</summary>
    public static (Length? Height, Reason? Because, ClinicalTime? Date, InputGap? Gap) Height(InputContext context)
    {
        var (value, because, date, gap) = Measure(context, "height");
        return (value is { } quantity ? Length.FromQuantity(quantity) : null, because, date, gap);
    }

    private static (Quantity? Value, Reason? Because, ClinicalTime? Date, InputGap? Gap) Measure(
        InputContext context,
        string code
    )
    {
        var path = $"patient.{code}";
        if (!context.Knowledge.Terminology.TryObservation(code, out var term) || term.Unit is not { } unit)
        {
            return (null, null, null, new InputGap(path, $"{code} is not an observation of this knowledge"));
        }
        var latest = context.Results.Latest(term);
        if (Stated(term, context.Case) is { Value: { } given } stated)
        {
            return
                latest is { Value: { } measured }
                && latest.Date.Date == stated.Date.Date
                && CarefulOrder.IsDifferent(latest, stated)
                && CarefulOrder.IsMoreCareful(latest, stated)
                ? (measured, new Reason(latest.Path, latest.ToQuote()), latest.Date, null)
                : (given, new Reason(path, $"{code} {Display(given, unit)}"), context.Case.AsOf, null);
        }
        if (latest is not { } result)
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
