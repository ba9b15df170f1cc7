using System.Numerics;

namespace Materia.Clinical.Terms;

/// <summary>Spellings made ready for finding the nearest to a misspelt one: folded once, with the letters each is made of.</summary>
internal sealed class KnownSpellings
{
    // source: own choice, about one slip in three letters.
    private const int LettersPerSlip = 3;

    // source: own limit; the longest term known is far shorter.
    private const int LongestSpelling = 80;

    private readonly ImmutableArray<(string Text, string Folded, ulong Letters)> _candidates;

    public KnownSpellings(IEnumerable<string> candidates) =>
        _candidates = [
            .. candidates
                .Select(text => (text, Spelling.Fold(text)))
                .Select(pair => (pair.text, pair.Item2, Letters(pair.Item2))),
        ];

    /// <summary>As <see cref="Spelling.Nearest"/> tells it.</summary>
    public string? Nearest(string text)
    {
        var folded = Spelling.Fold(text);
        // A spelling longer than any term is not a slip of the pen, and its distance is costly to find.
        if (folded.Length is 0 or > LongestSpelling)
        {
            return null;
        }
        var letters = Letters(folded);
        var best = (Distance: (folded.Length / LettersPerSlip) + 1, Text: (string?)null);
        foreach (var candidate in _candidates)
        {
            if (
                Math.Abs(candidate.Folded.Length - folded.Length) > best.Distance
                // One slip changes two letters at most.
                || BitOperations.PopCount(candidate.Letters ^ letters) > best.Distance * 2
            )
            {
                continue;
            }
            var distance = Distance(folded, candidate.Folded, best.Distance);
            if (
                distance < best.Distance
                || (distance == best.Distance && best.Text is { } rival && IsBefore(candidate.Text, rival, folded))
            )
            {
                best = (distance, candidate.Text);
            }
        }
        return best.Text;
    }

    private static ulong Letters(string folded)
    {
        var letters = 0UL;
        foreach (var character in folded)
        {
            letters |= 1UL << (character % 64);
        }
        return letters;
    }

    private static bool IsBefore(string candidate, string rival, string folded)
    {
        var isSame = HasSameLetters(Spelling.Fold(candidate), folded);
        return isSame != HasSameLetters(Spelling.Fold(rival), folded)
            ? isSame
            : string.CompareOrdinal(candidate, rival) < 0;
    }

    private static bool HasSameLetters(string one, string other) =>
        one.Length == other.Length && one.Order().SequenceEqual(other.Order());

    // Optimal string alignment: insertions, deletions, substitutions and swaps of neighbours; above the limit once it must be.
    private static int Distance(string left, string right, int limit)
    {
        Span<int> previous2 = stackalloc int[right.Length + 1];
        Span<int> previous = stackalloc int[right.Length + 1];
        Span<int> current = stackalloc int[right.Length + 1];
        var lowestBefore = 0;
        for (var j = 0; j <= right.Length; j++)
        {
            previous[j] = j;
        }
        for (var i = 1; i <= left.Length; i++)
        {
            current[0] = i;
            var lowest = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var cost = left[i - 1] == right[j - 1] ? 0 : 1;
                var best = Math.Min(Math.Min(previous[j] + 1, current[j - 1] + 1), previous[j - 1] + cost);
                if (i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1])
                {
                    best = Math.Min(best, previous2[j - 2] + 1);
                }
                current[j] = best;
                lowest = Math.Min(lowest, best);
            }
            // A swap reaches over one row, so two rows must lie above the limit.
            if (lowest > limit && lowestBefore > limit)
            {
                return limit + 1;
            }
            lowestBefore = lowest;
            var spare = previous2;
            previous2 = previous;
            previous = current;
            current = spare;
        }
        return previous[right.Length];
    }
}
