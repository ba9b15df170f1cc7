using Materia.Units;

namespace Materia.Tests.Advice.SecondReader;

/// <summary>The conversions that results of these tests need, each with its own factor.</summary>
internal static class UnitsByHand
{
    // 113.12 g/mol: 88.4 umol/L in a mg/dL.
    public static decimal MilligramsPerDecilitre(Quantity creatinine) =>
        creatinine.Unit.Code switch
        {
            "umol/L" => creatinine.Value * 113.12m / 10_000m,
            "mmol/L" => creatinine.Value * 113.12m / 10m,
            "mg/L" => creatinine.Value / 10m,
            "mg/dL" => creatinine.Value,
            _ => throw Unknown(creatinine),
        };

    public static decimal MillilitresPerMinute(Quantity clearance) =>
        clearance.Unit.Code switch
        {
            "mL/s" => clearance.Value * 60m,
            "L/h" => clearance.Value * 1000m / 60m,
            "mL/min" => clearance.Value,
            _ => throw Unknown(clearance),
        };

    public static decimal BillionsPerLitre(Quantity count) =>
        count.Unit.Code switch
        {
            "/uL" => count.Value / 1000m,
            "10*3/uL" or "10*9/L" => count.Value,
            _ => throw Unknown(count),
        };

    public static decimal Kilograms(Quantity weight) =>
        weight.Unit.Code switch
        {
            "g" => weight.Value / 1000m,
            "[lb_av]" => weight.Value * 0.45359237m,
            "kg" => weight.Value,
            _ => throw Unknown(weight),
        };

    public static decimal Centimetres(Quantity height) =>
        height.Unit.Code switch
        {
            "m" => height.Value * 100m,
            "[in_i]" => height.Value * 2.54m,
            "cm" => height.Value,
            _ => throw Unknown(height),
        };

    private static ArgumentException Unknown(Quantity quantity) => new($"no factor is written here for {quantity}");
}
