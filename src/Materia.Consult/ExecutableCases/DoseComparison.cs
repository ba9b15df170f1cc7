namespace Materia.Consult.ExecutableCases;

/// <summary>In what respects a plan's dose is not the expected one.</summary>
internal static class DoseComparison
{
    public static IEnumerable<CaseDifference> Compare(DoseExpectation? expected, DosePlan? dose) =>
        (expected, dose) switch
        {
            (null, _) or (DoseExpectation.None, null) => [],
            (DoseExpectation.None, { } given) => [new CaseDifference("dose", "none", Words(given.DailyTotal))],
            (DoseExpectation.Given, null) => [new CaseDifference("dose", "a dose", "none")],
            (DoseExpectation.Given wanted, { } given) => Parts(wanted, given),
            _ => throw new System.Diagnostics.UnreachableException(),
        };

    private static IEnumerable<CaseDifference> Parts(DoseExpectation.Given wanted, DosePlan dose) =>
        (
            (CaseDifference?[])
                [
                    Same("dose.dailyTotal", wanted.DailyTotal, dose.DailyTotal),
                    Same("dose.amount", wanted.Amount, dose.Amount),
                    wanted.TimesPerDay is { } times && times != dose.TimesPerDay
                        ? new CaseDifference("dose.timesPerDay", $"{times}", $"{dose.TimesPerDay}")
                        : null,
                    Products(wanted.Products, dose.Products),
                    Same("dose.calculated", wanted.Calculated, Rounded(dose.Calculated, wanted.Calculated)),
                    Same("dose.cap", wanted.Cap, dose.Cap),
                ]
        ).OfType<CaseDifference>();

    // Surfaces are roots, so a calculated dose is compared to the places that the case writes.
    private static Mass? Rounded(Mass? found, Quantity? wanted) =>
        found is { } mass && wanted is { } expected && mass.ToQuantity().TryConvertTo(expected.Unit, out var converted)
            ? Mass.FromQuantity(new Quantity(decimal.Round(converted.Value, expected.Value.Scale), expected.Unit))
            : found;

    private static CaseDifference? Same(string field, Quantity? wanted, Mass? found)
    {
        if (wanted is not { } expected)
        {
            return null;
        }
        var isSame = found is { } mass && mass == Mass.FromQuantity(expected);
        return isSame
            ? null
            : new CaseDifference(field, expected.ToString(), found is { } other ? Words(other) : "none");
    }

    private static CaseDifference? Products(
        ImmutableArray<ProductExpectation>? wanted,
        ImmutableArray<ProductCount> found
    )
    {
        if (wanted is not { } expected)
        {
            return null;
        }
        var isSame = Keys(expected)
            .SequenceEqual(Keys(found.Select(one => new ProductExpectation(one.Count, one.Strength))));
        return isSame
            ? null
            : new CaseDifference(
                "dose.product",
                string.Join(", ", expected),
                string.Join(", ", found.Select(one => new ProductExpectation(one.Count, one.Strength)))
            );
    }

    private static IEnumerable<(Dimension, decimal InBase, decimal Count)> Keys(
        IEnumerable<ProductExpectation> products
    ) => products.Select(one => (one.Strength.Dimension, one.Strength.InBase, one.Count)).Order();

    private static string Words(Mass mass) => mass.ToQuantity().ToString();
}
