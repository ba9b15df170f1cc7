namespace Materia.Monograph.Model;

/// <summary>
/// A named input of rules: an enumeration or a measured quantity, how it comes from a case, and its citation. Equality is by
/// reference: there is one object for one variable.
/// </summary>
public sealed class Variable
{
    /// <summary>Its place in the array of values while rules are judged.</summary>
    public required int Index { get; init; }

    public required string Id { get; init; }

    /// <summary>What people read, in the middle of a sentence: "creatinine clearance".</summary>
    public required string Label { get; init; }

    public required Derivation From { get; init; }

    /// <summary>Values of an enumeration; empty for a quantity.</summary>
    public ImmutableArray<string> Values { get; init; } = [];

    /// <summary>The unit of a quantity; null for an enumeration.</summary>
    public Unit? Unit { get; init; }

    /// <summary>What findings of a rule on this variable are about.</summary>
    public ImmutableArray<string> About { get; init; } = [];

    /// <summary>Whether every case gives it a value, so that it may stand in the header of a table.</summary>
    public bool AlwaysKnown { get; init; }

    public ImmutableArray<Citation> Citations { get; init; } = [];

    public bool IsQuantity => Unit is not null;

    /// <summary>The number in base units as people read it, at most three significant digits beyond the point.</summary>
    public string ToText(decimal number)
    {
        if (Unit is not { } unit)
        {
            return Values[(int)number];
        }
        var value = number / unit.ToBase;
        return new Quantity(DisplayRounding.Round(value), unit).ToText();
    }

    public override string ToString() => Id;
}
