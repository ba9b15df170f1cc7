using Materia.Advice.Inputs;

namespace Materia.Advice.Findings;

/// <summary>
/// Names every number of a case that a patient may have but few do, with what was likely meant: the slips that the limits of
/// plausibility let through. Policy decides what is usual, and a finding of this kind decides nothing.
/// </summary>
internal static class UnusualValues
{
    /// <summary>One finding for each input, however many of its numbers are unusual.</summary>
    public static IEnumerable<Finding> Findings(InputContext context)
    {
        var numbers = Plain(context).OfType<UnusualNumber>().Concat(UnusualResults.Of(context)).ToList();
        var named = numbers.SelectMany(number => number.Because).Select(reason => reason.Path).ToHashSet();
        numbers.AddRange(UnusualBodyMass.Of(context, named));
        return numbers
            .GroupBy(number => number.Code, StringComparer.Ordinal)
            .Select(group => Finding(group.Key, group, context));
    }

    private static IEnumerable<UnusualNumber?> Plain(InputContext context)
    {
        var question = context.Case;
        var terms = context.Knowledge.Terminology;
        var policy = terms.Plausibility;
        var doses = terms.TryDrug(question.Drug, out var drug) ? drug.Dose.Usual : null;
        var age = new Quantity(question.Patient.Age.CompletedYears, Ucum.Year);
        yield return UnusualNumber.Of("age", "age", question.Patient.AgePath, "", "An age of", age, policy.Age.Usual);
        foreach (var period in question.Doses)
        {
            var times = new Quantity(period.TimesPerDay, Ucum.One);
            yield return Amount(period.Path, period.Amount, doses, context);
            yield return UnusualNumber.Of(
                "times-per-day",
                question.Drug,
                period.Path,
                ".timesPerDay",
                "A number of doses a day of",
                times,
                policy.TimesPerDay.Usual
            );
        }
        foreach (var one in question.Administrations)
        {
            yield return Amount(one.Path, one.Amount, doses, context);
        }
        foreach (var result in question.Observations)
        {
            if (result.SinceLastDose is { } since)
            {
                yield return UnusualNumber.Of(
                    "since-last-dose",
                    result.Term.Code,
                    result.Path,
                    ".sinceLastDose",
                    "A time since the last dose of",
                    since,
                    policy.SinceLastDose.Usual
                );
            }
        }
    }

    private static UnusualNumber? Amount(string path, Mass amount, ValueRange? usual, InputContext context) =>
        UnusualNumber.Of("dose", context.Case.Drug, path, ".amount", "A single dose of", amount.ToQuantity(), usual);

    private static Finding Finding(string code, IEnumerable<UnusualNumber> numbers, InputContext context)
    {
        // By their words and not by their place, so that the order a case is written in does not matter.
        var ordered = numbers
            .OrderBy(number => number.Words, StringComparer.Ordinal)
            .ThenBy(number => number.Because[0].Path, StringComparer.Ordinal)
            .ToList();
        return new Finding
        {
            Id = $"unusual/{code}",
            Kind = FindingKind.Evidence,
            Severity = Severity.Minor,
            About = [.. ordered.SelectMany(number => number.About).Distinct().Order(StringComparer.Ordinal)],
            Summary = string.Join(' ', ordered.Select(number => number.Words).Distinct()),
            Recommendation = "Check the number and its unit; the plan takes it as it stands.",
            Because = [.. ordered.SelectMany(number => number.Because).Distinct()],
            Sources = context.Knowledge.Terminology.Plausibility.Citations,
        };
    }
}
