namespace Materia.Advice.Dosing;

/// <summary>
/// Which amounts tablets and capsules can give and of how many they are made: whole units before a half, fewest units, largest
/// strength; at most one unit is halved.
/// </summary>
internal sealed class TabletCounts
{
    private readonly ImmutableArray<Product> _products;
    private readonly decimal _step;

    // For each number of steps: the fewest whole units that make it, and the product of the last of them; -1 where none do.
    private readonly List<(int Units, int Last)> _whole = [(0, -1)];

    /// <summary>The products in the order in which they are preferred, largest first.</summary>
    public TabletCounts(ImmutableArray<Product> solids)
    {
        _products = solids;
        foreach (var product in solids)
        {
            _step = GreatestCommonDivisor(_step, product.SmallestAmount.Milligrams);
        }
    }

    /// <summary>The smallest amount there is; null without a product.</summary>
    public decimal? Smallest => _products.IsEmpty ? null : _products.Min(product => product.SmallestAmount.Milligrams);

    /// <summary>The largest amount up to this one that can be given; 0 when none can.</summary>
    public decimal Below(decimal milligrams)
    {
        if (_products.IsEmpty)
        {
            return 0;
        }
        var steps = (int)decimal.Floor(milligrams / _step);
        while (steps > 0 && !CanMake(steps))
        {
            steps--;
        }
        return steps * _step;
    }

    /// <summary>The smallest amount above this one that can be given; null without a product.</summary>
    public decimal? Above(decimal milligrams)
    {
        if (_products.IsEmpty)
        {
            return null;
        }
        var steps = (int)decimal.Floor(milligrams / _step) + 1;
        while (!CanMake(steps))
        {
            steps++;
        }
        return steps * _step;
    }

    /// <summary>The units that make exactly this amount; empty when none do.</summary>
    public ImmutableArray<ProductCount> Make(decimal milligrams)
    {
        if (_products.IsEmpty || milligrams <= 0 || milligrams % _step != 0)
        {
            return [];
        }
        var steps = (int)(milligrams / _step);
        if (Whole(steps).Units >= 0)
        {
            return Counts(steps, halved: -1);
        }
        // The smallest unit that can be halved to what whole units leave over.
        for (var i = _products.Length - 1; i >= 0; i--)
        {
            if (HalfOf(i) is { } half && steps >= half && Whole(steps - half).Units >= 0)
            {
                return Counts(steps - half, i);
            }
        }
        return [];
    }

    private bool CanMake(int steps)
    {
        if (Whole(steps).Units >= 0)
        {
            return true;
        }
        for (var i = 0; i < _products.Length; i++)
        {
            if (HalfOf(i) is { } half && steps >= half && Whole(steps - half).Units >= 0)
            {
                return true;
            }
        }
        return false;
    }

    private ImmutableArray<ProductCount> Counts(int steps, int halved)
    {
        var counts = new decimal[_products.Length];
        if (halved >= 0)
        {
            counts[halved] = 1m / 2;
        }
        while (steps > 0)
        {
            var last = Whole(steps).Last;
            counts[last]++;
            steps -= StepsOf(last);
        }
        return
        [
            .. _products
                .Zip(counts)
                .Where(pair => pair.Second > 0)
                .Select(pair => new ProductCount(pair.First.Id, pair.First.Name, pair.First.Strength, pair.Second)),
        ];
    }

    private (int Units, int Last) Whole(int steps)
    {
        while (_whole.Count <= steps)
        {
            var best = (Units: -1, Last: -1);
            for (var i = 0; i < _products.Length; i++)
            {
                var before = _whole.Count - StepsOf(i);
                if (before < 0 || _whole[before].Units < 0)
                {
                    continue;
                }
                var units = _whole[before].Units + 1;
                if (best.Units < 0 || units < best.Units)
                {
                    best = (units, i);
                }
            }
            _whole.Add(best);
        }
        return _whole[steps];
    }

    private int StepsOf(int product) => (int)(_products[product].UnitAmount.Milligrams / _step);

    private int? HalfOf(int product) => _products[product].Halves ? StepsOf(product) / 2 : null;

    private static decimal GreatestCommonDivisor(decimal one, decimal other)
    {
        while (other != 0)
        {
            (one, other) = (other, one % other);
        }
        return one;
    }
}
