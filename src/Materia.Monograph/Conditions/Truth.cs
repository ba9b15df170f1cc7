namespace Materia.Monograph.Conditions;

/// <summary>
/// Whether a condition holds, in Kleene's strong logic of three values: an unknown input leaves a condition undecided unless the
/// known ones settle it.
/// </summary>
public enum Truth
{
    No,
    Maybe,
    Yes,
}
