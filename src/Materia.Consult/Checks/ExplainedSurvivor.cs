namespace Materia.Consult.Checks;

/// <summary>A mutant that no case can kill, and why that is right: the change alters no plan.</summary>
/// <param name="Position">Where the explanation stands.</param>
/// <param name="ListedIn">The file the explanation stands in.</param>
internal sealed record ExplainedSurvivor(
    string File,
    string Path,
    string Before,
    string After,
    string Because,
    string ListedIn,
    SourcePosition Position
);
