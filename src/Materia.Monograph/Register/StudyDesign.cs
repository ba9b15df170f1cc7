namespace Materia.Monograph.Register;

/// <summary>How a study was made, those that can show most first. Not a grade of quality: a small trial stays small.</summary>
public enum StudyDesign
{
    PlaceboControlledRandomised,

    /// <summary>A trial of another kind; its note says which.</summary>
    Trial,

    RandomisedPhase2,

    /// <summary>One arm, no control.</summary>
    Phase2,

    ProspectiveRegistry,

    Retrospective,

    CaseSeries,

    CaseReport,

    /// <summary>Spontaneous reports: no denominator, so no rate.</summary>
    Pharmacovigilance,
}
