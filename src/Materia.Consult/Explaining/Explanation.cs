namespace Materia.Consult.Explaining;

/// <summary>
/// What one id stands for, in words: what it says, its condition, where it was read, where it is used. One id may have several,
/// as a variable and an observation may share it.
/// </summary>
public sealed record Explanation
{
    public required string Id { get; init; }

    /// <summary>
    /// <c>table</c>, <c>row</c>, <c>family</c>, <c>slice</c>, <c>chart</c>, <c>transition</c>, <c>state</c>, <c>source</c>,
    /// <c>variable</c>, <c>value</c>, <c>subject</c>, <c>observation</c>, <c>qualifier</c>, <c>term</c>, <c>drug</c>,
    /// <c>indication</c>, <c>product</c>, <c>administration</c>, <c>monitoring</c>, <c>policy</c>, <c>grading</c>, <c>case</c>, <c>engine</c>,
    /// <c>study</c>, <c>outcome</c>, <c>effect</c>, <c>question of evidence</c>, <c>sentence of an answer</c>, <c>correction</c>,
    /// <c>diagnostic</c>, or the kind of a statement that has no page of its own.
    /// </summary>
    public required string Kind { get; init; }

    public required string Title { get; init; }

    public ImmutableArray<ExplanationPart> Parts { get; init; } = [];

    /// <summary>Where it was read.</summary>
    public ImmutableArray<ExplainedCitation> Sources { get; init; } = [];

    /// <summary>The executable cases that touch a rule, each under the strongest thing it shows.</summary>
    public ImmutableArray<ExplainedCase> Cases { get; init; } = [];

    /// <summary>Ids of what uses it: rules for a source or variable, cases for a rule.</summary>
    public ImmutableArray<string> UsedBy { get; init; } = [];

    /// <summary>Where it stands, relative to the knowledge folder; null for what the program makes.</summary>
    public string? File { get; init; }

    public int Line { get; init; }
}
