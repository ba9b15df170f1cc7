namespace Materia.Clinical.Cases;

/// <summary>An answer to a question that a plan asked.</summary>
public sealed record Answer
{
    public required string Path { get; init; }

    public required string Question { get; init; }

    /// <summary><c>yes</c>, <c>no</c>, <c>unknown</c> or text.</summary>
    public required string Value { get; init; }

    public ClinicalTime? Date { get; init; }
}
