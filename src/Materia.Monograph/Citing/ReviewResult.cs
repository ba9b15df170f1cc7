namespace Materia.Monograph.Citing;

/// <summary>What a reviewer found at the place that a citation names.</summary>
public enum ReviewResult
{
    /// <summary>The copy says what the knowledge says.</summary>
    Confirmed,

    /// <summary>The copy said something else, and the knowledge was changed to what it says.</summary>
    Corrected,

    /// <summary>The copy does not say it.</summary>
    NotFound,
}
