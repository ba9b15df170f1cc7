namespace Materia.Consult.ExecutableCases;

/// <summary>A field that must be listed as missing, and whether it blocks.</summary>
public sealed record MissingExpectation(string Field, bool Blocking)
{
    public override string ToString() => Blocking ? $"{Field} (blocking)" : Field;
}
