using Materia.Monograph.Conditions;
using Materia.Monograph.Model;

namespace Materia.Monograph.Tables;

/// <summary>
/// The cells of conditions: each enumerated value, and each stretch between thresholds of a measured variable, stood for by one
/// value inside it. Judging a condition on every cell is judging it on every value.
/// </summary>
public static class TableSpace
{
    /// <summary>One value for each known cell that the conditions cut <paramref name="variable"/> into, from low to high.</summary>
    public static ImmutableArray<VariableValue> CellsOf(Variable variable, IEnumerable<Condition> conditions)
    {
        if (!variable.IsQuantity)
        {
            return [.. Enumerable.Range(0, variable.Values.Length).Select(VariableValue.OfIndex)];
        }
        var cuts = conditions
            .SelectMany(condition => Cuts(condition, variable))
            .Distinct()
            .OrderBy(cut => cut.InBase)
            .ThenBy(cut => cut.After)
            .ToList();
        if (cuts.Count == 0)
        {
            return [VariableValue.OfNumber(1m)];
        }
        var values = ImmutableArray.CreateBuilder<VariableValue>();
        // Quantities are not negative, so the lowest cell lies between nothing and the first threshold.
        values.Add(VariableValue.OfNumber(cuts[0].InBase / 2));
        for (var i = 0; i < cuts.Count; i++)
        {
            var low = cuts[i];
            var isLast = i + 1 == cuts.Count;
            // A cut before a threshold opens a cell that holds it; a cut after it opens one that does not.
            if (!low.After)
            {
                values.Add(VariableValue.OfNumber(low.InBase));
            }
            else if (isLast)
            {
                values.Add(VariableValue.OfNumber((low.InBase * 2) + 1m));
            }
            else
            {
                values.Add(VariableValue.OfNumber((low.InBase + cuts[i + 1].InBase) / 2));
            }
        }
        return values.ToImmutable();
    }

    private static IEnumerable<Cut> Cuts(Condition condition, Variable variable) =>
        condition switch
        {
            Condition.All all => all.Parts.SelectMany(part => Cuts(part, variable)),
            Condition.Any any => any.Parts.SelectMany(part => Cuts(part, variable)),
            Condition.Within within when within.Variable == variable => Cuts(within.Interval),
            _ => [],
        };

    private static IEnumerable<Cut> Cuts(Interval interval)
    {
        if (interval.Low is { } low)
        {
            yield return new Cut(low.InBase, After: !low.Inclusive);
        }
        if (interval.High is { } high)
        {
            yield return new Cut(high.InBase, After: high.Inclusive);
        }
    }

    /// <summary>A cut just before or just after a threshold.</summary>
    private readonly record struct Cut(decimal InBase, bool After);
}
