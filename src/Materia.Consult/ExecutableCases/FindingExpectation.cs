namespace Materia.Consult.ExecutableCases;

/// <summary>A pattern of findings: every part that is stated must hold of one finding.</summary>
public sealed record FindingExpectation
{
    public FindingKind? Kind { get; init; }

    public Severity? Severity { get; init; }

    /// <summary>Each must be among what the finding is about.</summary>
    public ImmutableArray<string> About { get; init; } = [];

    /// <summary>Each must occur in the summary or the recommendation.</summary>
    public ImmutableArray<string> Mentions { get; init; } = [];

    /// <summary>Whether <paramref name="finding"/> is one of these.</summary>
    public bool Matches(Finding finding) =>
        (Kind is not { } kind || finding.Kind == kind)
        && (Severity is not { } severity || finding.Severity == severity)
        && About.All(finding.About.Contains)
        && Mentions.All(text => Says(finding.Summary, text) || Says(finding.Recommendation, text));

    public override string ToString() =>
        string.Join(
            ' ',
            (
                (string?[])
                    [Kind?.ToCode(), Severity?.ToCode(), About.IsEmpty ? null : $"about {string.Join(", ", About)}"]
            )
                .Concat(Mentions.Select(text => $"mentioning \"{text}\""))
                .OfType<string>()
        );

    // Plans are printed with no-break spaces between a number and its unit; people write cases with plain ones.
    private static bool Says(string? words, string text) =>
        words is not null && Plain(words).Contains(Plain(text), StringComparison.Ordinal);

    private static string Plain(string words) => words.Replace('\u00A0', ' ').Replace('\u202F', ' ');
}
