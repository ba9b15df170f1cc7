namespace Materia.Monograph.Conditions;

/// <summary>
/// The value of a variable while rules are judged: unknown, the index of an enumerated value, or a number in the base unit of
/// the variable's dimension. The default is unknown.
/// </summary>
public readonly record struct VariableValue
{
    private VariableValue(decimal number) => (IsKnown, Number) = (true, number);

    public bool IsKnown { get; }

    /// <summary>The number in base units, or the index of the enumerated value.</summary>
    public decimal Number { get; }

    public static VariableValue Unknown => default;

    public static VariableValue OfNumber(decimal inBase) => new(inBase);

    public static VariableValue OfIndex(int index) => new(index);
}
