namespace Materia.Monograph.Register;

/// <summary>One study of the evidence register: how it was made, in how many, what it found, and how far that was read.</summary>
public sealed record Study
{
    public required string Id { get; init; }

    /// <summary>What people call it.</summary>
    public required string Name { get; init; }

    /// <summary>The heading it stands under.</summary>
    public required string Topic { get; init; }

    public required StudyDesign Design { get; init; }

    /// <summary>What the word for the design leaves out, such as "not randomised; patients chose their arm".</summary>
    public string? DesignNote { get; init; }

    public required StudyPatients Patients { get; init; }

    public required string Population { get; init; }

    public required string Regimen { get; init; }

    public required ImmutableArray<StudyFigure> Outcomes { get; init; }

    public required ImmutableArray<StudyFigure> Safety { get; init; }

    public required Publication Publication { get; init; }

    /// <summary>What to keep in mind; empty where nothing is noted.</summary>
    public required ImmutableArray<string> Caveats { get; init; }

    public required SeedAccount Seed { get; init; }

    /// <summary>The result in as many words as a plan has room for.</summary>
    public required EvidenceBrief Brief { get; init; }

    public required string File { get; init; }

    public SourcePosition Position { get; init; }

    public IEnumerable<StudyFigure> Figures => Outcomes.Concat(Safety);

    /// <summary>Whether the whole of it was read: patients, every figure and the reference.</summary>
    public bool IsVerified => Patients.IsVerified && Publication.IsVerified && Figures.All(figure => figure.IsVerified);

    /// <summary>"1 patient (case report): ...": how many and by which design, before what came out.</summary>
    public string ToBriefWords() => $"{Patients.ToWords()} ({Design.ToWords()}): {Brief.Say}";

    /// <summary>Whether the publication was read for what <see cref="ToBriefWords"/> says.</summary>
    public bool IsBriefVerified =>
        Patients.IsVerified && Publication.IsVerified && Brief.From.All(figure => figure.IsVerified);

    /// <summary>What the words of a plan rest on.</summary>
    public ImmutableArray<Citation> BriefCitations =>
        [.. Patients.Citations.Concat(Brief.From.SelectMany(figure => figure.Citations)).Distinct()];
}
