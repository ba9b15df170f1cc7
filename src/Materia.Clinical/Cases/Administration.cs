using Materia.Units;

namespace Materia.Clinical.Cases;

/// <summary>One dose that was, or was not, taken at a known time. Not to be confused with a prescribed <see cref="DosePeriod"/>.</summary>
public sealed record Administration
{
    public required string Path { get; init; }

    public required ClinicalTime Time { get; init; }

    public required Mass Amount { get; init; }

    public required bool Taken { get; init; }
}
