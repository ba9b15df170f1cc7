namespace Materia.Consult.Explaining;

/// <summary>A heading and its lines.</summary>
public sealed record ExplanationPart(string Heading, ImmutableArray<string> Lines);
