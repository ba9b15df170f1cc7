using System.Numerics;

namespace Materia.Clinical.Terms;

/// <summary>
/// Spellings made ready for finding the nearest to a misspelt one: folded once, in order of length, with the letters each is
/// made of. Answers what comparing with every spelling would, and compares with few.
/// </summary>
internal sealed class KnownSpellings
{
    // source: own choice, about one slip in three letters.
    private const int LettersPerSlip = 3;

    // source: own limit; the longest term known is far shorter.
    private const int LongestSpelling = 80;

    private readonly Candidate[] _candidates;

    // Where the candidates of each length begin.
    private readonly int[] _begins;

    public KnownSpellings(IEnumerable<string> candidates)
    {
        _candidates =
        [
            .. candidates
                .Select(text => (Text: text, Folded: Spelling.Fold(text)))
                .Where(pair => pair.Folded.Length <= LongestSpelling * 2)
                .OrderBy(pair => pair.Folded.Length)
                .Select(pair => new Candidate(pair.Text, pair.Folded, Letters.Of(pair.Folded))),
        ];
        var longest = _candidates.Length == 0 ? 0 : _candidates[^1].Folded.Length;
        _begins = new int[longest + 2];
        foreach (var candidate in _candidates)
        {
            _begins[candidate.Folded.Length + 1]++;
        }
        for (var length = 1; length < _begins.Length; length++)
        {
            _begins[length] += _begins[length - 1];
        }
    }

    /// <summary>As <see cref="Spelling.Nearest"/> tells it.</summary>
    public string? Nearest(string text)
    {
        var folded = Spelling.Fold(text);
        // A spelling longer than any term is not a slip of the pen, and its distance is costly to find.
        if (folded.Length is 0 or > LongestSpelling)
        {
            return null;
        }
        var letters = Letters.Of(folded);
        // Few slips first: with a low limit nearly every candidate falls away by its letters alone.
        for (var slips = 0; slips <= folded.Length / LettersPerSlip; slips++)
        {
            if (At(slips, folded, letters) is { } nearest)
            {
                return nearest;
            }
        }
        return null;
    }

    // The best of those that are as many slips away; that none is nearer has been seen.
    private string? At(int slips, string folded, Letters letters)
    {
        var begin = _begins[Math.Min(Math.Max(0, folded.Length - slips), _begins.Length - 1)];
        var end = _begins[Math.Min(folded.Length + slips + 1, _begins.Length - 1)];
        Candidate? best = null;
        for (var i = begin; i < end; i++)
        {
            ref readonly var candidate = ref _candidates[i];
            if (
                letters.LeastSlipsTo(candidate.Letters) <= slips
                && EditDistance.IsWithin(folded, candidate.Folded, slips)
                && (best is not { } rival || IsBefore(candidate, rival, folded))
            )
            {
                best = candidate;
            }
        }
        return best?.Text;
    }

    private static bool IsBefore(Candidate candidate, Candidate rival, string folded)
    {
        var isSame = HasSameLetters(candidate.Folded, folded);
        return isSame != HasSameLetters(rival.Folded, folded)
            ? isSame
            : string.CompareOrdinal(candidate.Text, rival.Text) < 0;
    }

    private static bool HasSameLetters(string one, string other) =>
        one.Length == other.Length && one.Order().SequenceEqual(other.Order());

    private readonly record struct Candidate(string Text, string Folded, Letters Letters);

    // Which letters there are, and which of them twice or more often.
    private readonly record struct Letters(ulong Once, ulong Twice)
    {
        public static Letters Of(string folded)
        {
            var (once, twice) = (0UL, 0UL);
            foreach (var character in folded)
            {
                var letter = 1UL << (character % 64);
                twice |= once & letter;
                once |= letter;
            }
            return new Letters(once, twice);
        }

        // One slip takes one letter away at most and brings one at most; a swap does neither.
        public int LeastSlipsTo(Letters other) =>
            Math.Max(
                BitOperations.PopCount(Once & ~other.Once) + BitOperations.PopCount(Twice & ~other.Twice),
                BitOperations.PopCount(other.Once & ~Once) + BitOperations.PopCount(other.Twice & ~Twice)
            );
    }
}
