namespace Materia.Monograph.Grading;

/// <summary>What is wanting for a grade from the number alone: a fact of the result, or something CTCAE asks beside it.</summary>
public enum GradeGap
{
    /// <summary>The criteria have no term for the observation.</summary>
    NoTerm,

    /// <summary>The term was not among those that were read.</summary>
    NotRead,

    /// <summary>Graded by what was done about it, not by the number.</summary>
    Intervention,

    /// <summary>Graded by a limit other than those of normal, which a result does not bring.</summary>
    AnotherLimit,

    /// <summary>So far out that the criteria grade it under another term.</summary>
    AnotherTerm,

    /// <summary>The lower limit of normal.</summary>
    LowerLimit,

    /// <summary>The upper limit of normal.</summary>
    UpperLimit,

    /// <summary>A result from before the first dose.</summary>
    Baseline,

    /// <summary>Whether the baseline was normal: it came without its limits.</summary>
    BaselineLimit,

    /// <summary>A result in a unit that the criteria have thresholds for.</summary>
    Unit,

    /// <summary>Signs, symptoms or consequences.</summary>
    Symptoms,

    /// <summary>That the patient was fasting.</summary>
    Fasting,

    /// <summary>That the patient takes an anticoagulant.</summary>
    Anticoagulation,

    /// <summary>That the result is corrected for albumin.</summary>
    AlbuminCorrection,
}
