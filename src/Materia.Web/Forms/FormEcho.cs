using Materia.Units;

namespace Materia.Web.Forms;

/// <summary>
/// What stands in the form, said again beside it before any plan: results and measures in both systems of units, an age from a
/// birth date. What cannot be read yet has no echo; its fault is the reader's to tell.
/// </summary>
public static class FormEcho
{
    /// <summary>The echo of each control that has one, by the control's name.</summary>
    public static ImmutableDictionary<string, string> Of(FormLayout layout, FormValues values)
    {
        var echoes = ImmutableDictionary.CreateBuilder<string, string>();
        foreach (var list in new[] { FormLayout.Results, "levels" })
        {
            for (var row = 0; row < values.RowsOf(list); row++)
            {
                var prefix = $"{list}[{row.ToString(CultureInfo.InvariantCulture)}].";
                if (
                    layout.Test(values[$"{prefix}code"]) is { } term
                    && Read(values, $"{prefix}value", $"{prefix}unit") is { } value
                )
                {
                    Keep(
                        echoes,
                        $"{prefix}value",
                        UnitEcho.Of(value, Read(values, $"{prefix}upperLimit", $"{prefix}unit"), term)
                    );
                }
            }
        }
        foreach (var code in new[] { "weight", "height" })
        {
            if (
                layout.Test(code) is { } term
                && Read(values, $"patient.{code}.value", $"patient.{code}.unit") is { } value
            )
            {
                Keep(echoes, $"patient.{code}.value", UnitEcho.Of(value, null, term));
            }
        }
        if (Day(values["patient.birthDate"]) is { } birth && Day(values["asOf"]) is { } asOf && birth <= asOf)
        {
            Keep(echoes, "patient.birthDate", Age.FromBirthDate(birth, asOf).ToWords());
        }
        return echoes.ToImmutable();
    }

    private static void Keep(ImmutableDictionary<string, string>.Builder echoes, string control, string? words)
    {
        if (words is not null)
        {
            echoes[control] = words;
        }
    }

    private static Quantity? Read(FormValues values, string number, string unit) =>
        values[number].Length > 0 && Quantity.TryCreate(values[number], values[unit], out var quantity, out _)
            ? quantity
            : null;

    private static DateOnly? Day(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : null;
}
