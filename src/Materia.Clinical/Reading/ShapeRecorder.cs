namespace Materia.Clinical.Reading;

/// <summary>
/// Remembers what a strict reader asked for: fields, whether they are required, and what kind each is. The JSON Schemas are made
/// from it, so that a schema cannot say other than the reader does.
/// </summary>
public sealed class ShapeRecorder
{
    private readonly SortedDictionary<string, ShapeNode> _nodes = new(StringComparer.Ordinal);

    /// <summary>The shape at a path, list positions written <c>[]</c>; null when nothing was asked for there.</summary>
    public ShapeNode? At(string path) => _nodes.GetValueOrDefault(path);

    /// <summary>An object was read at a path.</summary>
    public void Object(string path)
    {
        var node = Node(path);
        node.Kind = ShapeKind.Object;
        node.Objects++;
    }

    /// <summary>A list was read at a path.</summary>
    public void List(string path)
    {
        var node = Node(path);
        // A word may stand in place of the list, such as "none".
        node.MayBeText |= node.Kind is not (ShapeKind.Unseen or ShapeKind.List or ShapeKind.Object);
        node.Kind = ShapeKind.List;
    }

    /// <summary>A field of an object was asked for.</summary>
    public void Field(string path, string name, bool isRequired)
    {
        var node = Node(path);
        node.Kind = ShapeKind.Object;
        node.Asked[name] = node.Asked.GetValueOrDefault(name) + (isRequired ? 1 : 0);
    }

    /// <summary>A leaf of a kind was read; plain text gives way to a more exact kind.</summary>
    public void Leaf(string path, ShapeKind kind, IEnumerable<string>? words = null)
    {
        var node = Node(path);
        // A value that is now an object and now a leaf keeps both: a quantity, or a citation, may be written either way.
        if (node.Kind is ShapeKind.Object or ShapeKind.List)
        {
            node.MayBeText = true;
            return;
        }
        // A word is read as text too, and a whole number as a number: the kind told first is the more exact.
        if (node.Kind is ShapeKind.Unseen or ShapeKind.Text)
        {
            node.Kind = kind;
        }
        node.Words.UnionWith(words ?? []);
    }

    private ShapeNode Node(string path)
    {
        var normal = Normal(path);
        if (!_nodes.TryGetValue(normal, out var node))
        {
            node = new ShapeNode();
            _nodes[normal] = node;
        }
        return node;
    }

    /// <summary>A path with list positions replaced by <c>[]</c>.</summary>
    public static string Normal(string path)
    {
        var normal = new System.Text.StringBuilder(path.Length);
        var isInside = false;
        foreach (var character in path)
        {
            isInside &= character != ']';
            if (!isInside)
            {
                normal.Append(character);
            }
            isInside |= character == '[';
        }
        return normal.ToString();
    }
}
