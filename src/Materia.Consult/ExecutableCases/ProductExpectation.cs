namespace Materia.Consult.ExecutableCases;

/// <summary>So many units of one strength in a single administration: <c>0.5 x 100 mg</c>.</summary>
public sealed record ProductExpectation(decimal Count, Quantity Strength)
{
    public override string ToString() => $"{DecimalText.Format(Count)} x {Strength}";
}
