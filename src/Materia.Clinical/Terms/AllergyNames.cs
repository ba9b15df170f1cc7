namespace Materia.Clinical.Terms;

/// <summary>
/// Matches allergies as people write them: "Amoxicillin", "allergic to amoxicillin", "amoxicillin (rash)". A text that is not
/// recognised as a whole still mentions what it names, so that no allergy hides in a sentence.
/// </summary>
internal sealed class AllergyNames(Func<string, MedicineMatch> medicine, AllergyWords words)
{
    private const int LongestNameInWords = 2;
    private static readonly char[] Marks =
    [
        ' ',
        '\t',
        '\n',
        '\r',
        '.',
        ',',
        ';',
        ':',
        '(',
        ')',
        '[',
        ']',
        '/',
        '!',
        '?',
        '"',
    ];

    public AllergyMatch Match(string text)
    {
        if (words.None.Contains(Spelling.Fold(text).Trim('.', ' ')))
        {
            return new AllergyMatch([], [], null, IsNone: true);
        }
        var whole = medicine(text);
        if (whole.IsMatch)
        {
            return new AllergyMatch(whole.Terms, [], null, IsNone: false);
        }
        var named = text.Split(Marks, StringSplitOptions.RemoveEmptyEntries);
        var bare = medicine(string.Join(' ', named.Where(word => !words.Around.Contains(Spelling.Fold(word)))));
        return bare.IsMatch
            ? new AllergyMatch(bare.Terms, [], null, IsNone: false)
            : new AllergyMatch([], Mentioned(named), bare.Suggestion ?? whole.Suggestion, IsNone: false);
    }

    private ImmutableArray<Term> Mentioned(string[] named)
    {
        var found = new HashSet<Term>();
        for (var first = 0; first < named.Length; first++)
        {
            for (var count = 1; count <= LongestNameInWords && first + count <= named.Length; count++)
            {
                found.UnionWith(medicine(string.Join(' ', named, first, count)).Terms);
            }
        }
        return [.. found.OrderBy(term => term.Id, StringComparer.Ordinal)];
    }
}
