using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using Materia.Clinical.Terms;
using Materia.Testing;

namespace Materia.Tests.Knowledge.Matching;

/// <summary>Makes names as people write them out of the spellings of the knowledge, the same ones at every run.</summary>
public sealed class NameMaker
{
    private static readonly string[] Doses =
    [
        .. "200 mg|5mg|0.5 mg|1,000 mg|400|2.5mg od|100mg/5ml|10 mg/kg|1 g|250 mcg|20mg 1-0-1|75 µg|40 mg x2|500 mg q8h".Split(
            '|'
        ),
        .. "1/2 tab 10 mg|20 mg 1x/j|2 x 500 mg|50mg twice daily|5 mg b.i.d.|1000 UI|30 units|300/150 mg|0,25 mg le matin".Split(
            '|'
        ),
    ];

    private static readonly string[] FormsBehind =
    [
        .. "tablets|film-coated tablet|capsules|oral solution|XR 100 mg|LP|comprimé|gélule 20 mg|injection|p.o.|caps (hard)".Split(
            '|'
        ),
    ];

    private static readonly string[] FormsBefore = [.. "Tab.|Cap|Inj.|tab|Caps.|Cp".Split('|')];
    private static readonly string[] Salts =
    [
        .. "hydrochloride|sodium|mesylate|(as maleate)|phosphate 10 mg|acetate|tartrate tablets".Split('|'),
    ];
    private static readonly string[] Joiners = [.. "/| / | + |, | and | & | et |; | with ".Split('|')];

    private static readonly string[] WordsTooMany =
    [
        .. "allergy|cream|ointment|stopped|or similar|plus|HCT|free|deficiency|level|not taken|?|eye drops|comp|antagonist|-D|beta|no 3".Split(
            '|'
        ),
    ];

    private static readonly string[] NoNames =
    [
        .. "tablets|film-coated|b.i.d.|in the morning|sodium|hydrochloride|with food|oral|1-0-1|par jour|and|p.o.|as needed|XR".Split(
            '|'
        ),
    ];

    // One letter each that looks the same in another alphabet, so that the eye sees no difference.
    private const string Latin = "aceopxyABEHKMOPTX";
    private const string Cyrillic = "асеорхуАВЕНКМОРТХ";
    private static readonly SearchValues<char> Alike = SearchValues.Create(Latin);
    private const string Greek = "αβγδεφγηιξκλμνοπθρστυωωχψζ";

    private readonly ImmutableArray<(string Text, Term Term)> _spellings;
    private readonly Dictionary<string, Term> _bySpelling = [];
    private readonly Terminology _terminology;
    private readonly Random _random = SeededRandom.WithSeed(20_261_121);

    public NameMaker(Terminology terminology)
    {
        _terminology = terminology;
        _spellings =
        [
            .. terminology
                .Terms.Where(term => term.Kind == TermKind.Medicine)
                .SelectMany(term => term.Synonyms.Prepend(term.Name).Select(text => (text, term)))
                .OrderBy(pair => pair.text, StringComparer.Ordinal)
                .ThenBy(pair => pair.term.Id, StringComparer.Ordinal),
        ];
        foreach (var (text, term) in _spellings)
        {
            _bySpelling.TryAdd(Spelling.Fold(text), term);
            _bySpelling.TryAdd(Spelling.Fold(term.Id), term);
        }
    }

    public int Spellings => _spellings.Length;

    /// <summary>The medicine that has this very spelling.</summary>
    public Term? Named(string words) => _bySpelling.GetValueOrDefault(Spelling.Fold(words));

    public IEnumerable<WrittenName> Make() =>
        [
            .. Of("with a dose", 2000, name => $"{name} {Any(Doses)}"),
            .. Of(
                "with a form",
                1500,
                name => _random.Next(2) == 0 ? $"{name} {Any(FormsBehind)}" : $"{Any(FormsBefore)} {name} {Any(Doses)}"
            ),
            .. OfPlain("with a salt", 1000, name => $"{name} {Any(Salts)}"),
            .. Of("in other letters or spaces", 1000, Otherwise),
            .. Pairs(580),
            .. Of("one letter wrong", 2200, OneLetterWrong, isFaulty: true),
            .. OfSome("a word left out", 100, name => name.Contains(' ', StringComparison.Ordinal), AWordLeftOut),
            .. OfSome("another number in the name", 100, name => name.Any(char.IsAsciiDigit), AnotherDigit),
            .. OfNothing("a word too many", 300, () => $"{AnySpelling().Text} {Any(WordsTooMany)}"),
            .. OfNothing("another alphabet or sign", 200, () => Foreign(AnySpelling().Text)),
            .. OfNothing("no name at all", 100, () => $"{Any(Doses)} {Any(NoNames)} {Any(NoNames)}"),
        ];

    private IEnumerable<WrittenName> Of(string kind, int count, Func<string, string> write, bool isFaulty = false)
    {
        for (var i = 0; i < count; i++)
        {
            var (text, term) = AnySpelling();
            yield return new WrittenName(kind, write(text), _terminology.PartsOf(term), isFaulty);
        }
    }

