namespace Materia.Clinical.Cases;

/// <summary>An ingredient the patient is allergic to, in the reporter's words.</summary>
public sealed record Allergy
{
    public required string Path { get; init; }

    public required string Ingredient { get; init; }
}
