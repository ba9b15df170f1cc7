using System.Collections.Frozen;

namespace Materia.Clinical.Terms;

/// <summary>
/// Every word a case may use: observations, qualifiers, indications by drug, and the medicines, conditions and adverse events
/// that are matched by spelling or code. Look-up is exact after folding; a near miss is only ever a suggestion.
/// </summary>
public sealed class Terminology
{
    private readonly FrozenDictionary<string, ObservationTerm> _observations;
    private readonly FrozenDictionary<string, ObservationTerm> _observationsByLoinc;
    private readonly FrozenDictionary<string, QualifierTerm> _qualifiers;
    private readonly FrozenDictionary<string, DrugTerm> _drugs;
    private readonly FrozenDictionary<(TermKind Kind, string Spelling), Term> _bySpelling;
    private readonly FrozenDictionary<TermKind, KnownSpellings> _spellings;
    private readonly FrozenDictionary<string, Term> _byRxcui;
    private readonly FrozenDictionary<string, Term> _byAtc;

    public Terminology(
        ImmutableArray<ObservationTerm> observations,
        ImmutableArray<QualifierTerm> qualifiers,
        ImmutableArray<Term> terms,
        ImmutableArray<DrugTerm> drugs
    )
    {
        Observations = observations;
        Qualifiers = qualifiers;
        Terms = terms;
        _observations = observations.ToFrozenDictionary(term => term.Code);
        _observationsByLoinc = observations
            .SelectMany(term => term.Loinc.Select(code => (code, term)))
            .ToFrozenDictionary(pair => pair.code, pair => pair.term);
        _qualifiers = qualifiers.ToFrozenDictionary(term => term.Id);
        Drugs = drugs;
        _drugs = drugs.ToFrozenDictionary(drug => drug.Id);
        _bySpelling = terms
            .SelectMany(term => Spellings(term).Select(spelling => (Key: (term.Kind, spelling), term)))
            .DistinctBy(pair => pair.Key)
            .ToFrozenDictionary(pair => pair.Key, pair => pair.term);
        _spellings = Enum.GetValues<TermKind>()
            .ToFrozenDictionary(
                kind => kind,
                kind => new KnownSpellings(terms.Where(term => term.Kind == kind).SelectMany(Names))
            );
        _byRxcui = ByCode(terms, term => term.Rxcui);
        _byAtc = ByCode(terms, term => term.Atc);
    }

    public ImmutableArray<ObservationTerm> Observations { get; }

    public ImmutableArray<QualifierTerm> Qualifiers { get; }

    public ImmutableArray<Term> Terms { get; }

    /// <summary>The drugs that have a record, by id.</summary>
    public ImmutableArray<DrugTerm> Drugs { get; }

    public bool TryDrug(string id, [NotNullWhen(true)] out DrugTerm? drug) => _drugs.TryGetValue(id, out drug);

    /// <summary>By the contract's code, or by <c>loinc:NNNN-N</c>.</summary>
    public bool TryObservation(string code, [NotNullWhen(true)] out ObservationTerm? term)
    {
        const string Loinc = "loinc:";
        return code.StartsWith(Loinc, StringComparison.Ordinal)
            ? _observationsByLoinc.TryGetValue(code[Loinc.Length..], out term)
            : _observations.TryGetValue(code, out term);
    }

    public bool TryQualifier(string id, [NotNullWhen(true)] out QualifierTerm? term) =>
        _qualifiers.TryGetValue(id, out term);

    /// <summary>Matches a spelling of a medicine, condition or event; without a match the nearest spelling is suggested.</summary>
    public TermMatch Match(TermKind kind, string words)
    {
        if (_bySpelling.TryGetValue((kind, Spelling.Fold(words)), out var term))
        {
            return new TermMatch(term, null);
        }
        return new TermMatch(null, _spellings[kind].Nearest(words));
    }

    /// <summary>Matches a medicine's RxNorm concept; codes are never guessed.</summary>
    public TermMatch MatchRxcui(string rxcui) => new(_byRxcui.GetValueOrDefault(rxcui), null);

    /// <summary>Matches a medicine's ATC code; codes are never guessed.</summary>
    public TermMatch MatchAtc(string atc) => new(_byAtc.GetValueOrDefault(atc), null);

    private static IEnumerable<string> Names(Term term) => term.Synonyms.Prepend(term.Name).Prepend(term.Id);

    private static IEnumerable<string> Spellings(Term term) => Names(term).Select(Spelling.Fold).Distinct();

    private static FrozenDictionary<string, Term> ByCode(
        ImmutableArray<Term> terms,
        Func<Term, ImmutableArray<string>> codes
    ) =>
        terms
            .SelectMany(term => codes(term).Select(code => (code, term)))
            .DistinctBy(pair => pair.code)
            .ToFrozenDictionary(pair => pair.code, pair => pair.term);
}
