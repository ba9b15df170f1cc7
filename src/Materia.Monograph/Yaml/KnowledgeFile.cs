namespace Materia.Monograph.Yaml;

/// <summary>One knowledge file, parsed into positioned nodes.</summary>
/// <param name="Path">Relative to the knowledge folder, with forward slashes.</param>
public sealed record KnowledgeFile(string Path, DataNode Root);
