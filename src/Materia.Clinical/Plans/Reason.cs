namespace Materia.Clinical.Plans;

/// <summary>A piece of the case that a rule read: where it stands and what it says.</summary>
public sealed record Reason(string Path, string Text);
