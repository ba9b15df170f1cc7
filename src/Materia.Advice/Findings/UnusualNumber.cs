namespace Materia.Advice.Findings;

/// <summary>A number of a case that lies outside what is usual, with what was likely meant.</summary>
/// <param name="Code">The input it is a number of: numbers of one input are told in one finding.</param>
internal sealed record UnusualNumber(
    string Code,
    ImmutableArray<string> About,
    ImmutableArray<Reason> Because,
    string Words
)
{
    /// <summary>A number that is no result, such as a dose; null when it is usual or nothing more is said of it.</summary>
    /// <param name="member">The member of what stands at <paramref name="path"/>; empty for that itself.</param>
    /// <param name="subject">What people read before the number: "A single dose of".</param>
    public static UnusualNumber? Of(
        string code,
        string about,
        string path,
        string member,
        string subject,
        Quantity value,
        ValueRange? usual
    ) =>
        usual is not { } range || range.Contains(value)
            ? null
            : new UnusualNumber(
                code,
                [about],
                [
                    new Reason(
                        path + member,
                        value.Dimension == Dimension.Dimensionless ? value.ToText() : value.ToString()
                    ),
                ],
                Sentence($"{subject} {value.ToText()}", range, Point(value, range, molarMass: null))
            );

    /// <summary>"X is unusual at 8 years; usual is 16.5 to 70 kg. If lb was meant where kg stands: 27.2 kg."</summary>
    public static string Sentence(string subject, ValueRange usual, IEnumerable<string> likely, string when = "")
    {
        var slips = string.Join("; or if ", likely);
        return $"{subject} is unusual{when}; usual is {usual.ToText()}.{(slips.Length == 0 ? "" : $" If {slips}.")}";
    }

    /// <summary>What the number would be with its point one place to either side, where that is usual.</summary>
    public static IEnumerable<string> Point(Quantity value, ValueRange usual, MolarMass? molarMass) =>
        LikelySlip.OfPoint(value, usual, molarMass) is { } moved
            ? [$"the point slipped: {Rounded(moved).ToText()}"]
            : [];

    /// <summary>What the number would be in another unit, in which it is usual.</summary>
    public static IEnumerable<string> OtherUnit(Quantity written, ObservationTerm term, ValueRange usual) =>
        LikelySlip.OfUnit(written, term, usual) is { } meant
            ? [$"{meant.Unit.Symbol} was meant where {written.Unit.Symbol} stands: {Shown(meant, term)}"]
            : [];

    /// <summary>The quantity in another unit, over the molar mass of the substance where need be; null when it cannot be.</summary>
    public static Quantity? In(Quantity value, Unit unit, ObservationTerm term) =>
        (
            term.MolarMass is { } mass
                ? value.TryConvertTo(unit, mass, out var converted)
                : value.TryConvertTo(unit, out converted)
        )
            ? converted
            : null;

    /// <summary>Two places after the point are enough to recognise a number by, unless it is smaller than that.</summary>
    public static Quantity Rounded(Quantity quantity) =>
        DisplayRounding.Round(quantity.Value) is var shown && shown == 0 && quantity.Value != 0
            ? quantity
            : new Quantity(shown, quantity.Unit);

    private static string Shown(Quantity quantity, ObservationTerm term) =>
        Rounded(term.Unit is { } unit && In(quantity, unit, term) is { } converted ? converted : quantity).ToText();
}
