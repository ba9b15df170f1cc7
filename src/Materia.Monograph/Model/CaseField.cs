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

    /// <summary>The daily total recorded now, or before the stop; unknown before the first dose.</summary>
    RecordedDailyDose,

    /// <summary>In how many doses a day the recorded daily total is taken; unknown before the first dose.</summary>
    RecordedTimesPerDay,

    /// <summary>The recommended daily dose of the label before anything lowers it; known once the rules that give it are matched.</summary>
    RecommendedDailyDose,

    /// <summary>Why the last dose period ended.</summary>
    StopReason,

    /// <summary>Whether a ladder accounts for the stop.</summary>
    StoppedByLadder,

    /// <summary>Whether an event on record, about which a pathway has something to say, accounts for the stop.</summary>
    StoppedInEvent,

    /// <summary>Whether a severe adverse event is open.</summary>
    SevereEvent,

    /// <summary>Whether the patient is allergic to the drug itself.</summary>
    AllergyToDrug,

    /// <summary>Whether the patient is allergic to something that the products contain beside the drug.</summary>
    AllergyToExcipient,

    /// <summary>Measured, or estimated as the policy allows.</summary>
    CreatinineClearance,

    /// <summary>The daily total of the composed plan; known only after composition.</summary>
    PlannedDailyDose,
}
