namespace Materia.Clinical.Plans;

/// <summary>Exactly which knowledge decided.</summary>
public sealed record KnowledgeStamp(string Version, string Sha256);
