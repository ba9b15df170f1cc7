namespace Materia.Monograph.Conditions;

/// <summary>One end of an interval: the quantity as written, its size in base units, and whether it belongs to the interval.</summary>
public sealed record Bound(Quantity Quantity, bool Inclusive)
{
    public decimal InBase { get; } = Quantity.InBase;
}