    // A salt of a salt is no way in which a medicine is written.
    private IEnumerable<WrittenName> OfPlain(string kind, int count, Func<string, string> write)
    {
        for (var i = 0; i < count; i++)
        {
            var (text, term) = AnySpelling();
            while (
                term.Id is "potassium" or "calcium" or "magnesium" || term.Id.Contains('-', StringComparison.Ordinal)
            )
            {
                (text, term) = AnySpelling();
            }
            yield return new WrittenName(kind, write(text), _terminology.PartsOf(term), IsFaulty: false);
        }
    }

    private IEnumerable<WrittenName> OfSome(
        string kind,
        int count,
        Func<string, bool> isOne,
        Func<string, string> write
    )
    {
        var some = _spellings.Where(pair => isOne(pair.Text)).ToList();
        for (var i = 0; i < count; i++)
        {
            var (text, term) = some[_random.Next(some.Count)];
            yield return new WrittenName(kind, write(text), _terminology.PartsOf(term), IsFaulty: true);
        }
    }

    private IEnumerable<WrittenName> Pairs(int count)
    {
        for (var i = 0; i < count; i++)
        {
            var (one, other) = (AnySpelling(), AnySpelling());
            yield return new WrittenName(
                "two medicines in one",
                $"{one.Text}{(_random.Next(2) == 0 ? " 10 mg" : "")}{Any(Joiners)}{other.Text}",
                [.. _terminology.PartsOf(one.Term).Concat(_terminology.PartsOf(other.Term)).Distinct()],
                IsFaulty: false
            );
        }
    }

    private static IEnumerable<WrittenName> OfNothing(string kind, int count, Func<string> write)
    {
        for (var i = 0; i < count; i++)
        {
            yield return new WrittenName(kind, write(), [], IsFaulty: true);
        }
    }

    private string Otherwise(string name) =>
        _random.Next(7) switch
        {
            0 => name.ToUpperInvariant(),
            1 => name.ToLowerInvariant(),
            2 => $"  {name}\t",
            3 => name.Replace(' ', '_'),
            4 => name.Replace("é", "e\u0301", StringComparison.Ordinal).Replace('è', 'e'),
            5 => $"{name}®",
            _ => name.Replace("-", "\u2011", StringComparison.Ordinal)
                .Replace(" ", "\u00a0 ", StringComparison.Ordinal),
        };

    // A letter left out, put in, taken for another, or two swapped; never a digit, which would be another number.
    private string OneLetterWrong(string name)
    {
        var places = Enumerable.Range(0, name.Length).Where(place => char.IsLetter(name[place])).ToList();
        var at = places[_random.Next(places.Count)];
        var letter = (char)('a' + _random.Next('z' - 'a' + 1));
        while (letter == char.ToLowerInvariant(name[at]))
        {
            letter = (char)('a' + _random.Next('z' - 'a' + 1));
        }
        var isBeforeOther = at + 1 < name.Length && char.IsLetter(name[at + 1]) && name[at] != name[at + 1];
        return _random.Next(4) switch
        {
            0 when name.Length > 1 => name.Remove(at, 1),
            1 => name.Insert(at, letter.ToString()),
            2 when isBeforeOther => new StringBuilder(name) { [at] = name[at + 1], [at + 1] = name[at] }.ToString(),
            _ => new StringBuilder(name) { [at] = letter }.ToString(),
        };
    }

    private string AWordLeftOut(string name)
    {
        var words = name.Split(' ').ToList();
        words.RemoveAt(_random.Next(words.Count));
        return string.Join(' ', words);
    }

    private string AnotherDigit(string name)
    {
        var places = Enumerable.Range(0, name.Length).Where(place => char.IsAsciiDigit(name[place])).ToList();
        var at = places[_random.Next(places.Count)];
        return new StringBuilder(name)
        {
            [at] = (char)('0' + ((name[at] - '0' + 1 + _random.Next(9)) % 10)),
        }.ToString();
    }

    private string Foreign(string name) =>
        _random.Next(5) switch
        {
            0 when name.AsSpan().IndexOfAny(Alike) is >= 0 and var at => new StringBuilder(name)
            {
                [at] = Cyrillic[Latin.IndexOf(name[at], StringComparison.Ordinal)],
            }.ToString(),
            1 => string.Concat(
                name.ToLowerInvariant().Select(letter => letter is >= 'a' and <= 'z' ? Greek[letter - 'a'] : letter)
            ),
            2 => $"{name} 💊",
            3 => name.Insert(_random.Next(name.Length), "\u0007"),
            _ => string.Concat(name.Select(letter => (char)(letter + '\u4e00'))),
        };

    private (string Text, Term Term) AnySpelling() => _spellings[_random.Next(_spellings.Length)];

    private string Any(string[] words) => words[_random.Next(words.Length)];
}
