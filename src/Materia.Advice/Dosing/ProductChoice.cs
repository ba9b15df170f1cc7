namespace Materia.Advice.Dosing;

/// <summary>
/// Which products a dose is made of, and which daily totals they can give. Whole units before halves, fewest units, largest
/// strength; tablets unless the formulary says otherwise (contract rule 6).
/// </summary>
internal sealed class ProductChoice
{
    private readonly ImmutableArray<Product> _liquids;
    private readonly TabletCounts _tablets;

    private ProductChoice(ImmutableArray<Product> products)
    {
        IsEmpty = products.IsEmpty;
        _liquids = [.. products.Where(product => !product.IsSolid)];
        _tablets = new TabletCounts([.. products.Where(product => product.IsSolid)]);
    }

    /// <summary>Whether there is nothing to choose from: the formulary names no strength of this jurisdiction.</summary>
    public bool IsEmpty { get; }

    /// <summary>The products of a jurisdiction that the formulary lists; without one, those used by default.</summary>
    public static ImmutableArray<Product> AtHand(
        DrugRecord drug,
        Jurisdiction jurisdiction,
        ImmutableArray<Quantity> formulary
    )
    {
        var all = drug.Products.GetValueOrDefault(jurisdiction, []);
        return
        [
            .. formulary.IsEmpty
                ? all.Where(product => product.IsDefault)
                : all.Where(product => formulary.Any(strength => IsSame(strength, product.Strength))),
        ];
    }

    public static ProductChoice Of(DrugRecord drug, Jurisdiction jurisdiction, ImmutableArray<Quantity> formulary)
    {
        return new ProductChoice([
            .. AtHand(drug, jurisdiction, formulary)
                .OrderBy(product => product.IsSolid ? 0 : 1)
                .ThenByDescending(product => product.Strength.InBase)
                .ThenByDescending(product => product.IsDefault)
                .ThenBy(product => product.Id, StringComparer.Ordinal)
                // Of two forms of one strength the tablet is given, not a mixture.
                .DistinctBy(product => product.Strength),
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
        var one = daily.Milligrams / times;
        var lower = Below(one);
        var nearest = Above(one) is { } upper && upper - one < one - lower ? upper : lower;
        var ceiling = highest?.Milligrams / times;
        if (nearest > ceiling)
        {
            nearest = Below(ceiling.Value);
        }
        // A dose too small for half the smallest step is not rounded away to nothing.
        if (nearest == 0 && Smallest.Milligrams is var smallest && (ceiling is not { } allowed || smallest <= allowed))
        {
            nearest = smallest;
        }
        return nearest > 0 ? Mass.FromMilligrams(nearest * times) : null;
    }

    /// <summary>Whether the products can give exactly this amount at once.</summary>
    public bool CanMake(Mass amount) => amount.Milligrams > 0 && Below(amount.Milligrams) == amount.Milligrams;

    /// <summary>The units of one administration; empty when the products cannot give exactly that amount.</summary>
    public ImmutableArray<ProductCount> Make(Mass amount)
    {
        if (_tablets.Make(amount.Milligrams) is { IsEmpty: false } units)
        {
            return units;
        }
        foreach (var liquid in _liquids)
        {
            if (amount.Milligrams % liquid.SmallestAmount.Milligrams == 0)
            {
                var volume = amount.ToQuantity().InBase / MassPerMillilitre(liquid);
                return [new ProductCount(liquid.Id, liquid.Name, liquid.Strength, volume)];
            }
        }
        return [];
    }

    private decimal Below(decimal milligrams)
    {
        var best = _tablets.Below(milligrams);
        foreach (var liquid in _liquids)
        {
            var step = liquid.SmallestAmount.Milligrams;
            best = Math.Max(best, decimal.Floor(milligrams / step) * step);
        }
        return best;
    }

    private decimal? Above(decimal milligrams)
    {
        var best = _tablets.Above(milligrams);
        foreach (var liquid in _liquids)
        {
            var step = liquid.SmallestAmount.Milligrams;
            var next = (decimal.Floor(milligrams / step) + 1) * step;
            best = best is { } known && known < next ? known : next;
        }
        return best;
    }

    /// <summary>The smallest amount that the products can give.</summary>
    public Mass Smallest =>
        Mass.FromMilligrams(
            _liquids
                .Select(liquid => liquid.SmallestAmount.Milligrams)
                .Concat(_tablets.Smallest is { } tablet ? [tablet] : [])
                .Min()
        );

    private static decimal MassPerMillilitre(Product liquid)
    {
        // A concentration times a volume: the mass in one millilitre, in the base unit of mass.
        var concentration = MassConcentration.FromQuantity(liquid.Strength);
        return (concentration * Volume.FromMillilitres(1m)).ToQuantity().InBase;
    }

    /// <summary>Whether two strengths are one, whatever the unit they are written in.</summary>
    public static bool IsSame(Quantity left, Quantity right) =>
        left.Dimension == right.Dimension && left.CompareTo(right) == 0;
}
