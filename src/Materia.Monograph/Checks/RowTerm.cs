using Materia.Monograph.Conditions;

namespace Materia.Monograph.Checks;

/// <summary>
/// One conjunction of a row written as alternatives of conjunctions. Kleene's logic is a distributive lattice, so the writing
/// changes no truth.
/// </summary>
internal sealed record RowTerm(int Row, ImmutableArray<Condition> Literals)
{
    /// <summary>The conjunctions of a condition; null when there would be more than <paramref name="most"/>.</summary>
    public static List<ImmutableArray<Condition>>? Expand(Condition condition, int most)
    {
        switch (condition)
        {
            case Condition.All all:
                List<ImmutableArray<Condition>>? product =
                [
                    [],
                ];
                foreach (var part in all.Parts)
                {
                    if (Expand(part, most) is not { } alternatives || product.Count * alternatives.Count > most)
                    {
                        return null;
                    }
                    product = [.. from left in product from right in alternatives select left.AddRange(right)];
                }
                return product;
            case Condition.Any any:
                var union = new List<ImmutableArray<Condition>>();
                foreach (var part in any.Parts)
                {
                    if (Expand(part, most) is not { } alternatives || union.Count + alternatives.Count > most)
                    {
                        return null;
                    }
                    union.AddRange(alternatives);
                }
                return union;
            default:
                return
                [
                    [condition],
                ];
        }
    }
}
