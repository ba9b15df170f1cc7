namespace Materia.Clinical.Plans;

/// <summary>What became of one entry of the case: what it was matched to and how many rules looked at it.</summary>
/// <param name="Path">Where it stands in the case.</param>
/// <param name="Kind"><c>medication</c>, <c>condition</c>, <c>allergy</c>, <c>event</c>, <c>observation</c>, <c>qualifier</c> or <c>answer</c>.</param>
/// <param name="Given">As it was written.</param>
/// <param name="Term">The id of what it was matched to; null when it was not recognised.</param>
/// <param name="Rules">How many rules looked at it; none means "not looked at", which differs from "nothing found".</param>
public sealed record CheckedInput(string Path, string Kind, string Given, string? Term, int Rules);
