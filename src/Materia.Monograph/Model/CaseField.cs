namespace Materia.Monograph.Model;

/// <summary>Inputs the engine knows by name.</summary>
public enum CaseField
{
    Jurisdiction,
    Indication,
    Age,
    Sex,
    Pregnancy,
    Breastfeeding,
    ChildbearingPotential,

    /// <summary>Not started, on the drug, or off it, at the time of the question.</summary>
    Treatment,

    /// <summary>Whether the recorded dose lies within what the label gives for the indication, or above all of it.</summary>
    RecordedDose,

    /// <summary>Why the last dose period ended.</summary>
    StopReason,

    /// <summary>Whether a ladder accounts for the stop.</summary>
    StoppedByLadder,

    /// <summary>Whether the patient is allergic to the drug itself.</summary>
    AllergyToDrug,

    /// <summary>Measured, or estimated as the policy allows.</summary>
    CreatinineClearance,

    /// <summary>The daily total of the composed plan; known only after composition.</summary>
    PlannedDailyDose,
}
