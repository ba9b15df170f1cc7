namespace Materia.Clinical.Reading;

/// <summary>A leaf: its text as written, and what kind of leaf the text's format says it is.</summary>
public sealed class DataScalar(string path, SourcePosition position, ScalarKind kind, string text)
    : DataNode(path, position)
{
    public ScalarKind Kind { get; } = kind;

    /// <summary>The text; for a number its digits as written, so that no precision is lost.</summary>
    public string Text { get; } = text;

    public override string Describe() =>
        Kind switch
        {
            ScalarKind.Number => "a number",
            ScalarKind.Boolean => Text,
            ScalarKind.Null => "null",
            _ => "text",
        };
}
