namespace Materia.Clinical.Cases;

/// <summary>Another medicine the patient takes or took: by name, RxCUI or ATC code.</summary>
public sealed record Medication
{
    public required string Path { get; init; }

    public string? Name { get; init; }

    public string? Rxcui { get; init; }

    public string? Atc { get; init; }

    public ClinicalTime? Start { get; init; }

    public ClinicalTime? End { get; init; }

    /// <summary>The dose in the reporter's words.</summary>
    public string? Dose { get; init; }

    /// <summary>What it was called in the case, by name before code.</summary>
    public string Words => Name ?? (Rxcui is not null ? $"RxCUI {Rxcui}" : $"ATC {Atc}");
}
