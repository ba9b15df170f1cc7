namespace Materia.Monograph.Tables;

/// <summary>What is known of an interaction, for people who compare sources: shown by <c>explain</c> and on pages.</summary>
/// <param name="On">Whose exposure or risk changes: the drug, the partner, or both.</param>
/// <param name="Direction"><c>up</c>, <c>down</c>, <c>none</c> or <c>unknown</c>.</param>
/// <param name="Auc">The change of the area under the curve as the source gives it; null when it gives none.</param>
/// <param name="Mechanism">How it comes about, in a few words.</param>
/// <param name="Evidence">What it rests on: a trial, a case, a class, a laboratory.</param>
public sealed record InteractionFacts(string On, string Direction, string? Auc, string Mechanism, string Evidence);
