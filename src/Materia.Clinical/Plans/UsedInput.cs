using Materia.Clinical.Cases;

namespace Materia.Clinical.Plans;

/// <summary>An input that a rule read, as it was read: its value in words, where it stands in the case, and its date.</summary>
/// <param name="Name">The variable's id, such as <c>creatinine-clearance</c>.</param>
/// <param name="Label">What people read: "Creatinine clearance".</param>
/// <param name="Value">The value in words, derived values with how they came about.</param>
/// <param name="Path">Where in the case it, or what it was derived from, stands; empty when nowhere.</param>
/// <param name="Date">The date of the oldest result it rests on; null for what is undated.</param>
public sealed record UsedInput(string Name, string Label, string Value, string Path, ClinicalTime? Date);
