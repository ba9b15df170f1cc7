namespace Materia.Clinical.Cases;

/// <summary>An adverse event as reported: a term in the reporter's words, a CTCAE grade and the version it was graded with.</summary>
public sealed record AdverseEvent
{
    public required string Path { get; init; }

    public required string Term { get; init; }

    /// <summary>CTCAE grade 1 to 5. Rules on laboratory values read the values, never the grade.</summary>
    public required int Grade { get; init; }

    /// <summary><c>5.0</c> or <c>6.0</c>.</summary>
    public required string CtcaeVersion { get; init; }

    public required ClinicalTime Onset { get; init; }

    public ClinicalTime? Resolved { get; init; }

    /// <summary>Whether the event is the disease's doing; null is unknown.</summary>
    public bool? LeukaemiaRelated { get; init; }
}
