namespace Materia.Clinical.Cases;

/// <summary>A condition the patient has, in the reporter's words. Not to be confused with the condition of a rule.</summary>
public sealed record MedicalCondition
{
    public required string Path { get; init; }

    public required string Term { get; init; }

    public string? Severity { get; init; }

    public ClinicalTime? Onset { get; init; }
}
