namespace Materia.Units;

/// <summary>
/// A number with its unit, as it was written: <c>0.9 mg/dL</c>. For quantities whose dimension is known in advance use the
/// typed ones, such as <see cref="Mass" />.
/// </summary>
/// <remarks>
/// Equality is of the written form: 1 g and 1000 mg are not equal, although <see cref="CompareTo" /> gives 0. The default is 0
/// of the unit <c>1</c>.
/// </remarks>
public readonly partial record struct Quantity : IComparable<Quantity>
{
    // Null for the unit 1, so that the default equals 0 of the unit 1.
    private readonly Unit? unit;

    /// <summary>A quantity of any size; text from outside goes through <see cref="TryParse" />, which bounds it.</summary>
    public Quantity(decimal value, Unit unit)
    {
        ArgumentNullException.ThrowIfNull(unit);
        Value = value;
        this.unit = ReferenceEquals(unit, Ucum.One) ? null : unit;
    }

    /// <summary>The number, in <see cref="Unit" />.</summary>
    public decimal Value { get; }

    /// <summary>The unit.</summary>
    public Unit Unit => unit ?? Ucum.One;

    /// <summary>What the quantity measures.</summary>
    public Dimension Dimension => Unit.Dimension;

    /// <summary>The number in the base unit of the dimension. Exact for every quantity that was read from text.</summary>
    /// <exception cref="OverflowException">Only for numbers beyond those that are read from text.</exception>
    public decimal InBase => Value * Unit.ToBase;

    public static bool operator <(Quantity left, Quantity right) => left.CompareTo(right) < 0;

    public static bool operator >(Quantity left, Quantity right) => left.CompareTo(right) > 0;

    public static bool operator <=(Quantity left, Quantity right) => left.CompareTo(right) <= 0;

    public static bool operator >=(Quantity left, Quantity right) => left.CompareTo(right) >= 0;

    /// <summary>The number without trailing zeros or a naked point, a space, and the UCUM code: <c>400 mg</c>.</summary>
    /// <remarks>Reads back as the same quantity when the number is one that <see cref="TryParse" /> accepts.</remarks>
    public override string ToString() => $"{DecimalText.Format(Value)} {Unit.Code}";

    /// <summary>For people: <c>1,200 mg</c>, <c>1.5 ×10⁹/L</c>, <c>28 days</c>, with a no-break space before the symbol.</summary>
    public string ToText()
    {
        var symbol = Value == 1 ? Unit.SymbolForOne : Unit.Symbol;
        var number = DecimalText.FormatForPeople(Value);
        return symbol.Length == 0 ? number : $"{number}\u00A0{symbol}";
    }
}
