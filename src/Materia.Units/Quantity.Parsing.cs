using System.Buffers;
using System.Diagnostics.CodeAnalysis;

namespace Materia.Units;

public readonly partial record struct Quantity
{
    private const string Form = "expected a number, one space and a unit, such as 400 mg";

    private static readonly SearchValues<char> InNumbers = SearchValues.Create("-0123456789.");

    /// <summary>
    /// Reads <c>400 mg</c>, <c>1.5 10*9/L</c>, <c>3 {ULN}</c>: a number as <see cref="DecimalText.TryParse" /> reads it, exactly one
    /// space, and a unit code as <see cref="Ucum.TryParse" /> reads it. The same in every culture.
    /// </summary>
    /// <param name="text">The text; null is refused like any other.</param>
    /// <param name="quantity">The quantity, or the default.</param>
    /// <param name="problem">Empty, or what was found, what was expected, and the nearest unit.</param>
    public static bool TryParse([NotNullWhen(true)] string? text, out Quantity quantity, out string problem)
    {
        quantity = default;
        if (string.IsNullOrEmpty(text))
        {
            problem = $"found nothing; {Form}";
            return false;
        }

        var space = text.IndexOf(' ');
        if (space > 0)
        {
            return TryCreate(text.AsSpan(0, space), text[(space + 1)..], out quantity, out problem);
        }

        problem = $"found {Found.Quote(text)}; {Form}{Repair(text)}";
        return false;
    }

    /// <summary>Reads the two parts of a quantity that stand apart, as in a field for the number and one for the unit.</summary>
    /// <param name="number">A number as <see cref="DecimalText.TryParse" /> reads it.</param>
    /// <param name="unitCode">A code as <see cref="Ucum.TryParse" /> reads it.</param>
    /// <param name="quantity">The quantity, or the default.</param>
    /// <param name="problem">Empty, or what was found, what was expected, and the nearest unit.</param>
    public static bool TryCreate(ReadOnlySpan<char> number, string? unitCode, out Quantity quantity, out string problem)
    {
        quantity = default;
        if (!DecimalText.TryParse(number, out var value, out problem))
        {
            return false;
        }

        if (!Ucum.TryParse(unitCode, out var unit))
        {
            problem = UnitProblem(unitCode);
            return false;
        }

        quantity = new(value, unit);
        return true;
    }

    /// <summary>Reads a quantity that is known to be right, such as a literal in code or a test.</summary>
    /// <exception cref="FormatException">The text is not one; the message is the problem of <see cref="TryParse" />.</exception>
    public static Quantity Parse(string text) =>
        TryParse(text, out var quantity, out var problem) ? quantity : throw new FormatException(problem);

    private static string UnitProblem(string? code)
    {
        if (string.IsNullOrEmpty(code))
        {
            return $"found no unit; {Form}";
        }

        var nearest = Ucum.Nearest(code);
        var expected = code.AsSpan().ContainsAny(" \t\u00A0")
            ? "exactly one space and a UCUM unit code"
            : "a UCUM unit code";
        return $"found the unit {Found.Quote(code)}; expected {expected}"
            + (nearest is null ? ", such as mg or 10*9/L" : $"; the nearest is {nearest}");
    }

    private static string Repair(string text)
    {
        var end = text.AsSpan().IndexOfAnyExcept(InNumbers);
        if (end < 0)
        {
            return "; the unit is missing";
        }

        // Only a number that would be read can be proposed.
        return
            Ucum.Nearest(text[end..]) is { } nearest && DecimalText.TryParse(text.AsSpan(0, end), out var value, out _)
            ? $"; did you mean {new Quantity(value, Ucum.Get(nearest))}?"
            : "";
    }
}
