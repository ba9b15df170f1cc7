namespace Materia.Clinical.Reading;

/// <summary>What was asked for at one path.</summary>
public sealed class ShapeNode
{
    public ShapeKind Kind { get; internal set; }

    /// <summary>Whether plain text may stand in place of the object or list.</summary>
    public bool MayBeText { get; internal set; }

    /// <summary>Fields asked for, and whether each is required.</summary>
    public SortedDictionary<string, bool> Fields { get; } = new(StringComparer.Ordinal);

    /// <summary>The closed set of words, when there is one.</summary>
    public SortedSet<string> Words { get; } = new(StringComparer.Ordinal);
}
