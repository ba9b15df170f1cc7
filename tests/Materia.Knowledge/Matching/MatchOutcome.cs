namespace Materia.Tests.Knowledge.Matching;

/// <summary>What became of a <see cref="WrittenName"/>.</summary>
public enum MatchOutcome
{
    /// <summary>Matched to exactly what was meant.</summary>
    Right,

    /// <summary>Not recognised, and the medicine that was meant is suggested.</summary>
    RightlySuggested,

    /// <summary>Not recognised, and another medicine is suggested.</summary>
    OtherSuggested,

    /// <summary>Not recognised, and nothing is suggested.</summary>
    NotRecognised,

    /// <summary>A slip of one letter made it the name of another real medicine: no matching can know.</summary>
    AnotherName,

    /// <summary>Matched to something else than was meant, or to anything where nothing was.</summary>
    FalseMatch,
}
