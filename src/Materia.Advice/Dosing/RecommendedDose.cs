using Materia.Advice.Inputs;
using Materia.Clinical.BodySize;

namespace Materia.Advice.Dosing;

/// <summary>
/// A dose as a rule writes it, made into a daily total for one patient: flat as it is, per body surface by Mosteller, unrounded,
/// then capped.
/// </summary>
internal sealed record RecommendedDose
{
    /// <summary>The daily total after the cap; unknown while weight or height is.</summary>
    public Mass? Daily { get; init; }

    /// <summary>Before cap and rounding, for a dose per body surface.</summary>
    public Mass? Calculated { get; init; }

    public Mass? Cap { get; init; }

    public string? Calculation { get; init; }

    public ImmutableArray<Reason> Because { get; init; } = [];

    public ImmutableArray<InputGap> Gaps { get; init; } = [];

    public static RecommendedDose Flat(Mass daily) => new() { Daily = daily };

    public static RecommendedDose PerArea(MassPerArea rate, Mass? cap, InputContext context)
    {
        var (weight, weightBecause, _, weightGap) = BodyMeasures.Weight(context);
        var (height, heightBecause, _, heightGap) = BodyMeasures.Height(context);
        if (weight is not { } mass || height is not { } length)
        {
            return new RecommendedDose { Cap = cap, Gaps = [.. new[] { weightGap, heightGap }.OfType<InputGap>()] };
        }
        var area = BodySurface.Mosteller(length, mass);
        var calculated = rate * area;
        var shownArea = new Quantity(DecimalText.RoundSignificant(area.SquareMetres, ShownDigits), Ucum.SquareMetre);
        return new RecommendedDose
        {
            Daily = cap is { } highest && calculated > highest ? highest : calculated,
            Calculated = calculated,
            Cap = cap,
            Calculation = $"{rate.ToQuantity().ToText()} × {shownArea.ToText()} (Mosteller)",
            Because = [weightBecause!, heightBecause!],
        };
    }

    private const int ShownDigits = 2 + 2;
}
