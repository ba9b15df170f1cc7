namespace Materia.Monograph.Register;

/// <summary>
/// A sentence that rests on studies. Every number in it stands in one of them, or among the doses of the label it cites;
/// the reader of the files makes sure of that.
/// </summary>
public sealed record EvidenceSentence
{
    public required string Id { get; init; }

    public required string Say { get; init; }

    /// <summary>The studies, each with the figures of it that are meant; none where only its patients are.</summary>
    public required ImmutableArray<(Study Study, ImmutableArray<StudyFigure> Figures)> From { get; init; }

    /// <summary>What else it rests on, such as a label.</summary>
    public ImmutableArray<Citation> Citations { get; init; } = [];

    public SourcePosition Position { get; init; }

    /// <summary>Whether everything it rests on was read.</summary>
    public bool IsVerified =>
        From.All(one => one.Study.Patients.IsVerified && one.Figures.All(figure => figure.IsVerified))
        && Citations.All(citation => citation.Verified);
}
