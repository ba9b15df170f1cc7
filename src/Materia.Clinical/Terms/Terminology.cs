namespace Materia.Clinical.Terms;

/// <summary>
/// Every word a case may use: observations, qualifiers, indications by drug, and the medicines, conditions and adverse events
/// that are matched by spelling or code. Look-up is exact after folding; a near miss is only ever a suggestion.
/// </summary>
public sealed class Terminology
{
    private readonly Dictionary<string, ObservationTerm> _observations;
    private readonly Dictionary<string, ObservationTerm> _observationsByLoinc;
    private readonly Dictionary<string, QualifierTerm> _qualifiers;
    private readonly Dictionary<string, DrugTerm> _drugs;

    private readonly TermIndex _index;

    public Terminology(
        ImmutableArray<ObservationTerm> observations,
        ImmutableArray<QualifierTerm> qualifiers,
        ImmutableArray<Term> terms,
        ImmutableArray<DrugTerm> drugs,
        PlausibilityPolicy plausibility,
        NameWords? nameWords = null,
        AllergyWords? allergyWords = null
    )
        : this(
            observations,
            qualifiers,
            terms,
            drugs,
            plausibility,
            new TermIndex(terms, nameWords ?? NameWords.None, allergyWords ?? AllergyWords.Empty)
        ) { }

    private Terminology(
        ImmutableArray<ObservationTerm> observations,
        ImmutableArray<QualifierTerm> qualifiers,
        ImmutableArray<Term> terms,
        ImmutableArray<DrugTerm> drugs,
        PlausibilityPolicy plausibility,
        TermIndex index
    )
    {
        _index = index;
        Plausibility = plausibility;
        Observations = observations;
        Qualifiers = qualifiers;
        Terms = terms;
        Drugs = drugs;
        _observations = [];
        _observationsByLoinc = [];
        _qualifiers = [];
        _drugs = [];
        foreach (var term in observations)
        {
            _observations.TryAdd(term.Code, term);
            foreach (var code in term.Loinc)
            {
                _observationsByLoinc.TryAdd(code, term);
            }
        }
        foreach (var term in qualifiers)
        {
            _qualifiers.TryAdd(term.Id, term);
        }
        foreach (var drug in drugs)
        {
            _drugs.TryAdd(drug.Id, drug);
        }
    }

    /// <summary>The same words with other observations, drugs or limits; what was folded is kept.</summary>
    public Terminology With(
        ImmutableArray<ObservationTerm> observations,
        ImmutableArray<DrugTerm> drugs,
        PlausibilityPolicy plausibility
    ) => new(observations, Qualifiers, Terms, drugs, plausibility, _index);

    public ImmutableArray<ObservationTerm> Observations { get; }

    public ImmutableArray<QualifierTerm> Qualifiers { get; }

    public ImmutableArray<Term> Terms { get; }

    /// <summary>The drugs that have a record, by id.</summary>
    public ImmutableArray<DrugTerm> Drugs { get; }

    /// <summary>How far the numbers of a case are believed.</summary>
    public PlausibilityPolicy Plausibility { get; }

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
    public TermMatch Match(TermKind kind, string words) => _index.Match(kind, words);

    /// <summary>Matches a medicine as people write it, with dose, form or salt, or a combination by its parts.</summary>
    public MedicineMatch MatchMedicine(string words) => _index.Medicines.Match(words);

    /// <summary>Matches an entry of a list of allergies, also one that says there is none.</summary>
    public AllergyMatch MatchAllergy(string words) => _index.Allergies.Match(words);

    /// <summary>The medicines that a text names, though it is not recognised as a whole.</summary>
    public ImmutableArray<Term> MentionedIn(string words) => _index.Allergies.Match(words).Mentioned;

    /// <summary>A combination product as what it contains, anything else as itself.</summary>
    public ImmutableArray<Term> PartsOf(Term medicine) => _index.Medicines.Parts(medicine);

    /// <summary>Matches a medicine's RxNorm concept; codes are never guessed.</summary>
    public TermMatch MatchRxcui(string rxcui) => _index.MatchRxcui(rxcui);

    /// <summary>Matches a medicine's ATC code; codes are never guessed.</summary>
    public TermMatch MatchAtc(string atc) => _index.MatchAtc(atc);
}
