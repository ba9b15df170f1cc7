using Materia.Monograph.Conditions;

namespace Materia.Monograph.Pathways;

/// <summary>What the arrows of a pathway ask about. A fact is null only while cells are explored and it is not chosen yet.</summary>
public interface IPathwayFacts
{
    /// <summary>The CTCAE grade that counts; 0 where what began the pathway has none.</summary>
    int? Grade { get; }

    /// <summary>The number of the event, 1 for the first.</summary>
    int? Episode { get; }

    /// <summary>The number of the severe event; 0 where none was.</summary>
    int? SevereEpisode { get; }

    /// <summary>How many times there was an event of a grade or above; 0 where none was.</summary>
    int? EpisodesOf(int leastGrade);

    bool? IsResolved { get; }

    /// <summary>Whether all of it was over before the first dose on record.</summary>
    bool? IsBeforeFirstDose { get; }

    /// <summary>Whether the drug is away since the event.</summary>
    bool? IsStoppedFor { get; }

    /// <summary><c>not-started</c>, <c>on</c> or <c>off</c>.</summary>
    string? Treatment { get; }

    /// <summary>The answer to a question; empty while it is not answered.</summary>
    string? Answer(string question);

    bool? IsPresent(PathwayCompanion companion);

    bool? HasPassed(PathwayDelay delay);

    /// <summary>Whether the drug was interrupted, or its daily dose lowered, since a question was answered.</summary>
    bool? IsLoweredSince(string question);

    /// <summary>Whether the daily dose was this one or less when the event began.</summary>
    bool? IsDoseAtMost(Mass daily);

    /// <summary>A condition on what every case has.</summary>
    bool? Holds(Condition condition);
}
