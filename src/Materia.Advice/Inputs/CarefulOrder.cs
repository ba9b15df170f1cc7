namespace Materia.Advice.Inputs;

/// <summary>Which of two results on one date is the more careful to act on.</summary>
internal static class CarefulOrder
{
    /// <summary>
    /// By the term's own direction of worse; a positive word over a negative one. Results that cannot be compared are told apart
    /// by their text, so that the order they stand in never decides.
    /// </summary>
    public static bool IsMoreCareful(Observation candidate, Observation best)
    {
        if (candidate.Value is { } mine && best.Value is { } theirs)
        {
            var sign = Compare(candidate, mine, best, theirs);
            if (sign != 0)
            {
                return candidate.Term.WorseWhenLow ? sign < 0 : sign > 0;
            }
        }
        if (candidate.Text != best.Text && candidate.Text is not null && best.Text is not null)
        {
            // The first word a term allows is the one that calls for care.
            return candidate.Term.Words.IndexOf(candidate.Text) < best.Term.Words.IndexOf(best.Text);
        }
        return string.CompareOrdinal(candidate.ToQuote(), best.ToQuote()) > 0;
    }

    private static int Compare(Observation left, Quantity mine, Observation right, Quantity theirs)
    {
        if (Quantity.TryCompare(mine, theirs, left.Term.MolarMass, out var sign))
        {
            return sign;
        }
        return UpperLimitRatio.Of(left) is { } one && UpperLimitRatio.Of(right) is { } two ? one.CompareTo(two) : 0;
    }
}
