using System.Diagnostics.CodeAnalysis;
using System.Numerics;

namespace Materia.Units;

/// <summary>A quantity whose dimension the compiler knows.</summary>
/// <typeparam name="TSelf">The type itself.</typeparam>
[SuppressMessage(
    "Design",
    "CA1000:Do not declare static members on generic types",
    Justification = "Called through the implementing type."
)]
public interface ITypedQuantity<TSelf> : IComparable<TSelf>, IComparisonOperators<TSelf, TSelf, bool>
    where TSelf : struct, ITypedQuantity<TSelf>
{
    /// <summary>What it measures.</summary>
    static abstract Dimension Dimension { get; }

    /// <summary>The same as a number with a unit, in the unit that the type is named in.</summary>
    Quantity ToQuantity();

    /// <summary>The typed form of a quantity of this dimension in any unit.</summary>
    /// <exception cref="ArgumentException">The quantity has another dimension.</exception>
    static abstract TSelf FromQuantity(Quantity quantity);
}
