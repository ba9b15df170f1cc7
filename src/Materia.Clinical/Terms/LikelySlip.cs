using Materia.Units;

namespace Materia.Clinical.Terms;

/// <summary>What somebody most likely meant who wrote a value that is hardly a patient's. Only ever told, never applied.</summary>
public static class LikelySlip
{
    /// <summary>
    /// The same number in the other of the two units that laboratories report the test in, where it lies in
    /// <paramref name="range"/>; null when it does not.
    /// </summary>
    public static Quantity? OfUnit(Quantity value, ObservationTerm term, ValueRange range) =>
        First(value, term, range, new[] { term.OtherUnit, term.Unit }.OfType<Unit>());

    /// <summary>As <see cref="OfUnit"/>, in any unit there is: a height in metres, a weight in grams.</summary>
    public static Quantity? OfAnyUnit(Quantity value, ObservationTerm term, ValueRange range) =>
        First(value, term, range, new[] { term.OtherUnit, term.Unit }.OfType<Unit>().Concat(Ucum.All));

    private static Quantity? First(Quantity value, ObservationTerm term, ValueRange range, IEnumerable<Unit> units)
    {
        foreach (var unit in units)
        {
            var candidate = new Quantity(value.Value, unit);
            if (
                unit != value.Unit
                && unit.Dimension != Dimension.UpperLimitMultiple
                && range.Contains(candidate, term.MolarMass)
            )
            {
                return candidate;
            }
        }
        return null;
    }

    /// <summary>The value with its point one place to the left or right, where that lies in <paramref name="range"/>.</summary>
    public static Quantity? OfPoint(Quantity value, ValueRange range, MolarMass? molarMass = null)
    {
        foreach (var moved in (ReadOnlySpan<decimal>)[value.Value / 10, value.Value * 10])
        {
            var candidate = new Quantity(moved, value.Unit);
            if (range.Contains(candidate, molarMass))
            {
                return candidate;
            }
        }
        return null;
    }
}
