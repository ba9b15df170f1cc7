namespace Materia.Clinical.Terms;

/// <summary>
/// Matches medicines as people write them: the whole name first, then without dose, form and salt, then the parts of a
/// combination. Every part must be known exactly; a near miss is only ever a suggestion.
/// </summary>
public sealed class MedicineNames
{
    // source: own limit; no name of a medicine comes near it.
    private const int LongestName = 200;

    private static readonly char[] PartMarks = ['/', '+', '&', ',', ';'];
    private static readonly char[] Brackets = ['(', ')', '[', ']'];

    private readonly Func<string, Term?> _exact;
    private readonly Func<string, Term?> _byId;
    private readonly Func<string, string?> _nearest;
    private readonly NameWords _words;

    /// <summary>Look-up of folded spellings, of ids, and of the nearest spelling, with the words that name no medicine.</summary>
    public MedicineNames(
        Func<string, Term?> exact,
        Func<string, Term?> byId,
        Func<string, string?> nearest,
        NameWords words
    )
    {
        _exact = exact;
        _byId = byId;
        _nearest = nearest;
        _words = words;
    }

    public MedicineMatch Match(string words)
    {
        if (words.Length > LongestName)
        {
            return new MedicineMatch([], null, null);
        }
        if (One(words) is { } whole)
        {
            return new MedicineMatch(Parts(whole), whole, null);
        }
        var parts = Split(words);
        if (parts.Count > 1)
        {
            var terms = parts.Select(One).ToList();
            if (terms.TrueForAll(term => term is not null))
            {
                return new MedicineMatch([.. terms.SelectMany(term => Parts(term!)).Distinct()], null, null);
            }
        }
        return new MedicineMatch([], null, _nearest(Bare(words)) ?? _nearest(words));
    }

    /// <summary>A combination as its parts, anything else as itself.</summary>
    public ImmutableArray<Term> Parts(Term term) =>
        term.Contains.IsEmpty ? [term] : [.. term.Contains.Select(_byId).OfType<Term>()];

    private Term? One(string words) =>
        _exact(Spelling.Fold(words)) is { } whole ? whole
        : Bare(words) is { Length: > 0 } bare ? _exact(bare) ?? WithoutSalts(bare)
        : null;

    private Term? WithoutSalts(string bare)
    {
        var kept = bare.Split(' ').Where(word => !_words.Salts.Contains(word)).ToList();
        return kept.Count == 0 ? null : _exact(string.Join(' ', kept));
    }

    // Without what stands in brackets, doses, forms and how often: "Tab. Tegretol CR 200 mg 1-0-1" is "tegretol".
    private string Bare(string words)
    {
        var outside = new System.Text.StringBuilder(words.Length);
        var depth = 0;
        foreach (var character in words)
        {
            if (character is '(' or '[')
            {
                depth++;
                outside.Append(' ');
            }
            else if (character is ')' or ']')
            {
                depth = Math.Max(0, depth - 1);
            }
            else if (depth == 0)
            {
                outside.Append(character is '.' or ',' or ';' or ':' or '®' or '™' ? ' ' : character);
            }
        }
        var kept = Spelling
            .Fold(outside.ToString())
            .Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Where(word => !_words.Forms.Contains(word) && !IsAmount(word));
        return string.Join(' ', kept);
    }

    // A word with a digit in it is a strength or a scheme, unless the whole name was known with it.
    private static bool IsAmount(string word) => word.Any(char.IsAsciiDigit) || word == "%";

    private List<string> Split(string words)
    {
        var parts = new List<string>();
        foreach (var piece in words.Split(PartMarks, StringSplitOptions.RemoveEmptyEntries))
        {
            var current = new List<string>();
            foreach (var word in piece.Split([' ', .. Brackets], StringSplitOptions.RemoveEmptyEntries))
            {
                if (_words.Joiners.Contains(Spelling.Fold(word)) && current.Count > 0)
                {
                    parts.Add(string.Join(' ', current));
                    current.Clear();
                }
                else
                {
                    current.Add(word);
                }
            }
            if (current.Count > 0)
            {
                parts.Add(string.Join(' ', current));
            }
        }
        // A part that is nothing but a dose or a form belongs to the one before it.
        return [.. parts.Where(part => Bare(part).Length > 0)];
    }
}
