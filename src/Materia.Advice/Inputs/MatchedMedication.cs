namespace Materia.Advice.Inputs;

/// <summary>A medicine of the case and what it was matched to.</summary>
/// <param name="Given">As the case has it.</param>
/// <param name="Terms">Every medicine it counts as: the parts of a combination, and where name and code disagree both.</param>
/// <param name="Named">The entry it was matched to; null when nothing matches or several were named.</param>
/// <param name="Suggestion">The nearest known spelling of a name that was not recognised.</param>
/// <param name="ByCode">What the code beside the name means, when that is not what the name means.</param>
/// <param name="ByName">What the name alone means, or of two codes without a name the first.</param>
/// <param name="IsNameKnown">Whether the name, if there is one, was recognised.</param>
internal sealed record MatchedMedication(
    Medication Given,
    ImmutableArray<Term> Terms,
    Term? Named,
    string? Suggestion,
    Term? ByCode,
    ImmutableArray<Term> ByName,
    bool IsNameKnown
)
{
    /// <summary>What <c>checked</c> prints: the id of the entry, or the ids of its parts.</summary>
    public string? TermId =>
        Terms.IsEmpty ? null
        : Named is { } named ? named.Id
        : string.Join(" + ", Terms.Select(term => term.Id));

    public static MatchedMedication Of(Medication given, Terminology terminology)
    {
        ImmutableArray<Term> codes =
        [
            .. new[] { Coded(given.Rxcui, terminology.MatchRxcui), Coded(given.Atc, terminology.MatchAtc) }
                .OfType<Term>()
                .Distinct(),
        ];
        if (given.Name is not { } name)
        {
            ImmutableArray<Term> coded = [.. codes.SelectMany(code => terminology.PartsOf(code)).Distinct()];
            var first = codes.FirstOrDefault();
            var other = codes.FirstOrDefault(code => code != first && !terminology.PartsOf(first!).Contains(code));
            ImmutableArray<Term> byFirst = first is null ? [] : terminology.PartsOf(first);
            return new MatchedMedication(
                given,
                coded,
                other is null ? first : null,
                null,
                other,
                byFirst,
                IsNameKnown: true
            );
        }
        var match = terminology.MatchMedicine(name);
        // Two codes of one entry may differ in detail; only another medicine disagrees.
        var disagreeing = codes.RemoveAll(code => match.Terms.Contains(code) || match.Named == code);
        var disagrees = !disagreeing.IsEmpty;
        return new MatchedMedication(
            given,
            [.. match.Terms.Concat(disagreeing.SelectMany(code => terminology.PartsOf(code))).Distinct()],
            disagrees && !match.IsMatch ? disagreeing[0] : match.Named,
            match.IsMatch ? null : Suggested(name, match, terminology),
            disagrees ? disagreeing[0] : null,
            match.Terms,
            match.IsMatch
        );
    }

    // What a longer text names somewhere comes before a spelling that is only near.
    private static string? Suggested(string name, MedicineMatch match, Terminology terminology)
    {
        var mentioned = terminology.MentionedIn(name);
        return mentioned.IsEmpty ? match.Suggestion : string.Join(" or ", mentioned.Select(term => term.Name));
    }

    private static Term? Coded(string? code, Func<string, TermMatch> match) => code is null ? null : match(code).Term;
}
