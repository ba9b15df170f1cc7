using Materia.Clinical.Evidence;

namespace Materia.Clinical.Interactions;

/// <summary>A user's own interaction table, shown as theirs beside the knowledge.</summary>
/// <param name="Source">The file, as a source that plans name; nothing in it was verified here.</param>
/// <param name="Rows">Its rows, in order.</param>
public sealed record OwnInteractionTable(Source Source, ImmutableArray<OwnInteraction> Rows)
{
    /// <summary>The id under which plans cite it.</summary>
    public const string SourceId = "own-table";
}
