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

    // Made at the first word that is looked up: most cases name no medicine, and folding every spelling costs a start.
    private readonly Lazy<Dictionary<string, Term>>[] _bySpelling;
    private readonly Lazy<KnownSpellings>[] _spellings;
    private readonly Lazy<Dictionary<string, Term>> _byRxcui;
    private readonly Lazy<Dictionary<string, Term>> _byAtc;
    private readonly Lazy<MedicineNames> _medicines;
    private readonly AllergyNames _allergies;

    public Terminology(
        ImmutableArray<ObservationTerm> observations,
        ImmutableArray<QualifierTerm> qualifiers,
        ImmutableArray<Term> terms,
        ImmutableArray<DrugTerm> drugs,
        PlausibilityPolicy plausibility,
        NameWords? nameWords = null,
        AllergyWords? allergyWords = null
    )
    {
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
        _bySpelling = [.. Enum.GetValues<TermKind>().Select(kind => Index(kind, Spellings))];
        _spellings =
        [
            .. Enum.GetValues<TermKind>()
                .Select(kind => new Lazy<KnownSpellings>(() =>
                    new KnownSpellings(Terms.Where(term => term.Kind == kind).SelectMany(Names))
                )),
        ];
        _byRxcui = Index(TermKind.Medicine, term => term.Rxcui);
        _byAtc = Index(TermKind.Medicine, term => term.Atc);
        _medicines = new Lazy<MedicineNames>(() => Medicines(nameWords ?? NameWords.None));
        _allergies = new AllergyNames(MatchMedicine, allergyWords ?? AllergyWords.Empty);
    }

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
    public TermMatch Match(TermKind kind, string words)
    {
        if (_bySpelling[(int)kind].Value.TryGetValue(Spelling.Fold(words), out var term))
        {
            return new TermMatch(term, null);
        }
        return new TermMatch(null, _spellings[(int)kind].Value.Nearest(words));
    }

    /// <summary>Matches a medicine as people write it, with dose, form or salt, or a combination by its parts.</summary>
    public MedicineMatch MatchMedicine(string words) => _medicines.Value.Match(words);

    /// <summary>Matches an entry of a list of allergies, also one that says there is none.</summary>
    public AllergyMatch MatchAllergy(string words) => _allergies.Match(words);

    /// <summary>The medicines that a text names, though it is not recognised as a whole.</summary>
    public ImmutableArray<Term> MentionedIn(string words) => _allergies.Match(words).Mentioned;

    /// <summary>A combination product as what it contains, anything else as itself.</summary>
    public ImmutableArray<Term> PartsOf(Term medicine) => _medicines.Value.Parts(medicine);

    private MedicineNames Medicines(NameWords words) =>
        new(
            Terms.Where(term => term.Kind == TermKind.Medicine),
            name => _spellings[(int)TermKind.Medicine].Value.Nearest(name),
            words
        );

    /// <summary>Matches a medicine's RxNorm concept; codes are never guessed.</summary>
    public TermMatch MatchRxcui(string rxcui) => new(_byRxcui.Value.GetValueOrDefault(rxcui), null);

    /// <summary>Matches a medicine's ATC code; codes are never guessed.</summary>
    public TermMatch MatchAtc(string atc) => new(_byAtc.Value.GetValueOrDefault(atc), null);

    private static IEnumerable<string> Names(Term term) => term.Synonyms.Prepend(term.Name).Prepend(term.Id);

    private static IEnumerable<string> Spellings(Term term) => Names(term).Select(Spelling.Fold).Distinct();

    // Each key belongs to the first term that has it; that no two terms share a spelling is checked when knowledge is read.
    private Lazy<Dictionary<string, Term>> Index(TermKind kind, Func<Term, IEnumerable<string>> keys) =>
        new(() =>
        {
            var index = new Dictionary<string, Term>();
            foreach (var term in Terms)
            {
                if (term.Kind == kind)
                {
                    foreach (var key in keys(term))
                    {
                        index.TryAdd(key, term);
                    }
                }
            }
            return index;
        });

    private Lazy<Dictionary<string, Term>> Index(TermKind kind, Func<Term, ImmutableArray<string>> keys) =>
        Index(kind, term => (IEnumerable<string>)keys(term));
}
