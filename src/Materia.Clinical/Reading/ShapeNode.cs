namespace Materia.Clinical.Reading;

/// <summary>What was asked for at one path.</summary>
public sealed class ShapeNode
{
    public ShapeKind Kind { get; internal set; }

    /// <summary>Whether plain text may stand in place of the object or list.</summary>
    public bool MayBeText { get; internal set; }

    /// <summary>How many objects were read here.</summary>
    internal int Objects { get; set; }

    /// <summary>Fields asked for, and how many objects required each.</summary>
    internal SortedDictionary<string, int> Asked { get; } = new(StringComparer.Ordinal);

    /// <summary>Fields asked for, and whether every object that was read required it.</summary>
    public IEnumerable<(string Name, bool IsRequired)> Fields =>
        Asked.Select(asked => (asked.Key, asked.Value == Objects));

    /// <summary>The closed set of words, when there is one.</summary>
    public SortedSet<string> Words { get; } = new(StringComparer.Ordinal);
}
