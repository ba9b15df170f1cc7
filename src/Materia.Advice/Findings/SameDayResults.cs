using Materia.Advice.Inputs;

namespace Materia.Advice.Findings;

/// <summary>
/// Names the differing results of one test on one date; the most careful of them decided. What the patient's own weight and
/// height say counts as a result of the day of the question.
/// </summary>
internal static class SameDayResults
{
    public static ImmutableArray<Finding> Findings(InputContext context)
    {
        var findings = ImmutableArray.CreateBuilder<Finding>();
        foreach (var results in context.Results.Tests)
        {
            for (var first = 0; first < results.Count; )
            {
                var end = EndOfDay(results, first);
                var stated = StatedOn(results[first], context);
                if (
                    (end - first > 1 || stated is not null)
                    && Differing(results, first, end, stated) is { Count: > 1 } all
                )
                {
                    findings.Add(Finding(all, context));
                }
                first = end;
            }
        }
        return findings.ToImmutable();
    }

    private static int EndOfDay(IReadOnlyList<Observation> results, int first)
    {
        var end = first + 1;
        while (end < results.Count && results[end].Date.Date == results[first].Date.Date)
        {
            end++;
        }
        return end;
    }

    private static Observation? StatedOn(Observation result, InputContext context)
    {
        foreach (var stated in context.Stated)
        {
            if (stated.Term == result.Term && stated.Date.Date == result.Date.Date)
            {
                return stated;
            }
        }
        return null;
    }

    private static List<Observation> Differing(
        IReadOnlyList<Observation> results,
        int first,
        int end,
        Observation? stated
    )
    {
        var differing = new List<Observation>();
        for (var i = first; i < end; i++)
        {
            Take(results[i]);
        }
        if (stated is not null)
        {
            Take(stated);
        }
        return differing;

        void Take(Observation result)
        {
            var same = differing.FindIndex(other => !CarefulOrder.IsDifferent(result, other));
            if (same < 0)
            {
                differing.Add(result);
            }
            else if (CarefulOrder.IsMoreCareful(result, differing[same]))
            {
                // One result in two units: by its words and not by its place, which of them is told.
                differing[same] = result;
            }
        }
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
