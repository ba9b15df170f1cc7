namespace Materia.Consult.Checks;

/// <summary>A citation, or a term, that was not checked in its source.</summary>
/// <param name="Source">The id of the source; the id of the term where the entry is a term.</param>
/// <param name="Locator">The place in the source; empty for a term.</param>
public sealed record UnverifiedEntry(string File, SourcePosition Position, string Source, string Locator);
