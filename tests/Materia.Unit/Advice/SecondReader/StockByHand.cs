namespace Materia.Tests.Advice.SecondReader;

/// <summary>
/// Which products there are (fact sheet 2 and 0a.8), which of them a case may use, and the nearest daily total they give
/// (rule 6): whole units and at most one half, or steps of 8 mg of the solution.
/// </summary>
internal static class StockByHand
{
    public static IReadOnlyList<ProductByHand> Used(RecordByHand record)
    {
        var sold = record.IsUs ? Us : Eu;
        var stock = record.Stock.ToList();
        return [.. sold.Where(product => stock.Count == 0 ? product.IsUsual : stock.Contains(product.Strength))];
    }

    /// <summary>
    /// The nearest total, a tie down, never above the highest. Stock that could come near only by giving more than half a
    /// tablet step (25 mg) too much cannot make the dose: then it is what the usual tablets give.
    /// </summary>
    public static decimal Nearest(RecordByHand record, decimal daily, decimal highest)
    {
        var usual = record.IsUs ? Us : Eu;
        return Nearest(Used(record), daily, Math.Min(highest, daily + 25m))
            ?? Nearest([.. usual.Where(product => product.IsUsual)], daily, highest)
            ?? throw new InvalidOperationException($"no tablets make {daily} mg or less than {highest} mg");
    }

    private static decimal? Nearest(IReadOnlyList<ProductByHand> products, decimal daily, decimal highest)
    {
        var totals = Totals(products).Where(total => total <= highest).ToList();
        return totals.Count == 0
            ? null
            : totals.OrderBy(total => Math.Abs(total - daily)).ThenBy(total => total).First();
    }

    private static IEnumerable<decimal> Totals(IReadOnlyList<ProductByHand> products)
    {
        var whole = new HashSet<decimal> { 0m };
        foreach (var tablet in products.Where(product => product.Milligrams > 0))
        {
            foreach (var before in whole.ToList())
            {
                for (var total = before; total <= MostADay; total += tablet.Milligrams)
                {
                    whole.Add(total);
                }
            }
        }
        var halves = products.Where(product => product.IsHalved).Select(product => product.Milligrams / 2);
        var withAHalf = halves.SelectMany(half => whole.Select(total => total + half));
        var solution = products.Any(product => product.Milligrams == 0)
            ? Enumerable.Range(1, (int)(MostADay / 8m)).Select(step => step * 8m)
            : [];
        return whole.Concat(withAHalf).Concat(solution).Where(total => total > 0);
    }

    private const decimal MostADay = 800;

    private static readonly ProductByHand[] Us =
    [
        new("100 mg", 100, IsHalved: true, IsUsual: true, AllergyByHand.UsTablet),
        new("400 mg", 400, IsHalved: true, IsUsual: true, AllergyByHand.UsTablet),
        new("80 mg/mL", 0, IsHalved: false, IsUsual: false, []),
    ];

    private static readonly ProductByHand[] Eu =
    [
        new("100 mg", 100, IsHalved: true, IsUsual: true, AllergyByHand.EuTablet),
        new("400 mg", 400, IsHalved: false, IsUsual: true, []),
        new("50 mg", 50, IsHalved: false, IsUsual: false, []),
        new("100 mg", 100, IsHalved: false, IsUsual: false, AllergyByHand.EuCapsule),
        new("600 mg", 600, IsHalved: true, IsUsual: false, []),
        new("80 mg/mL", 0, IsHalved: false, IsUsual: false, []),
    ];
}

/// <summary>A product; the solution has no milligrams of its own.</summary>
internal sealed record ProductByHand(
    string Strength,
    decimal Milligrams,
    bool IsHalved,
    bool IsUsual,
    string[] Contains
);
