namespace Materia.Clinical.Reading;

/// <summary>
/// One node of an outside text, JSON or YAML, with its path and position: what strict readers read, so that every fault can say
/// where it stands and all of them can be gathered.
/// </summary>
public abstract class DataNode
{
    private readonly string _path;
    private readonly string? _member;

    private protected DataNode(string path, SourcePosition position)
        : this(path, null, position) { }

    /// <summary>A member of the object at <paramref name="path"/>.</summary>
    private protected DataNode(string path, string? member, SourcePosition position)
    {
        _path = path;
        _member = member;
        Position = position;
    }

    /// <summary>
    /// The path from the root, such as <c>observations[3].value</c>; empty for the root. That of a member is put together when it
    /// is asked for: of a leaf hardly ever.
    /// </summary>
    public string Path =>
        _member is null ? _path
        : _path.Length == 0 ? _member
        : $"{_path}.{_member}";

    public SourcePosition Position { get; }

    /// <summary>What it is, for messages: "an object", "a list", "text", "a number".</summary>
    public abstract string Describe();
}
