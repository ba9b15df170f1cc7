namespace Materia.Clinical.Reading;

/// <summary>
/// One node of an outside text, JSON or YAML, with its path and position: what strict readers read, so that every fault can say
/// where it stands and all of them can be gathered.
/// </summary>
public abstract class DataNode
{
    private protected DataNode(string path, SourcePosition position)
    {
        Path = path;
        Position = position;
    }

    /// <summary>The path from the root, such as <c>observations[3].value</c>; empty for the root.</summary>
    public string Path { get; }

    public SourcePosition Position { get; }

    /// <summary>What it is, for messages: "an object", "a list", "text", "a number".</summary>
    public abstract string Describe();
}
