using Materia.Monograph.Register;

namespace Materia.Monograph.Pathways;

/// <summary>A state of a pathway: what it calls for, what it says, and what it asks next.</summary>
public sealed record PathwayState
{
    /// <summary><c>pathway/state</c>: the permanent id of the rule.</summary>
    public required string RuleId { get; init; }

    public required string Id { get; init; }

    /// <summary>Row and column in the flowchart, from 0.</summary>
    public required int Row { get; init; }

    public required int Column { get; init; }

    /// <summary>A few words for the flowchart.</summary>
    public required string Title { get; init; }

    /// <summary>The action while in the state; null where it asks for none.</summary>
    public PlanAction? Action { get; init; }

    public required Rechallenge Rechallenge { get; init; }

    /// <summary>Severity of its finding; null where it makes none.</summary>
    public Severity? Finding { get; init; }

    /// <summary>What the finding says; <c>{events}</c> becomes the events of the case.</summary>
    public string? Say { get; init; }

    /// <summary>What to do, in one sentence.</summary>
    public string? Do { get; init; }

    /// <summary>The question the state waits for.</summary>
    public Charts.ChartQuestion? Asks { get; init; }

    /// <summary>The supportive course that runs in the state, and the question whose answer began it; null for none.</summary>
    public (CourseOutline Course, string Since)? Course { get; init; }

    /// <summary>The visits that the state asks for, from the day the drug is given again or the event ended.</summary>
    public VisitOutline? Visits { get; init; }

    /// <summary>The highest daily dose at which the drug was given again in what was published.</summary>
    public Mass? PublishedDose { get; init; }

    /// <summary>Where that dose stands.</summary>
    public ImmutableArray<Citation> PublishedDoseCitations { get; init; } = [];

    /// <summary>The studies behind the verdict; empty where none is known, or where the verdict needs none.</summary>
    public ImmutableArray<Study> Evidence { get; init; } = [];

    /// <summary>Whether the file names the studies, or says that there is none.</summary>
    public bool IsEvidenceTold { get; init; }

    public required ImmutableArray<Citation> Citations { get; init; }

    public SourcePosition Position { get; init; }
}
