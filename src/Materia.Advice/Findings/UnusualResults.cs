using Materia.Advice.Inputs;

namespace Materia.Advice.Findings;

/// <summary>Results that are unusual for the patient's age, disease and treatment; a stated weight or height counts as one.</summary>
internal static class UnusualResults
{
    public static IEnumerable<UnusualNumber> Of(InputContext context)
    {
        foreach (var result in context.Case.Observations)
        {
            if (Of(result, [], context) is { } number)
            {
                yield return number;
            }
        }
        // The unit that a stated weight or height was written in is not kept: both may have been meant for the other.
        foreach (var stated in context.Stated)
        {
            if (Of(stated, InOtherUnit(stated), context) is { } number)
            {
                yield return number;
            }
        }
    }

    private static UnusualNumber? Of(Observation result, IEnumerable<Quantity> alsoWritten, InputContext context)
    {
        if (result.Value is not { } value)
        {
            return null;
        }
        var term = result.Term;
        var (usual, atAge) = Usual(result, value, context);
        if (usual is not { } range || range.Contains(value, term.MolarMass))
        {
            return null;
        }
        var day = result.Path.StartsWith("patient.", StringComparison.Ordinal)
            ? ""
            : $" on {result.Date.Date:yyyy-MM-dd}";
        var age = atAge is { } then ? $" at {then.ToWords()}" : "";
        return new UnusualNumber(
            term.Code,
            [term.Code],
            [
                new Reason(result.Path, result.ToQuote()),
                .. atAge is { } old
                    ? [new Reason(context.Case.Patient.AgePath, $"age {old.ToWords()}")]
                    : Array.Empty<Reason>(),
            ],
            UnusualNumber.Sentence(
                $"{char.ToUpperInvariant(term.Name[0])}{term.Name[1..]} {Shown(value, term, range)}{day}",
                range,
                alsoWritten
                    .Prepend(value)
                    .SelectMany(written => UnusualNumber.OtherUnit(written, term, range))
                    .Concat(UnusualNumber.Point(value, range, term.MolarMass)),
                age
            )
        );
    }

    // Beside a range in another unit the result is shown in both.
    private static string Shown(Quantity value, ObservationTerm term, ValueRange range)
    {
        var written = UnusualNumber.Rounded(value).ToText();
        return value.Unit != range.Low.Unit && UnusualNumber.In(value, range.Low.Unit, term) is { } converted
            ? $"{written} ({UnusualNumber.Rounded(converted).ToText()})"
            : written;
    }

    private static (ValueRange? Range, Age? AtAge) Usual(Observation result, Quantity value, InputContext context)
    {
        var policy = context.Knowledge.Terminology.Plausibility;
        if (value.Dimension == Dimension.UpperLimitMultiple)
        {
            return (policy.UpperLimitMultiple.Usual, null);
        }
        if (PlausibilityPolicy.IsByAge(result.Term.Code))
        {
            var age = context.Case.Patient.Age.Earlier(context.Case.AsOf.Date, result.Date.Date);
            return (policy.BodyLimit(result.Term, age)?.Usual, age);
        }
        foreach (var one in context.Knowledge.UsualOf(result.Term))
        {
            if (IsLateEnough(one, result, context) && one.For.Judge(context.Values) == Truth.Yes)
            {
                return (one.Range, null);
            }
        }
        return (result.Term.Usual, null);
    }

    private static bool IsLateEnough(UsualRange range, Observation result, InputContext context) =>
        range.AfterDays is not { } days
        || (context.Course.FirstDose is { } first && first.AddDays(days) <= result.Date.Date);

    private static IEnumerable<Quantity> InOtherUnit(Observation result) =>
        result.Value is { } value && result.Term.OtherUnit is { } other && value.TryConvertTo(other, out var converted)
            ? [converted]
            : [];
}
