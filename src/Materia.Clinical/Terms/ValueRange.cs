using Materia.Units;

namespace Materia.Clinical.Terms;

/// <summary>
/// From a lowest to a highest value, both of them inside: what a living patient can have, or what most patients have. Not a
/// reference range of a laboratory, and not a threshold of a rule: nothing is decided by it.
/// </summary>
/// <param name="Low">The lowest value inside.</param>
/// <param name="High">The highest value inside, in the unit of <paramref name="Low"/>.</param>
/// <param name="OrZero">Whether a plain 0, nothing found, lies inside too, though the range begins above it.</param>
public sealed record ValueRange(Quantity Low, Quantity High, bool OrZero = false)
{
    // A value in a unit of the same kind, as nearly all are, is compared in the base unit: exact, and much the faster.
    private readonly (decimal Low, decimal High) _base = (Low.InBase, High.InBase);

    /// <summary>Whether the value lies inside; never for one that cannot be compared with it.</summary>
    public bool Contains(Quantity value, MolarMass? molarMass = null)
    {
        if (value.Dimension == Low.Dimension)
        {
            var number = value.InBase;
            return (number >= _base.Low && number <= _base.High) || (OrZero && number == 0);
        }
        return Quantity.TryCompare(value, Low, molarMass, out var below)
            && Quantity.TryCompare(value, High, molarMass, out var above)
            && ((below >= 0 && above <= 0) || (OrZero && value.Value == 0));
    }

    /// <summary>Whether every value of <paramref name="other"/> lies inside.</summary>
    public bool Contains(ValueRange other) =>
        Contains(other.Low) && Contains(other.High) && (!other.OrZero || Contains(new Quantity(0, other.Low.Unit)));

    /// <summary>As messages to those who write a case have it: <c>0.1 mg/dL to 30 mg/dL</c>.</summary>
    public override string ToString() => $"{Zero}{Low} to {High}";

    /// <summary>For people: <c>0.1 to 30 mg/dL</c>.</summary>
    public string ToText() => $"{Zero}{DecimalText.FormatForPeople(Low.Value)} to {High.ToText()}";

    private string Zero => OrZero ? "0 or " : "";
}
