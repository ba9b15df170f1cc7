using Materia.Clinical.Cases;
using Materia.Units;

namespace Materia.Clinical.Plans;

/// <summary>Where the patient stands on one pathway after an adverse event, and what it asks next.</summary>
public sealed record PathwayStanding
{
    public required string Id { get; init; }

    public required string State { get; init; }

    /// <summary>The state in words.</summary>
    public required string Title { get; init; }

    /// <summary>How many such events there have been, the present one included.</summary>
    public int Episode { get; init; }

    /// <summary>When the present event began.</summary>
    public ClinicalTime? Since { get; init; }

    public required Rechallenge Rechallenge { get; init; }

    /// <summary>The one next question; empty where none is open.</summary>
    public ImmutableArray<PathwayQuestion> Questions { get; init; } = [];

    /// <summary>The arrows that led here, in order.</summary>
    public ImmutableArray<string> Path { get; init; } = [];

    /// <summary>The highest daily dose at which the drug was given again in what was published; not a dose of this plan.</summary>
    public Mass? PublishedDose { get; init; }

    /// <summary>Where that dose stands.</summary>
    public ImmutableArray<Evidence.Citation> PublishedDoseSources { get; init; } = [];

    /// <summary>The studies behind the verdict, each by design and number of patients.</summary>
    public ImmutableArray<PathwayEvidence> Evidence { get; init; } = [];
}
