namespace Materia.Monograph.Model;

/// <summary>A strength that another source gives a member of a class, kept and not followed.</summary>
public sealed record OtherStrength(string Strength, ImmutableArray<Citation> Citations);
