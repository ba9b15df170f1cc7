using Materia.Units;

namespace Materia.Web.Forms;

/// <summary>A result said again in the other system of units and as a multiple of the laboratory's own upper limit.</summary>
public static class UnitEcho
{
    /// <summary>"52 µmol/L = 3.04 mg/dL = 3.04 × ULN"; null when there is no other way to say it.</summary>
    public static string? Of(Observation result) =>
        result.Value is { } value ? Of(value, result.UpperLimit, result.Term) : null;

    /// <summary>The same for a value that may not be a result yet.</summary>
    public static string? Of(Quantity value, Quantity? upperLimit, ObservationTerm term)
    {
        var words = Others(value, upperLimit, term).ToList();
        return words.Count == 0 ? null : $"{value.ToText()} = {string.Join(" = ", words)}";
    }

    private static IEnumerable<string> Others(Quantity value, Quantity? upperLimit, ObservationTerm term)
    {
        foreach (var unit in new[] { term.Unit, term.OtherUnit }.OfType<Unit>().Where(unit => unit != value.Unit))
        {
            if (
                term.MolarMass is { } molarMass
                    ? value.TryConvertTo(unit, molarMass, out var other)
                    : value.TryConvertTo(unit, out other)
            )
            {
                // To the nearest, as a report would print it: 88.4 µmol/L are known as 1 mg/dL.
                yield return new Quantity(decimal.Round(other.Value, 2), other.Unit).ToText();
            }
        }
        if (upperLimit is { InBase: > 0 } limit && limit.Unit == value.Unit && value.Unit != Ucum.UpperLimit)
        {
            // Toward zero, so that a value just under a limit that rules name never prints as the limit.
            var multiple = DisplayRounding.Round(value.InBase / limit.InBase);
            yield return new Quantity(multiple, Ucum.UpperLimit).ToText();
        }
    }
}
