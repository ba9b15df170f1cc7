using Materia.Units;

namespace Materia.Tests.Knowledge.Slips;

/// <summary>A number written wrong in one of the ways that numbers are written wrong.</summary>
/// <param name="Kind">The way, as people would call it.</param>
/// <param name="Input">The number as it should stand.</param>
/// <param name="Wrong">What stands there instead.</param>
internal sealed record Slip(string Kind, NumericInput Input, Quantity Wrong)
{
    private static readonly string[] Substances = ["creatinine", "bilirubin-total", "uric-acid"];

    /// <summary>Every slip that can befall a number: of the point, and of the unit where two are in use.</summary>
    public static IEnumerable<Slip> Of(NumericInput input)
    {
        var value = input.Value;
        yield return new Slip("ten times", input, new Quantity(value.Value * 10, value.Unit));
        yield return new Slip("a tenth", input, new Quantity(value.Value / 10, value.Unit));
        if (input.Name == "weight")
        {
            yield return new Slip("pounds written as kg", input, As(value, Ucum.Pound, Ucum.Kilogram));
            yield return new Slip("kg written as pounds", input, As(value, Ucum.Kilogram, Ucum.Pound));
        }
        if (input.Name == "height")
        {
            yield return new Slip("inches written as cm", input, As(value, Ucum.Inch, Ucum.Centimetre));
            yield return new Slip("cm written as inches", input, As(value, Ucum.Centimetre, Ucum.Inch));
        }
        if (input.Name is "dose amount" or "administration amount" && value.Unit == Ucum.Milligram)
        {
            yield return new Slip("mg written as ug", input, new Quantity(value.Value, Ucum.Microgram));
            yield return new Slip("mg written as g", input, new Quantity(value.Value, Ucum.Gram));
        }
        if (Substances.Contains(input.Name))
        {
            foreach (var slip in Swapped("mg/dL and umol/L", input, Ucum.MilligramPerDecilitre, Ucum.MicromolePerLitre))
            {
                yield return slip;
            }
        }
        foreach (
            var slip in Swapped("g/dL and g/L", input, Ucum.GramPerDecilitre, Ucum.GramPerLitre)
                .Concat(Swapped("/uL and 10*9/L", input, Ucum.PerMicrolitre, Ucum.BillionPerLitre))
        )
        {
            yield return slip;
        }
    }

    // The number of one unit with the name of the other, to as many places as anybody writes.
    private static Quantity As(Quantity value, Unit number, Unit name)
    {
        Assert(value.TryConvertTo(number, out var converted));
        return new Quantity(decimal.Round(converted.Value, 1), name);
    }

    // The number kept, the unit swapped; an upper limit beside it has no unit of its own and goes with it.
    private static IEnumerable<Slip> Swapped(string kind, NumericInput input, Unit one, Unit other)
    {
        if (input.Name.EndsWith("upper limit", StringComparison.Ordinal))
        {
            return [];
        }
        return input.Value.Unit == one ? [new Slip(kind, input, new Quantity(input.Value.Value, other))]
            : input.Value.Unit == other ? [new Slip(kind, input, new Quantity(input.Value.Value, one))]
            : [];
    }

    private static void Assert(bool holds) => Xunit.Assert.True(holds);
}
