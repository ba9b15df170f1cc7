namespace Materia.Clinical.Terms;

/// <summary>How many slips lie between two spellings: letters left out, put in, taken for another, or two neighbours swapped.</summary>
internal static class EditDistance
{
    /// <summary>
    /// Whether at most that many slips lie between the two. Optimal string alignment: no letter is touched twice. Only the
    /// band that so few slips can reach is reckoned, and no further than to the row in which it is clear.
    /// </summary>
    public static bool IsWithin(string left, string right, int slips)
    {
        if (Math.Abs(left.Length - right.Length) > slips)
        {
            return false;
        }
        var beyond = slips + 1;
        Span<int> previous2 = stackalloc int[right.Length + 2];
        Span<int> previous = stackalloc int[right.Length + 2];
        Span<int> current = stackalloc int[right.Length + 2];
        for (var j = 0; j < previous.Length; j++)
        {
            previous[j] = Math.Min(j, beyond);
        }
        previous2.Fill(beyond);
        var lowestBefore = 0;
        for (var i = 1; i <= left.Length; i++)
        {
            var first = Math.Max(1, i - slips);
            var last = Math.Min(right.Length, i + slips);
            // The cells beside the band hold what lay there two rows ago.
            current[first - 1] = first == 1 ? Math.Min(i, beyond) : beyond;
            current[last + 1] = beyond;
            var lowest = current[first - 1];
            for (var j = first; j <= last; j++)
            {
                var cost = left[i - 1] == right[j - 1] ? 0 : 1;
                var best = Math.Min(Math.Min(previous[j] + 1, current[j - 1] + 1), previous[j - 1] + cost);
                if (i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1])
                {
                    best = Math.Min(best, previous2[j - 2] + 1);
                }
                current[j] = Math.Min(best, beyond);
                lowest = Math.Min(lowest, current[j]);
            }
            // A swap reaches over one row, so two rows must lie beyond.
            if (lowest > slips && lowestBefore > slips)
            {
                return false;
            }
            lowestBefore = lowest;
            var spare = previous2;
            previous2 = previous;
            previous = current;
            current = spare;
        }
        return previous[right.Length] <= slips;
    }
}
