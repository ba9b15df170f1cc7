namespace Materia.Consult.Explaining;

/// <summary>Policies: how old a result may be.</summary>
internal sealed class PolicyShelf(Library library) : IShelf
{
    private const string PolicyKind = "policy";
    private const string FreshnessFile = "policy/freshness.yaml";

    public IEnumerable<string> Ids =>
        library.Statements.Where(one => one.Kind == PolicyKind).Select(one => one.Id).Distinct();

    public IEnumerable<Explanation> Explain(string id)
    {
        if (library.PlaceOf(id, PolicyKind) is not { } place)
        {
            yield break;
        }
        yield return new Explanation
        {
            Id = id,
            Kind = PolicyKind,
            Title = place.Claim,
            Parts = place.File == FreshnessFile ? Freshness() : [],
            Sources = library.Cited(id, PolicyKind),
            File = place.File,
            Line = place.Start.Line,
        };
    }

    private ImmutableArray<ExplanationPart> Freshness() =>
        [
            .. library
                .Knowledge.Freshness.GroupBy(limit => limit.Purpose)
                .Select(purpose => new ExplanationPart(
                    purpose.Key switch
                    {
                        FreshnessPurpose.Start => "For a start",
                        FreshnessPurpose.EndHold => "To end a hold",
                        _ => "To go on",
                    },
                    [.. purpose.Select(Words)]
                )),
            new ExplanationPart(
                "Otherwise",
                ["The first limit that fits decides. A result without a limit never grows old."]
            ),
        ];

    private static string Words(FreshnessLimit limit)
    {
        var of = string.Join(", ", limit.Observations.Select(term => term.Code));
        var days = limit.WithinDays is { } fixedDays
            ? $"{fixedDays} days"
            : $"the interval of the test {limit.MonitoringTest} and {limit.PlusDays} days on top";
        var who = limit.For.Variables.IsEmpty ? "" : $" ({limit.For.ToWords()})";
        return $"{of}{who}: {days}";
    }
}
