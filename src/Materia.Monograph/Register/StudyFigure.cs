namespace Materia.Monograph.Register;

/// <summary>One result of a study, of efficacy or of safety, with where it stands.</summary>
public sealed record StudyFigure
{
    /// <summary><c>study/figure</c>: permanent.</summary>
    public required string Id { get; init; }

    /// <summary>What was measured.</summary>
    public required string What { get; init; }

    public required string Value { get; init; }

    /// <summary>The 95 % confidence interval as it was published; null where none was read. It is never worked out here.</summary>
    public string? Interval { get; init; }

    public StudyComparison? Against { get; init; }

    /// <summary>The p value as it was published.</summary>
    public string? P { get; init; }

    public required FigureBasis Basis { get; init; }

    public required ImmutableArray<Citation> Citations { get; init; }

    public SourcePosition Position { get; init; }

    public bool IsVerified => Citations.All(citation => citation.Verified);

    /// <summary>The figure on one line: "median months: 1.8 (1.7 to 3.6) against 0.9 (placebo)".</summary>
    public string ToWords() =>
        string.Concat(
            $"{What}: {Value}",
            Interval is { } own ? $" (95 % interval {own})" : "",
            Against is { } other
                ? $" against {other.Value}{(other.Interval is { } its ? $" ({its})" : "")} with {other.With}"
                : "",
            P is { } p ? $"; p {p}" : ""
        );
}
