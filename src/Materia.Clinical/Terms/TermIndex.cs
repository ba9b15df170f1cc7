namespace Materia.Clinical.Terms;

/// <summary>
/// Medicines, conditions and adverse events by every spelling and code. Folding some thousand spellings costs more than a plan,
/// so an index is made once for its terms, at the first word that is looked up: most cases name no medicine.
/// </summary>
internal sealed class TermIndex
{
    private readonly ImmutableArray<Term> _terms;
    private readonly Lazy<Dictionary<string, Term>>[] _bySpelling;
    private readonly Lazy<Dictionary<string, Term?>>[] _byNumber;
    private readonly Lazy<KnownSpellings>[] _spellings;
    private readonly Lazy<Dictionary<string, Term>> _byRxcui;
    private readonly Lazy<Dictionary<string, Term>> _byAtc;
    private readonly Lazy<MedicineNames> _medicines;

    public TermIndex(ImmutableArray<Term> terms, NameWords nameWords, AllergyWords allergyWords)
    {
        _terms = terms;
        _bySpelling = [.. Enum.GetValues<TermKind>().Select(kind => Index(kind, Spellings))];
        _byNumber =
        [
            .. Enum.GetValues<TermKind>().Select(kind => new Lazy<Dictionary<string, Term?>>(() => ByNumber(kind))),
        ];
        _spellings =
        [
            .. Enum.GetValues<TermKind>()
                .Select(kind => new Lazy<KnownSpellings>(() =>
                    new KnownSpellings(terms.Where(term => term.Kind == kind).SelectMany(Names))
                )),
        ];
        _byRxcui = Index(TermKind.Medicine, term => term.Rxcui);
        _byAtc = Index(TermKind.Medicine, term => term.Atc);
        _medicines = new Lazy<MedicineNames>(() => MedicinesBy(nameWords));
        Allergies = new AllergyNames(words => Medicines.Match(words), allergyWords);
    }

    public MedicineNames Medicines => _medicines.Value;

    public AllergyNames Allergies { get; }

    public TermMatch Match(TermKind kind, string words) =>
        _bySpelling[(int)kind].Value.TryGetValue(Spelling.Fold(words), out var term)
        // A medicine is matched by its own reader: an s may part two ingredients.
        || (
            kind != TermKind.Medicine
            && _byNumber[(int)kind].Value.TryGetValue(Spelling.FoldNumber(words), out term)
            && term is not null
        )
            ? new TermMatch(term, null)
            : new TermMatch(null, _spellings[(int)kind].Value.Nearest(words));

    public TermMatch MatchRxcui(string rxcui) => new(_byRxcui.Value.GetValueOrDefault(rxcui), null);

    public TermMatch MatchAtc(string atc) => new(_byAtc.Value.GetValueOrDefault(atc), null);

    private MedicineNames MedicinesBy(NameWords words) =>
        new(
            _terms.Where(term => term.Kind == TermKind.Medicine),
            name => _spellings[(int)TermKind.Medicine].Value.Nearest(name),
            words
        );

    // By spellings without the s of plurals and possessives; null where that makes two terms one.
    private Dictionary<string, Term?> ByNumber(TermKind kind)
    {
        var index = new Dictionary<string, Term?>();
        foreach (var term in _terms.Where(term => term.Kind == kind))
        {
            foreach (var key in Names(term).Select(Spelling.FoldNumber).Distinct())
            {
                index[key] = index.TryGetValue(key, out var other) && other != term ? null : term;
            }
        }
        return index;
    }

    private static IEnumerable<string> Names(Term term) => term.Synonyms.Prepend(term.Name).Prepend(term.Id);

    private static IEnumerable<string> Spellings(Term term) => Names(term).Select(Spelling.Fold).Distinct();

    // Each key belongs to the first term that has it; that no two terms share a spelling is checked when knowledge is read.
    private Lazy<Dictionary<string, Term>> Index(TermKind kind, Func<Term, IEnumerable<string>> keys) =>
        new(() =>
        {
            var index = new Dictionary<string, Term>();
            foreach (var term in _terms)
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
