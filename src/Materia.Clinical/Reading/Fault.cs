namespace Materia.Clinical.Reading;

/// <summary>Something wrong with an input: where, what was found and expected, and the likely fix when there is one.</summary>
public sealed record Fault(string Path, string Message, string? Suggestion = null)
{
    public SourcePosition Position { get; init; }
}
