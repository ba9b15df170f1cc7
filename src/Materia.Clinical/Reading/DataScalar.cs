namespace Materia.Clinical.Reading;

/// <summary>A leaf: its text as written, and what kind of leaf the text's format says it is.</summary>
public sealed class DataScalar : DataNode
{
    public DataScalar(string path, SourcePosition position, ScalarKind kind, string text)
        : base(path, position)
    {
        Kind = kind;
        Text = text;
    }

    /// <summary>A leaf that is a member of the object at <paramref name="path"/>, or at the root itself.</summary>
    public DataScalar(string path, string? member, SourcePosition position, ScalarKind kind, string text)
        : base(path, member, position)
    {
        Kind = kind;
        Text = text;
    }

    public ScalarKind Kind { get; }

    /// <summary>The text; for a number its digits as written, so that no precision is lost.</summary>
    public string Text { get; }

    public override string Describe() =>
        Kind switch
        {
            ScalarKind.Number => "a number",
            ScalarKind.Boolean => Text,
            ScalarKind.Null => "null",
            _ => "text",
        };
}
