namespace Materia.Advice.Dosing;

/// <summary>
/// Which products a dose is made of, and which daily totals they can give. Whole units before halves, fewest units, largest
/// strength; tablets unless the formulary says otherwise (contract rule 6).
/// </summary>
internal sealed class ProductChoice
{
    private readonly ImmutableArray<Product> _products;

    private ProductChoice(ImmutableArray<Product> products) => _products = products;

    /// <summary>Whether there is nothing to choose from: the formulary names no strength of this jurisdiction.</summary>
    public bool IsEmpty => _products.IsEmpty;

    public static ProductChoice Of(DrugRecord drug, Jurisdiction jurisdiction, ImmutableArray<Quantity> formulary)
    {
        var all = drug.Products.GetValueOrDefault(jurisdiction, []);
        var chosen = formulary.IsEmpty
            ? all.Where(product => product.IsDefault)
            : all.Where(product => formulary.Any(strength => IsSame(strength, product.Strength)));
        return new ProductChoice([
            .. chosen
                .OrderBy(product => product.IsSolid ? 0 : 1)
                .ThenByDescending(product => product.Strength.InBase)
                .ThenBy(product => product.Id, StringComparer.Ordinal),
        ]);
    }

    /// <summary>
    /// The nearest daily total that the products can give in <paramref name="times"/> equal doses, a tie down, never above
    /// <paramref name="highest"/>; null when none can be given.
    /// </summary>
    public Mass? Nearest(Mass daily, Mass? highest, int times)
    {
        if (IsEmpty)
        {
            return null;
        }
        var step = Step() * times;
        var lower = decimal.Floor(daily.Milligrams / step) * step;
        var upper = lower + step;
        var nearest = upper - daily.Milligrams < daily.Milligrams - lower ? upper : lower;
        if (highest is { } ceiling && nearest > ceiling.Milligrams)
        {
            nearest = decimal.Floor(ceiling.Milligrams / step) * step;
        }
        // A dose too small for half the smallest step is not rounded away to nothing.
        if (nearest == 0 && (highest is not { } allowed || step <= allowed.Milligrams))
        {
            nearest = step;
        }
        return nearest > 0 ? Mass.FromMilligrams(nearest) : null;
    }

    /// <summary>The units of one administration; empty when the products cannot give exactly that amount.</summary>
    public ImmutableArray<ProductCount> Make(Mass amount)
    {
        var solids = _products.Where(product => product.IsSolid).ToList();
        if (Solid(amount, solids) is { IsEmpty: false } units)
        {
            return units;
        }
        foreach (var liquid in _products.Where(product => !product.IsSolid))
        {
            if (amount.Milligrams % liquid.SmallestAmount.Milligrams == 0)
            {
                var volume = amount.ToQuantity().InBase / MassPerMillilitre(liquid);
                return [new ProductCount(liquid.Id, liquid.Name, liquid.Strength, volume)];
            }
        }
        return [];
    }

    private static ImmutableArray<ProductCount> Solid(Mass amount, List<Product> solids)
    {
        var counts = new decimal[solids.Count];
        var left = amount.Milligrams;
        for (var i = 0; i < solids.Count; i++)
        {
            counts[i] = decimal.Floor(left / solids[i].UnitAmount.Milligrams);
            left -= counts[i] * solids[i].UnitAmount.Milligrams;
        }
        // What whole units leave over is a half of the smallest unit that can be halved to it.
        for (var i = solids.Count - 1; i >= 0 && left > 0; i--)
        {
            if (solids[i].Halves && solids[i].UnitAmount.Milligrams == left * 2)
            {
                counts[i] += 1m / 2;
                left = 0;
            }
        }
        return left != 0
            ? []
            :
            [
                .. solids
                    .Zip(counts)
                    .Where(pair => pair.Second > 0)
                    .Select(pair => new ProductCount(pair.First.Id, pair.First.Name, pair.First.Strength, pair.Second)),
            ];
    }

    private decimal Step() => _products.Min(product => product.SmallestAmount.Milligrams);

    private static decimal MassPerMillilitre(Product liquid)
    {
        // A concentration times a volume: the mass in one millilitre, in the base unit of mass.
        var concentration = MassConcentration.FromQuantity(liquid.Strength);
        return (concentration * Volume.FromMillilitres(1m)).ToQuantity().InBase;
    }

    private static bool IsSame(Quantity left, Quantity right) =>
        left.Dimension == right.Dimension && left.CompareTo(right) == 0;
}
