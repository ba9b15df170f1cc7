namespace Materia.Clinical.Plans;

/// <summary>A question a pathway asks, and what each answer leads to.</summary>
public sealed record PathwayQuestion(string Id, string Text, ImmutableArray<string> LeadsTo);
