namespace Materia.Clinical.Terms;

/// <summary>How far the numbers of one input of a case are believed.</summary>
/// <param name="Plausible">Outside it stands a slip of the pen and no patient: the case is refused.</param>
/// <param name="Usual">Outside it the value is possible and named; null where nothing more is said.</param>
public sealed record InputLimit(ValueRange Plausible, ValueRange? Usual);
