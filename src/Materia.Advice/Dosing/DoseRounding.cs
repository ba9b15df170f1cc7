namespace Materia.Advice.Dosing;

/// <summary>
/// The daily dose that is given of the one that rules allow (contract rule 6). A calculated dose goes to the nearest that the
/// products at hand can give, unless that is more than half a step of the usual products above it: then stock cannot make the
/// dose, and it is what the usual products give. Stock never changes a flat dose.
/// </summary>
internal sealed class DoseRounding
{
    private readonly ProductChoice _atHand;
    private readonly ProductChoice _usual;

    private DoseRounding(ProductChoice atHand, ProductChoice usual)
    {
        _atHand = atHand;
        _usual = usual;
    }

    public static DoseRounding Of(
        DrugRecord drug,
        Jurisdiction jurisdiction,
        ProductChoice atHand,
        bool hasFormulary
    ) => new(atHand, hasFormulary ? ProductChoice.Of(drug, jurisdiction, formulary: []) : atHand);

    /// <summary>Whether rounding leaves this daily dose as it is.</summary>
    public bool Leaves(Mass daily) => _usual.CanMake(daily) && (_atHand == _usual || _atHand.CanMake(daily));

    /// <summary>The daily total, in <paramref name="times"/> equal doses, never above <paramref name="highest"/>.</summary>
    public Mass Of(Mass wanted, Mass highest, int times, bool isCalculated)
    {
        if (isCalculated && !_atHand.IsEmpty)
        {
            var halfAStep = _usual.Smallest.Milligrams * times / 2;
            var most = Math.Min(highest.Milligrams, wanted.Milligrams + halfAStep);
            if (_atHand.Nearest(wanted, Mass.FromMilligrams(most), times) is { } made)
            {
                return made;
            }
        }
        return _usual.Nearest(wanted, highest, times) ?? wanted;
    }
}
