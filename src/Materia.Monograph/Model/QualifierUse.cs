namespace Materia.Monograph.Model;

/// <summary>How a qualifier belongs to an indication.</summary>
/// <param name="Id">The qualifier.</param>
/// <param name="Values">The values that make sense here; empty when all of the qualifier's do.</param>
/// <param name="Asserted">The value that the code of the indication asserts when the case does not give one; null for none.</param>
public sealed record QualifierUse(string Id, ImmutableArray<string> Values, string? Asserted)
{
    /// <summary>Whether a given value says anything about the indication.</summary>
    public bool Allows(string value) => Values.IsEmpty || Values.Contains(value);
}
