using System.Globalization;
using System.Text;

namespace Materia.Clinical.Terms;

/// <summary>
/// Matches allergies as people write them: the name, "allergic to" and the name, the name and "(rash)". A text that is not
/// recognised as a whole still mentions what it names, so that no allergy hides in a sentence.
/// </summary>
internal sealed class AllergyNames(Func<string, MedicineMatch> medicine, AllergyWords words)
{
    private const int LongestNameInWords = 2;

    public AllergyMatch Match(string text)
    {
        if (words.None.Contains(Spelling.Fold(text).Trim('.', ' ')))
        {
            return new AllergyMatch([], [], null, IsNone: true, IsDenied: false);
        }
        var whole = medicine(text);
        if (whole.IsMatch)
        {
            return new AllergyMatch(whole.Terms, [], null, IsNone: false, IsDenied: false);
        }
        var named = Words(text);
        var isDenied = named.Any(word => words.Denied.Contains(Spelling.Fold(word)));
        var kept = named.Where(word => !words.Around.Contains(Spelling.Fold(word))).ToList();
        var bare = medicine(string.Join(' ', kept));
        return bare.IsMatch && !isDenied
            ? new AllergyMatch(bare.Terms, [], null, IsNone: false, isDenied)
            : new AllergyMatch([], Mentioned(named), Suggestion(bare, whole, kept), IsNone: false, isDenied);
    }

    // Runs of letters and runs of digits, whatever stands between them: an apostrophe, a dash, nothing that can be seen.
    private static List<string> Words(string text)
    {
        var found = new List<string>();
        var word = new StringBuilder();
        foreach (var character in text.Normalize(NormalizationForm.FormKC))
        {
            if (char.GetUnicodeCategory(character) == UnicodeCategory.Format)
            {
                continue;
            }
            var goesOn =
                word.Length > 0
                && (
                    (char.IsLetter(character) && char.IsLetter(word[^1]))
                    || (char.IsDigit(character) && char.IsDigit(word[^1]))
                    || char.GetUnicodeCategory(character) == UnicodeCategory.NonSpacingMark
                );
            if (!goesOn && word.Length > 0)
            {
                found.Add(word.ToString());
                word.Clear();
            }
            if (char.IsLetterOrDigit(character) || goesOn)
            {
                word.Append(character);
            }
        }
        if (word.Length > 0)
        {
            found.Add(word.ToString());
        }
        return found;
    }

    private string? Suggestion(MedicineMatch bare, MedicineMatch whole, List<string> kept) =>
        bare.Suggestion
        ?? whole.Suggestion
        ?? kept.Select(word => medicine(word).Suggestion).FirstOrDefault(one => one is not null);

    private ImmutableArray<Term> Mentioned(List<string> named)
    {
        var found = new HashSet<Term>();
        for (var first = 0; first < named.Count; first++)
        {
            for (var count = 1; count <= LongestNameInWords && first + count <= named.Count; count++)
            {
                found.UnionWith(medicine(string.Join(' ', named.Skip(first).Take(count))).Terms);
            }
        }
        return [.. found.OrderBy(term => term.Id, StringComparer.Ordinal)];
    }
}
