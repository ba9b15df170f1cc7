namespace Materia.Advice.Inputs;

/// <summary>A medicine of the case and what it was matched to.</summary>
/// <param name="Given">As the case has it.</param>
/// <param name="Terms">Every medicine it counts as: the parts of a combination, and where name and code disagree both.</param>
/// <param name="Named">The entry it was matched to; null when nothing matches or several were named.</param>
/// <param name="Suggestion">The nearest known spelling of a name that was not recognised.</param>
/// <param name="ByCode">What the code beside the name means, when that is not what the name means.</param>
/// <param name="IsNameKnown">Whether the name, if there is one, was recognised.</param>
internal sealed record MatchedMedication(
    Medication Given,
    ImmutableArray<Term> Terms,
    Term? Named,
    string? Suggestion,
    Term? ByCode,
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
        var code =
            given.Rxcui is { } rxcui ? terminology.MatchRxcui(rxcui).Term
            : given.Atc is { } atc ? terminology.MatchAtc(atc).Term
            : null;
        ImmutableArray<Term> coded = code is null ? [] : terminology.PartsOf(code);
        if (given.Name is not { } name)
        {
            return new MatchedMedication(given, coded, code, null, null, IsNameKnown: true);
        }
        var match = terminology.MatchMedicine(name);
        // Two codes of one entry may differ in detail; only another medicine disagrees.
        var disagrees = code is not null && !match.Terms.Contains(code) && match.Named != code;
        return new MatchedMedication(
            given,
            [.. match.Terms.Concat(disagrees ? coded : []).Distinct()],
            disagrees && !match.IsMatch ? code : match.Named,
            match.Suggestion,
            disagrees ? code : null,
            match.IsMatch
        );
    }
}
