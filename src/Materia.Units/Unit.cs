namespace Materia.Units;

/// <summary>
/// One unit of measurement of the closed set <see cref="Ucum.All" />. There is one object for each unit, so that
/// reference equality is equality.
/// </summary>
public sealed class Unit
{
    internal Unit(string code, Dimension dimension, decimal toBase, string symbol, string? symbolForOne)
    {
        Code = code;
        Dimension = dimension;
        ToBase = toBase;
        Symbol = symbol;
        SymbolForOne = symbolForOne ?? symbol;
    }

    /// <summary>The UCUM code (case-sensitive variant), such as <c>mg/dL</c> or <c>10*9/L</c>.</summary>
    public string Code { get; }

    /// <summary>What the unit measures.</summary>
    public Dimension Dimension { get; }

    /// <summary>
    /// How many base units of the <see cref="Dimension" /> make one of this unit: a whole number with at most 11
    /// significant digits, so that an accepted number times it is exact.
    /// </summary>
    public decimal ToBase { get; }

    /// <summary>The unit as people print it after a number: <c>×10⁹/L</c>, <c>m²</c>, <c>days</c>. Empty for pure numbers.</summary>
    public string Symbol { get; }

    /// <summary>The symbol after the number one: <c>day</c> where <see cref="Symbol" /> is <c>days</c>.</summary>
    public string SymbolForOne { get; }

    /// <summary>The UCUM code.</summary>
    public override string ToString() => Code;
}
