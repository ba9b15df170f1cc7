namespace Materia.Units;

/// <summary>What the typed quantities share.</summary>
internal static class TypedQuantity
{
    /// <summary>The number of a quantity in the unit in which a typed one is kept; exact whenever a decimal can hold it.</summary>
    internal static decimal ValueIn(Quantity quantity, Unit unit) =>
        quantity.TryConvertTo(unit, out var converted)
            ? converted.Value
            : throw new ArgumentException(
                $"{quantity} is a quantity of {quantity.Dimension}; expected one of {unit.Dimension}, such as 1 {unit}.",
                nameof(quantity)
            );
}
