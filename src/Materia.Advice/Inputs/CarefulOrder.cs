namespace Materia.Advice.Inputs;

/// <summary>Which of two results on one date is the more careful to act on: a total order, so that the order given never decides.</summary>
internal static class CarefulOrder
{
    /// <summary>
    /// By the term's own direction of worse; a positive word over a negative one. A test that is judged by its upper limit of
    /// normal is compared as a multiple of it, and a result that brings no limit, so cannot be judged, comes before all that do.
    /// Results of one size are told apart by their text.
    /// </summary>
    public static bool IsMoreCareful(Observation candidate, Observation best)
    {
        var sign = Compare(candidate, best);
        return sign != 0 ? sign > 0 : string.CompareOrdinal(TextOf(candidate), TextOf(best)) > 0;
    }

    /// <summary>Whether two results of one test say different things: one quantity in two units is one result.</summary>
    public static bool IsDifferent(Observation one, Observation other) => Compare(one, other) != 0;

    /// <summary>The result and, where the test is judged by it, its upper limit: "alt 60 U/L on 2026-11-18 (upper limit 40 U/L)".</summary>
    public static string Quote(Observation result) =>
        result.Term.HasUpperLimit && result.UpperLimit is { } limit
            ? $"{result.ToQuote()} (upper limit {limit})"
            : result.ToQuote();

    // Positive when the left one is the more careful.
    private static int Compare(Observation left, Observation right)
    {
        if (left.Value is { } mine && right.Value is { } theirs)
        {
            if (left.Term.HasUpperLimit)
            {
                var (one, other) = (UpperLimitRatio.Of(left), UpperLimitRatio.Of(right));
                if (one is { } ratio && other is { } otherRatio)
                {
                    return ratio.CompareTo(otherRatio);
                }
                if (one is null != other is null)
                {
                    return one is null ? 1 : -1;
                }
            }
            return Quantity.TryCompare(mine, theirs, left.Term.MolarMass, out var sign)
                ? left.Term.WorseWhenLow
                    ? -sign
                    : sign
                : 0;
        }
        // The first word a term allows is the one that calls for care.
        return left.Text is { } word && right.Text is { } otherWord
            ? left.Term.Words.IndexOf(otherWord).CompareTo(left.Term.Words.IndexOf(word))
            : 0;
    }

    private static string TextOf(Observation result) => $"{result.ToQuote()} {result.UpperLimit} {result.Date}";
}
