using Materia.Advice.Inputs;
using Materia.Clinical.BodySize;

namespace Materia.Advice.Findings;

/// <summary>
/// Weights that hardly belong to the height, though each may be somebody's: pounds written as kilograms in a child, for one.
/// </summary>
internal static class UnusualBodyMass
{
    private const string Weight = "weight";
    private const string Height = "height";

    /// <summary>
    /// Weight and height of one day, and the latest two where both are fresh; not where one of them is
    /// <paramref name="named"/> already.
    /// </summary>
    public static IEnumerable<UnusualNumber> Of(InputContext context, IReadOnlySet<string> named)
    {
        foreach (var (weight, height) in Pairs(context))
        {
            if (
                !named.Contains(weight.Path)
                && !named.Contains(height.Path)
                && Of(weight, height, context) is { } number
            )
            {
                yield return number;
            }
        }
    }

    private static IEnumerable<(Observation Weight, Observation Height)> Pairs(InputContext context)
    {
        var weights = Measures(Weight, context);
        var heights = Measures(Height, context);
        if (weights.Count == 0 || heights.Count == 0)
        {
            yield break;
        }
        foreach (var (day, one) in weights)
        {
            if (heights.TryGetValue(day, out var other))
            {
                yield return (one, other);
            }
        }
        var (weight, height) = (weights[weights.Keys.Max()], heights[heights.Keys.Max()]);
        if (weight.Date.Date != height.Date.Date && IsFresh(weight, context) && IsFresh(height, context))
        {
            yield return (weight, height);
        }
    }

    private static bool IsFresh(Observation result, InputContext context) =>
        !context.Results.IsStale(result, context.Results.Purpose, context.Values, out _);

    // The most careful of each day, as for everything else.
    private static Dictionary<DateOnly, Observation> Measures(string code, InputContext context)
    {
        var days = new Dictionary<DateOnly, Observation>();
        foreach (var result in context.Case.Observations)
        {
            if (result.Term.Code == code && result.Value is not null)
            {
                Take(result);
            }
        }
        foreach (var stated in context.Stated)
        {
            if (stated.Term.Code == code)
            {
                Take(stated);
            }
        }
        return days;

        void Take(Observation result)
        {
            if (!days.TryGetValue(result.Date.Date, out var other) || CarefulOrder.IsMoreCareful(result, other))
            {
                days[result.Date.Date] = result;
            }
        }
    }

    private static UnusualNumber? Of(Observation weight, Observation height, InputContext context)
    {
        var (mass, length) = (MassOf(weight.Value!.Value), Length.FromQuantity(height.Value!.Value));
        var latest = weight.Date.Date > height.Date.Date ? weight.Date.Date : height.Date.Date;
        var age = context.Case.Patient.Age.Earlier(context.Case.AsOf.Date, latest);
        var usual = context.Knowledge.Terminology.Plausibility.BodyAt(age).BodyMassIndex;
        var index = BodyMassIndex.Of(length, mass).ToQuantity();
        if (usual.Contains(index) || !index.TryConvertTo(usual.Low.Unit, out var shown))
        {
            return null;
        }
        var words =
            $"Weight {Shown(weight)} with height {Shown(height)}, a body mass index of {UnusualNumber.Rounded(shown).ToText()},";
        var slips = Swaps(weight, meant => IsUsual(length, Mass.FromQuantity(meant), usual))
            .Concat(Swaps(height, meant => IsUsual(Length.FromQuantity(meant), mass, usual)));
        return new UnusualNumber(
            "body-mass-index",
            [Height, Weight],
            [
                new Reason(height.Path, height.ToQuote()),
                new Reason(weight.Path, weight.ToQuote()),
                new Reason(context.Case.Patient.AgePath, $"age {age.ToWords()}"),
            ],
            UnusualNumber.Sentence(words, usual, slips, $" at {age.ToWords()}")
        );
    }

    // Nearly every weight is in kilograms, and an exact conversion costs more than all the rest.
    private static Mass MassOf(Quantity weight) =>
        weight.Unit == Ucum.Kilogram ? Mass.FromKilograms(weight.Value) : Mass.FromQuantity(weight);

    private static bool IsUsual(Length height, Mass weight, ValueRange usual) =>
        usual.Contains(BodyMassIndex.Of(height, weight).ToQuantity());

    // The number may have been written in either system and meant in the other.
    private static IEnumerable<string> Swaps(Observation measure, Func<Quantity, bool> isUsual)
    {
        if (measure.Term is not { Unit: { } unit, OtherUnit: { } other })
        {
            yield break;
        }
        foreach (var (written, meant) in (IEnumerable<(Unit, Unit)>)[(unit, other), (other, unit)])
        {
            if (
                measure.Value!.Value.TryConvertTo(written, out var number)
                && new Quantity(number.Value, meant) is var candidate
                && isUsual(candidate)
                && candidate.TryConvertTo(unit, out var shown)
            )
            {
                yield return $"{meant.Symbol} was meant where {written.Symbol} stands: {UnusualNumber.Rounded(shown).ToText()}";
            }
        }
    }

    private static string Shown(Observation measure) =>
        UnusualNumber
            .Rounded(
                measure.Term.Unit is { } unit && measure.Value!.Value.TryConvertTo(unit, out var converted)
                    ? converted
                    : measure.Value!.Value
            )
            .ToText();
}
