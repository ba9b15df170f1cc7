using Materia.Advice.Inputs;

namespace Materia.Advice.Findings;

/// <summary>Names every pair of differing results of one test on one date; the more careful of the two decided.</summary>
internal static class SameDayResults
{
    public static IEnumerable<Finding> Findings(InputContext context)
    {
        var observations = context.Case.Observations;
        for (var i = 0; i < observations.Length; i++)
        {
            for (var j = i + 1; j < observations.Length; j++)
            {
                var (one, other) = (observations[i], observations[j]);
                if (one.Term == other.Term && one.Date.Date == other.Date.Date && one.ToQuote() != other.ToQuote())
                {
                    yield return Finding(one, other, context);
                }
            }
        }
    }

    private static Finding Finding(Observation one, Observation other, InputContext context)
    {
        var careful = CarefulOrder.IsMoreCareful(one, other) ? one : other;
        var pair = new[] { one, other }.OrderBy(result => result.ToQuote(), StringComparer.Ordinal).ToArray();
        return new Finding
        {
            Id = $"two-results/{one.Term.Code}/{one.Date.Date:yyyy-MM-dd}",
            Kind = FindingKind.Evidence,
            Severity = Severity.Moderate,
            About = [one.Term.Code],
            Summary =
                $"Two results of {one.Term.Name} on one day differ: {pair[0].ToQuote()} and {pair[1].ToQuote()}. The more careful, {careful.ToQuote()}, decided.",
            Recommendation = "Find out which result stands.",
            Because = [.. pair.Select(result => new Reason(result.Path, result.ToQuote()))],
            Sources = Policy(context),
        };
    }

    private static ImmutableArray<Citation> Policy(InputContext context) =>
        context
            .Knowledge.Sources.Values.Where(source => source.IsPolicy)
            .OrderBy(source => source.Id, StringComparer.Ordinal)
            .Take(1)
            .Select(source => new Citation(source.Id, "rule 3", Verified: true))
            .ToImmutableArray();
}
