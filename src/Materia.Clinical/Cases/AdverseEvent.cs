namespace Materia.Clinical.Cases;

/// <summary>An adverse event as reported: a term in the reporter's words, a CTCAE grade and the version it was graded with.</summary>
public sealed record AdverseEvent
{
    public required string Path { get; init; }

    public required string Term { get; init; }

    /// <summary>CTCAE grade 1 to 5. Rules on laboratory values read the values, never the grade.</summary>
    public required int Grade { get; init; }

    /// <summary>Grade 3 or more. Source: CTCAE, general guidelines.</summary>
    public bool IsSevere => IsSevereAt(Grade);

    /// <summary>Whether a grade is severe; 0 stands for what has none.</summary>
    public static bool IsSevereAt(int grade) => grade >= SevereGrade;

    /// <summary>Grade 4 or more. Source: CTCAE, general guidelines.</summary>
    public bool IsLifeThreatening => Grade >= LifeThreateningGrade;

    /// <summary>Grade 5. Source: CTCAE, general guidelines.</summary>
    public bool IsDeath => Grade >= DeathGrade;

    // source: CTCAE, general guidelines: grade 3 is severe, 4 life-threatening, 5 death.
    private const int SevereGrade = 3;
    private const int LifeThreateningGrade = 4;
    private const int DeathGrade = 5;

    /// <summary>The version of a grade that names none, and the one that plans grade by.</summary>
    public const string UsualCtcaeVersion = "5.0";

    /// <summary><c>5.0</c> or <c>6.0</c>.</summary>
    public required string CtcaeVersion { get; init; }

    public required ClinicalTime Onset { get; init; }

    public ClinicalTime? Resolved { get; init; }

    /// <summary>Whether the event is the disease's doing; null is unknown.</summary>
    public bool? LeukaemiaRelated { get; init; }
}
