using System.Diagnostics.CodeAnalysis;

namespace Materia.Units;

/// <summary>The units that are understood: a closed subset of the Unified Code for Units of Measure, and their spellings.</summary>
/// <remarks>source: UCUM 2.1, https://ucum.org/ucum, case-sensitive codes.</remarks>
public static class Ucum
{
    /// <summary>The number one, code <c>1</c>: the unit of pure numbers.</summary>
    public static readonly Unit One = Get("1");

    /// <summary>kg</summary>
    public static readonly Unit Kilogram = Get("kg");

    /// <summary>g</summary>
    public static readonly Unit Gram = Get("g");

    /// <summary>mg</summary>
    public static readonly Unit Milligram = Get("mg");

    /// <summary>ug</summary>
    public static readonly Unit Microgram = Get("ug");

    /// <summary>ng</summary>
    public static readonly Unit Nanogram = Get("ng");

    /// <summary>[lb_av], the avoirdupois pound; <c>lb</c> is read too.</summary>
    public static readonly Unit Pound = Get("[lb_av]");

    /// <summary>L</summary>
    public static readonly Unit Litre = Get("L");

    /// <summary>mL</summary>
    public static readonly Unit Millilitre = Get("mL");

    /// <summary>m</summary>
    public static readonly Unit Metre = Get("m");

    /// <summary>cm</summary>
    public static readonly Unit Centimetre = Get("cm");

    /// <summary>[in_i], the international inch; <c>in</c> is read too.</summary>
    public static readonly Unit Inch = Get("[in_i]");

    /// <summary>m2</summary>
    public static readonly Unit SquareMetre = Get("m2");

    /// <summary>a, the Julian year of 365.25 d.</summary>
    public static readonly Unit Year = Get("a");

    /// <summary>mo, the mean Julian month of 30.4375 d.</summary>
    public static readonly Unit Month = Get("mo");

    /// <summary>wk</summary>
    public static readonly Unit Week = Get("wk");

    /// <summary>d</summary>
    public static readonly Unit Day = Get("d");

    /// <summary>h</summary>
    public static readonly Unit Hour = Get("h");

    /// <summary>min</summary>
    public static readonly Unit Minute = Get("min");

    /// <summary>s</summary>
    public static readonly Unit Second = Get("s");

    /// <summary>mol</summary>
    public static readonly Unit Mole = Get("mol");

    /// <summary>nmol</summary>
    public static readonly Unit Nanomole = Get("nmol");

    /// <summary>g/L</summary>
    public static readonly Unit GramPerLitre = Get("g/L");

    /// <summary>g/dL</summary>
    public static readonly Unit GramPerDecilitre = Get("g/dL");

    /// <summary>mg/dL</summary>
    public static readonly Unit MilligramPerDecilitre = Get("mg/dL");

    /// <summary>mg/L</summary>
    public static readonly Unit MilligramPerLitre = Get("mg/L");

    /// <summary>mg/mL</summary>
    public static readonly Unit MilligramPerMillilitre = Get("mg/mL");

    /// <summary>ug/L</summary>
    public static readonly Unit MicrogramPerLitre = Get("ug/L");

    /// <summary>ng/mL</summary>
    public static readonly Unit NanogramPerMillilitre = Get("ng/mL");

    /// <summary>mmol/L</summary>
    public static readonly Unit MillimolePerLitre = Get("mmol/L");

    /// <summary>umol/L</summary>
    public static readonly Unit MicromolePerLitre = Get("umol/L");

    /// <summary>nmol/L</summary>
    public static readonly Unit NanomolePerLitre = Get("nmol/L");

    /// <summary>10*12/L</summary>
    public static readonly Unit TrillionPerLitre = Get("10*12/L");

    /// <summary>10*9/L</summary>
    public static readonly Unit BillionPerLitre = Get("10*9/L");

    /// <summary>10*6/L</summary>
    public static readonly Unit MillionPerLitre = Get("10*6/L");

    /// <summary>/uL</summary>
    public static readonly Unit PerMicrolitre = Get("/uL");

    /// <summary>U/L</summary>
    public static readonly Unit UnitPerLitre = Get("U/L");

    /// <summary>mL/min</summary>
    public static readonly Unit MillilitrePerMinute = Get("mL/min");

    /// <summary>mL/h</summary>
    public static readonly Unit MillilitrePerHour = Get("mL/h");

    /// <summary>L/h</summary>
    public static readonly Unit LitrePerHour = Get("L/h");

    /// <summary>mL/min/{1.73_m2}</summary>
    public static readonly Unit MillilitrePerMinutePerBodySurface = Get("mL/min/{1.73_m2}");

    /// <summary>mg/m2</summary>
    public static readonly Unit MilligramPerSquareMetre = Get("mg/m2");

    /// <summary>mg/kg</summary>
    public static readonly Unit MilligramPerKilogram = Get("mg/kg");

    /// <summary>g/mol</summary>
    public static readonly Unit GramPerMole = Get("g/mol");

    /// <summary>%</summary>
    public static readonly Unit Percent = Get("%");

    /// <summary>{ULN}, a multiple of an upper limit of normal.</summary>
    public static readonly Unit UpperLimit = Get("{ULN}");

    /// <summary>{INR}, the international normalised ratio.</summary>
    public static readonly Unit NormalizedRatio = Get("{INR}");

    /// <summary>Every unit, in the order of the table.</summary>
    public static IReadOnlyList<Unit> All => UnitTable.Rows;

    /// <summary>The unit of a code. Beside UCUM codes the plain spellings <c>lb</c> and <c>in</c> are read; nothing else is.</summary>
    /// <param name="code">A UCUM code; case and every character count.</param>
    /// <param name="unit">The unit, or null when the code is not known.</param>
    public static bool TryParse(string? code, [NotNullWhen(true)] out Unit? unit)
    {
        unit = null;
        return code is not null && UnitTable.ByCode.TryGetValue(code, out unit);
    }

    /// <summary>The unit of a code that is known to be right, such as a literal in code.</summary>
    /// <exception cref="ArgumentException">The code is not known; the message names it and the nearest one.</exception>
    public static Unit Get(string code)
    {
        if (TryParse(code, out var unit))
        {
            return unit;
        }

        var nearest = Nearest(code);
        throw new ArgumentException(
            $"Unknown unit {Found.Quote(code)}{(nearest is null ? "" : $"; the nearest known unit is {nearest}")}.",
            nameof(code)
        );
    }

    /// <summary>
    /// The code that was probably meant, to be shown in a message: <c>µmol/L</c> gives <c>umol/L</c>, <c>mcg</c> gives
    /// <c>ug</c>. Never to be applied without asking.
    /// </summary>
    /// <param name="text">A unit as somebody wrote it.</param>
    /// <returns>A known code, or null when nothing is near.</returns>
    public static string? Nearest(string? text) => UnitSpellings.Nearest(text);
}
