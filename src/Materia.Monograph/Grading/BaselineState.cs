namespace Materia.Monograph.Grading;

/// <summary>Where a result from before the first dose lay against its own limits of normal.</summary>
public enum BaselineState
{
    Low,
    Normal,
    Raised,
}
