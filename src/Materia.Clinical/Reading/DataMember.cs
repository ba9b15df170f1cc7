namespace Materia.Clinical.Reading;

/// <summary>A named member of a <see cref="DataObject"/>, with the position of its name.</summary>
public sealed record DataMember(string Name, SourcePosition Position, DataNode Value);
