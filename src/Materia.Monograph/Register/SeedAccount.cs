namespace Materia.Monograph.Register;

/// <summary>What the vendor's page, the text this register replaces, says of a study, and what is wrong or missing there.</summary>
/// <param name="Says">In our words; null where the study is not in it.</param>
public sealed record SeedAccount(string? Says, ImmutableArray<string> Wrong);
