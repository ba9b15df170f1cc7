namespace Materia.Consult.Explaining;

/// <summary>Policies: how old a result may be, and which numbers of a case are refused or named.</summary>
internal sealed class PolicyShelf(Library library) : IShelf
{
    private const string PolicyKind = "policy";
    private const string FreshnessFile = "policy/freshness.yaml";
    private const string PlausibilityFile = "policy/plausibility.yaml";

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
            Parts = place.File switch
            {
                FreshnessFile => Freshness(),
                PlausibilityFile => Plausibility(),
                _ => [],
            },
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

    /// <summary>"platelets (from 90 days after the first dose): 20 to 700 ×10⁹/L".</summary>
    public static string Words(UsualRange range)
    {
        string[] when =
        [
            .. range.For.Variables.IsEmpty ? [] : (string[])[range.For.ToWords()],
            .. range.AfterDays is { } days ? (string[])[$"from {days} days after the first dose"] : [],
        ];
        var of = string.Join(", ", range.Observations.Select(term => term.Code));
        return $"{of}{(when.Length == 0 ? "" : $" ({string.Join(", ", when)})")}: {range.Range.ToText()}";
    }

    private ImmutableArray<ExplanationPart> Plausibility()
    {
        var policy = library.Knowledge.Terminology.Plausibility;
        return
        [
            new ExplanationPart(
                "Refused outside, named outside",
                [
                    Words("age", policy.Age),
                    Words("doses a day", policy.TimesPerDay),
                    Words("grade of an event", policy.Grade),
                    Words("time since the last dose", policy.SinceLastDose),
                    Words("multiple of an upper limit", policy.UpperLimitMultiple),
                    Words("strength of a liquid", policy.LiquidStrength),
                ]
            ),
            new ExplanationPart("Weight by age", [.. policy.Body.Select(band => Words(From(band), band.Weight))]),
            new ExplanationPart("Height by age", [.. policy.Body.Select(band => Words(From(band), band.Height))]),
            new ExplanationPart(
                "Usual body mass index by age",
                [.. policy.Body.Select(band => $"{From(band)}: {band.BodyMassIndex.ToText()}")]
            ),
            new ExplanationPart("Usual for one kind of case", [.. library.Knowledge.Usual.Select(Words)]),
        ];
    }

    private static string From(BodyBand band) => $"from {Age.FromCompletedMonths(band.FromMonths).ToWords()}";

    private static string Words(string what, InputLimit limit) =>
        $"{what}: {limit.Plausible.ToText()}{(limit.Usual is { } usual ? $", usual {usual.ToText()}" : "")}";
}
