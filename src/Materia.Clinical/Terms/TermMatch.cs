namespace Materia.Clinical.Terms;

/// <summary>What a word of a case was matched to; a misspelling is suggested, never assumed.</summary>
/// <param name="Term">The term, or null when nothing has that spelling or code.</param>
/// <param name="Suggestion">The nearest known spelling when there is no match and one is near.</param>
public sealed record TermMatch(Term? Term, string? Suggestion);
