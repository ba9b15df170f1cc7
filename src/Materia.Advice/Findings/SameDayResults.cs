using Materia.Advice.Inputs;

namespace Materia.Advice.Findings;

/// <summary>
/// Names the differing results of one test on one date; the most careful of them decided. What the patient's own weight and
/// height say counts as a result of the day of the question.
/// </summary>
internal static class SameDayResults
{
    public static IEnumerable<Finding> Findings(InputContext context)
    {
        var days = new Dictionary<(ObservationTerm Term, DateOnly Date), List<Observation>>();
        foreach (var result in context.Case.Observations.Concat(context.Stated))
        {
            var day = (result.Term, result.Date.Date);
            if (!days.TryGetValue(day, out var results))
            {
                days.Add(day, results = []);
            }
            if (results.Count == 0 || results.TrueForAll(other => CarefulOrder.IsDifferent(result, other)))
            {
                results.Add(result);
            }
        }
        return days.Values.Where(results => results.Count > 1).Select(results => Finding(results, context));
    }

    private static Finding Finding(List<Observation> results, InputContext context)
    {
        var careful = results.Aggregate((best, one) => CarefulOrder.IsMoreCareful(one, best) ? one : best);
        var quotes = results
            .Select(result => (Result: result, Words: CarefulOrder.Quote(result)))
            .OrderBy(quote => quote.Words, StringComparer.Ordinal)
            .ToList();
        var count = results.Count == 2 ? "Two" : DecimalText.Format(results.Count);
        return new Finding
        {
            Id = $"two-results/{careful.Term.Code}/{careful.Date.Date:yyyy-MM-dd}",
            Kind = FindingKind.Evidence,
            Severity = Severity.Moderate,
            About = [careful.Term.Code],
            Summary =
                $"{count} results of {careful.Term.Name} on one day differ: {string.Join(" and ", quotes.Select(quote => quote.Words))}. The most careful, {CarefulOrder.Quote(careful)}, decided.",
            Recommendation = "Find out which result stands.",
            Because = [.. quotes.Select(quote => new Reason(quote.Result.Path, quote.Words))],
            Sources = Policy(context),
        };
    }

    /// <summary>The contract's rule on two inputs that disagree.</summary>
    public static ImmutableArray<Citation> Policy(InputContext context) =>
        context
            .Knowledge.Sources.Values.Where(source => source.IsPolicy)
            .OrderBy(source => source.Id, StringComparer.Ordinal)
            .Take(1)
            .Select(source => new Citation(source.Id, "rule 3", Verified: true))
            .ToImmutableArray();
}
