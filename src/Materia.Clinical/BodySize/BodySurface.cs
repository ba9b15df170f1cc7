using Materia.Units;

namespace Materia.Clinical.BodySize;

/// <summary>Body surface area from height and weight.</summary>
public static class BodySurface
{
    /// <summary>
    /// Mosteller: BSA = sqrt(height x weight / 3600), BSA in m2, height in cm, weight in kg; not rounded.
    /// By hand: 120 cm and 19.2 kg give sqrt(0.64) = 0.8 m2.
    /// </summary>
    public static Area Mosteller(Length height, Mass weight)
    {
        // source: Mosteller RD, N Engl J Med 1987;317:1098.
        const decimal Divisor = 3600m;
        // source: milligrams in a kilogram.
        const decimal MilligramsPerKilogram = 1_000_000m;
        var kilograms = weight.Milligrams / MilligramsPerKilogram;
        return Area.FromSquareMetres(DecimalMath.Sqrt(height.Centimetres * kilograms / Divisor));
    }
}
