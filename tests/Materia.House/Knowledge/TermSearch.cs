using System.Text;
using Materia.House.Reading;

namespace Materia.House.Knowledge;

/// <summary>
/// Looks for terms in the words of a text: names written with capitals inside, underscores or hyphens are taken apart
/// first, so "BcrAbl1", "bcr_abl1" and "BCR-ABL1" are one term, while "kit" is not found in "toolkit".
/// </summary>
internal sealed class TermSearch
{
    private readonly ILookup<string, (string Term, string[] Words)> termsByFirstWord;

    public TermSearch(IEnumerable<string> terms) =>
        termsByFirstWord = terms
            .SelectMany(term => Spellings(term).Select(words => (Term: term, Words: words)))
            .Where(entry => entry.Words.Length > 0)
            .ToLookup(entry => entry.Words[0]);

    public IEnumerable<string> Faults(SourceFile file) =>
        from line in file.Text.Split('\n').Index()
        from term in In(line.Item)
        select $"{file.At(line.Index)}: {term}";

    private IEnumerable<string> In(string line)
    {
        var words = Words(line);
        return words
            .SelectMany(
                (word, start) =>
                    termsByFirstWord[word]
                        .Where(entry => words.AsSpan(start).StartsWith(entry.Words))
                        .Select(entry => entry.Term)
            )
            .Distinct();
    }

    // "BcrAbl1" reads as two words, "bcrabl1" as one.
    private static IEnumerable<string[]> Spellings(string term)
    {
        var words = Words(term.ToLowerInvariant());
        return words.Length > 1 ? [words, [string.Concat(words)]] : [words];
    }

    private static string[] Words(string text)
    {
        var spaced = new StringBuilder(text.Length + 16);
        for (var index = 0; index < text.Length; index++)
        {
            var letter = text[index];
            if (!char.IsLetterOrDigit(letter))
            {
                spaced.Append(' ');
                continue;
            }

            var afterSmall = index > 0 && char.IsLower(text[index - 1]);
            var beforeSmall = index > 0 && index + 1 < text.Length && char.IsLower(text[index + 1]);
            if (char.IsUpper(letter) && (afterSmall || beforeSmall))
            {
                spaced.Append(' ');
            }

            spaced.Append(char.ToLowerInvariant(letter));
        }

        return spaced.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries);
    }
}
