namespace Materia.Clinical.Terms;

/// <summary>
/// Matches medicines as people write them. A name is recognised when each of its words is accounted for: as part of a name or
/// brand, or as dose, form, number or salt beside one. What can be a name is never taken for a dose, form or salt. One word
/// too many and nothing is recognised, as it may name another medicine; a near miss is only ever a suggestion.
/// </summary>
public sealed class MedicineNames
{
    // source: own limit; no name of a medicine comes near it.
    private const int LongestName = 200;

    private static readonly MedicineMatch Nothing = new([], null, null);

    private readonly Dictionary<string, Term> _names = [];
    private readonly Dictionary<string, Term> _byId;
    private readonly Func<string, string?> _nearest;
    private readonly NameWords _words;
    private readonly int _mostWords;

    /// <summary>Takes every spelling apart once.</summary>
    /// <param name="medicines">Every medicine; a spelling belongs to the first that has it.</param>
    /// <param name="nearest">The known spelling nearest to a misspelt one.</param>
    /// <param name="words">Words that say nothing of which medicine it is.</param>
    public MedicineNames(IEnumerable<Term> medicines, Func<string, string?> nearest, NameWords words)
    {
        _nearest = nearest;
        _words = words.AsRead();
        _byId = [];
        foreach (var medicine in medicines)
        {
            _byId.TryAdd(medicine.Id, medicine);
            foreach (var name in medicine.Synonyms.Prepend(medicine.Name).Prepend(medicine.Id))
            {
                var pieces = NamePieces.Of(name, _words);
                _names.TryAdd(pieces.Text, medicine);
                _mostWords = Math.Max(_mostWords, pieces.All.Count(piece => piece.Kind != NamePieceKind.Mark));
            }
        }
        // Digits are as often written against the letters as apart from them. A spelling of its own comes first.
        foreach (var (name, medicine) in _names.ToList())
        {
            _names.TryAdd(Joined(name), medicine);
        }
    }

    /// <summary>What the words mean: a combination by its parts, several medicines each.</summary>
    public MedicineMatch Match(string words)
    {
        var name = words.AsSpan().Trim();
        if (name.Length is 0 or > LongestName)
        {
            return Nothing;
        }
        var reading = NameReading.Of(NamePieces.Of(name, _words), _names, _words, _mostWords);
        if (!reading.IsComplete)
        {
            return Nothing with
            {
                Suggestion = reading
                    .Unknown.Append(reading.Bare)
                    .Select(_nearest)
                    .FirstOrDefault(near => near is not null),
            };
        }
        var named = reading.Names.Distinct().ToList();
        return new MedicineMatch(
            [.. named.SelectMany(term => Parts(term)).Distinct()],
            named.Count == 1 ? named[0] : null,
            null
        );
    }

    /// <summary>A combination as its parts, anything else as itself.</summary>
    public ImmutableArray<Term> Parts(Term term) =>
        term.Contains.IsEmpty ? [term] : [.. term.Contains.Select(id => _byId.GetValueOrDefault(id)).OfType<Term>()];

    // "5 xy" as "5xy": the space between a letter and a digit left out.
    private static string Joined(string name)
    {
        var joined = new System.Text.StringBuilder(name);
        for (var i = joined.Length - 2; i > 0; i--)
        {
            if (joined[i] == ' ' && char.IsAsciiDigit(joined[i - 1]) != char.IsAsciiDigit(joined[i + 1]))
            {
                joined.Remove(i, 1);
            }
        }
        return joined.ToString();
    }
}
