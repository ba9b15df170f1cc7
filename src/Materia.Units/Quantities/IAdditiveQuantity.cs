using System.Numerics;

namespace Materia.Units;

/// <summary>A typed quantity of which two can be added and whose multiples make sense.</summary>
/// <typeparam name="TSelf">The type itself.</typeparam>
public interface IAdditiveQuantity<TSelf>
    : ITypedQuantity<TSelf>,
        IAdditionOperators<TSelf, TSelf, TSelf>,
        IAdditiveIdentity<TSelf, TSelf>,
        ISubtractionOperators<TSelf, TSelf, TSelf>,
        IUnaryNegationOperators<TSelf, TSelf>,
        IMultiplyOperators<TSelf, decimal, TSelf>,
        IDivisionOperators<TSelf, decimal, TSelf>
    where TSelf : struct, IAdditiveQuantity<TSelf>;
