using System.Text;
using Materia.Clinical.Terms;
using Materia.Testing;
using Materia.Tests.Advice.Cases;
using Xunit;

namespace Materia.Tests.Clinical;

/// <summary>The quick search for the nearest spelling, held against comparing with every one.</summary>
public class The_nearest_spelling
{
    private static readonly (string Text, string Folded)[] Known =
    [
        .. Imatinib
            .Terms.Terms.Where(term => term.Kind == TermKind.Medicine)
            .SelectMany(term => term.Synonyms.Prepend(term.Name).Prepend(term.Id))
            .Select(text => (text, Spelling.Fold(text))),
    ];

    [Fact]
    public void is_the_one_that_comparing_with_all_of_them_finds()
    {
        var random = SeededRandom.WithSeed(20_261_122);
        for (var i = 0; i < 2_000; i++)
        {
            var text = Misspelt(Known[random.Next(Known.Length)].Text, random);
            if (Imatinib.Terms.Match(TermKind.Medicine, text) is { Term: null } match)
            {
                Assert.Equal((text, ByComparingWithAll(text)), (text, match.Suggestion));
            }
        }
    }

    private static string Misspelt(string name, Random random)
    {
        var text = new StringBuilder(name);
        for (var slips = random.Next(1, 5); slips > 0 && text.Length > 1; slips--)
        {
            var at = random.Next(text.Length - 1);
            var letter = (char)('a' + random.Next(26));
            _ = random.Next(4) switch
            {
                0 => text.Remove(at, 1),
                1 => text.Insert(at, letter),
                2 => text.Replace(text[at], letter, at, 1),
                _ => text.Insert(at, text[at + 1]).Remove(at + 2, 1),
            };
        }
        return text.ToString();
    }

    // As the doc comment of Spelling.Nearest has it, with nothing left out.
    private static string? ByComparingWithAll(string text)
    {
        var folded = Spelling.Fold(text);
        // What differs more in length alone has more slips.
        return Known
            .Where(one => Math.Abs(one.Folded.Length - folded.Length) <= folded.Length / 3)
            .Select(one => (one.Text, one.Folded, Slips: Slips(folded, one.Folded)))
            .Where(one => one.Slips <= folded.Length / 3)
            .OrderBy(one => one.Slips)
            .ThenBy(one => one.Folded.Order().SequenceEqual(folded.Order()) ? 0 : 1)
            .ThenBy(one => one.Text, StringComparer.Ordinal)
            .Select(one => one.Text)
            .FirstOrDefault();
    }

    // Optimal string alignment, the whole table.
    private static int Slips(string left, string right)
    {
        var table = new int[left.Length + 1, right.Length + 1];
        for (var i = 0; i <= left.Length; i++)
        {
            for (var j = 0; j <= right.Length; j++)
            {
                if (i == 0 || j == 0)
                {
                    table[i, j] = i + j;
                    continue;
                }
                var cost = left[i - 1] == right[j - 1] ? 0 : 1;
                var best = Math.Min(Math.Min(table[i - 1, j], table[i, j - 1]) + 1, table[i - 1, j - 1] + cost);
                if (i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1])
                {
                    best = Math.Min(best, table[i - 2, j - 2] + 1);
                }
                table[i, j] = best;
            }
        }
        return table[left.Length, right.Length];
    }
}
