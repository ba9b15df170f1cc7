namespace Materia.Advice.Inputs;

/// <summary>
/// Weight and height: as of the question when the patient says so, else the latest fresh observation. Where an observation of the
/// day of the question says less than the patient does, it decides, and both are named (contract rule 3).
/// </summary>
internal static class BodyMeasures
{
    private const string WeightCode = "weight";
    private const string HeightCode = "height";

    /// <summary>Whether the case states this measure of the patient, as of the question.</summary>
    public static bool IsStated(ObservationTerm term, Case question) =>
        (term.Code == WeightCode && question.Patient.Weight is not null)
        || (term.Code == HeightCode && question.Patient.Height is not null);

    /// <summary>Weight and height as far as the case states them of the patient, as results of the day of the question.</summary>
    public static ImmutableArray<Observation> Stated(Case question, Terminology terms)
    {
        var (weight, height) = (question.Patient.Weight, question.Patient.Height);
        return
        [
            .. Of(WeightCode, weight is { } mass ? new Quantity(mass.Kilograms, Ucum.Kilogram) : null),
            .. Of(HeightCode, height is { } length ? new Quantity(length.Centimetres, Ucum.Centimetre) : null),
        ];

        ReadOnlySpan<Observation> Of(string code, Quantity? quantity) =>
            quantity is { } value && terms.TryObservation(code, out var term)
                ? new[]
                {
                    new Observation
                    {
                        Path = $"patient.{code}",
                        Term = term,
                        Date = new ClinicalTime(question.AsOf.Date),
                        Value = value,
                    },
                }
                : [];
    }

    /// <summary>The weight, or what is missing.</summary>
    public static (Mass? Weight, Reason? Because, ClinicalTime? Date, InputGap? Gap) Weight(InputContext context)
    {
        var (value, because, date, gap) = Measure(context, WeightCode, context.Case.Patient.Weight?.ToQuantity());
        return (value is { } quantity ? Mass.FromQuantity(quantity) : null, because, date, gap);
    }

    /// <summary>The height, or what is missing.</summary>
    public static (Length? Height, Reason? Because, ClinicalTime? Date, InputGap? Gap) Height(InputContext context)
    {
        var (value, because, date, gap) = Measure(context, HeightCode, context.Case.Patient.Height?.ToQuantity());
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
        var latest = context.Results.Latest(term);
        if (stated is { } given)
        {
            return latest is { Value: { } measured } && IsBelowStated(latest, context)
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

    // Of two on one day the more careful decides.
    private static bool IsBelowStated(Observation latest, InputContext context) =>
        latest.Date.Date == context.Case.AsOf.Date
        && context.Stated.First(one => one.Term == latest.Term) is var stated
        && CarefulOrder.IsDifferent(latest, stated)
        && CarefulOrder.IsMoreCareful(latest, stated);

    // Plain decimals do for showing; the value itself is never rounded.
    private static string Display(Quantity quantity, Unit unit) =>
        new Quantity(DisplayRounding.Round(quantity.InBase / unit.ToBase), unit).ToString();
}
