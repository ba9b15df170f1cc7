namespace Materia.Monograph.Register;

/// <summary>Where a study was published, as far as that is known; it may not have been read there.</summary>
public sealed record Publication
{
    public required string Text { get; init; }

    public string? Doi { get; init; }

    public string? Pmid { get; init; }

    public string? Pmc { get; init; }

    /// <summary>The number in a register of trials.</summary>
    public string? Trial { get; init; }

    /// <summary>Whether the reference itself was confirmed.</summary>
    public required bool IsVerified { get; init; }

    /// <summary>The codes beside the reference: "doi 10.1/x", "PMID 1".</summary>
    public ImmutableArray<string> Codes =>
        [
            .. (
                (string?[])[Doi is null ? null : $"doi {Doi}", Pmid is null ? null : $"PMID {Pmid}", Pmc, Trial]
            ).OfType<string>(),
        ];
}
