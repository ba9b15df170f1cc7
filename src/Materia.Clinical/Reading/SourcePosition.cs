namespace Materia.Clinical.Reading;

/// <summary>Line and column in a text, both from 1; the default stands for "nowhere".</summary>
public readonly record struct SourcePosition(int Line, int Column);
