namespace Materia.Monograph.Register;

/// <summary>The studies of a drug, what people ask about them, and what was wrong in the text the register replaces.</summary>
public sealed record EvidenceRegister
{
    public static EvidenceRegister Empty { get; } = new();

    /// <summary>By topic, in each the design that can show most first, then the larger study.</summary>
    public ImmutableArray<Study> Studies { get; init; } = [];

    public ImmutableArray<EvidenceQuestion> Questions { get; init; } = [];

    public ImmutableArray<SeedCorrection> Corrections { get; init; } = [];

    /// <summary>The studies in the order of <see cref="Studies"/>, topic by topic; the topic with the strongest design first.</summary>
    public IEnumerable<IGrouping<string, Study>> ByTopic() => Studies.GroupBy(study => study.Topic);
}
