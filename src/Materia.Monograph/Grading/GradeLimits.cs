namespace Materia.Monograph.Grading;

/// <summary>Bounds of the reading of grades.</summary>
internal static class GradeLimits
{
    /// <summary>The highest grade a number can have: 5 is death.</summary>
    public const int Highest = 4;
}
