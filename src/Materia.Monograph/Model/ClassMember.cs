namespace Materia.Monograph.Model;

/// <summary>A medicine of a class.</summary>
/// <param name="Medicine">The medicine.</param>
/// <param name="Strength"><c>strong</c>, <c>moderate</c>, <c>weak</c>, <c>unspecified</c>; null in a class without strengths.</param>
/// <param name="Citations">Where the strength that is followed was read.</param>
/// <param name="Against">What other sources say of it.</param>
/// <param name="Because">Why this one is followed; goes with <paramref name="Against"/>.</param>
public sealed record ClassMember(
    Term Medicine,
    string? Strength,
    ImmutableArray<Citation> Citations,
    ImmutableArray<OtherStrength> Against,
    string? Because
);
