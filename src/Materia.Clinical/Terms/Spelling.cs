namespace Materia.Clinical.Terms;

/// <summary>Folding of spellings for exact look-up, and the distance between two, for suggestions only.</summary>
public static class Spelling
{
    /// <summary>Lower case, hyphens and underscores as spaces, runs of white space as one.</summary>
    public static string Fold(string text)
    {
        var folded = new System.Text.StringBuilder(text.Length);
        var pendingSpace = false;
        foreach (var character in text)
        {
            if (char.IsWhiteSpace(character) || character is '-' or '_')
            {
                pendingSpace = folded.Length > 0;
                continue;
            }
            if (pendingSpace)
            {
                folded.Append(' ');
                pendingSpace = false;
            }
            folded.Append(char.ToLowerInvariant(character));
        }
        return folded.ToString();
    }

    /// <summary>
    /// The candidate nearest to <paramref name="text"/>, or null when none is near enough to be a slip of the pen: a third of
    /// the letters at most, so that of two letters none may differ. Ties go to the candidate of the same letters in another
    /// order, as two swapped are likelier than one wrong, then to the one that sorts first.
    /// </summary>
    public static string? Nearest(string text, IEnumerable<string> candidates)
    {
        var folded = Fold(text);
        // A spelling longer than any term is not a slip of the pen, and its distance is costly to find.
        if (folded.Length is 0 or > LongestSpelling)
        {
            return null;
        }
        // source: own choice, about one slip in three letters.
        const int LettersPerSlip = 3;
        var best = (Distance: (folded.Length / LettersPerSlip) + 1, Text: (string?)null);
        foreach (var candidate in candidates)
        {
            var other = Fold(candidate);
            if (Math.Abs(other.Length - folded.Length) > best.Distance)
            {
                continue;
            }
            var distance = Distance(folded, other);
            if (
                distance < best.Distance
                || (distance == best.Distance && best.Text is { } rival && IsBefore(candidate, rival, folded))
            )
            {
                best = (distance, candidate);
            }
        }
        return best.Text;
    }

    private static bool IsBefore(string candidate, string rival, string folded)
    {
        var isSame = HasSameLetters(Fold(candidate), folded);
        return isSame != HasSameLetters(Fold(rival), folded) ? isSame : string.CompareOrdinal(candidate, rival) < 0;
    }

    private static bool HasSameLetters(string one, string other) =>
        one.Length == other.Length && one.Order().SequenceEqual(other.Order());

    // source: own limit; the longest term known is far shorter.
    private const int LongestSpelling = 80;

    // Optimal string alignment: insertions, deletions, substitutions and swaps of neighbours.
    private static int Distance(string left, string right)
    {
        var previous2 = new int[right.Length + 1];
        var previous = new int[right.Length + 1];
        var current = new int[right.Length + 1];
        for (var j = 0; j <= right.Length; j++)
        {
            previous[j] = j;
        }
        for (var i = 1; i <= left.Length; i++)
        {
            current[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var cost = left[i - 1] == right[j - 1] ? 0 : 1;
                var best = Math.Min(Math.Min(previous[j] + 1, current[j - 1] + 1), previous[j - 1] + cost);
                if (i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1])
                {
                    best = Math.Min(best, previous2[j - 2] + 1);
                }
                current[j] = best;
            }
            (previous2, previous, current) = (previous, current, previous2);
        }
        return previous[right.Length];
    }
}
