using Materia.Monograph.Conditions;

namespace Materia.Monograph.Pathways;

/// <summary>What an arrow waits for: everything that it names, at once.</summary>
public sealed record PathwayTest
{
    public WholeRange? Grade { get; init; }

    public WholeRange? Episode { get; init; }

    public WholeRange? SevereEpisode { get; init; }

    /// <summary>How many times there was an event of this grade or above.</summary>
    public (int LeastGrade, WholeRange Number)? Episodes { get; init; }

    public bool? IsResolved { get; init; }

    /// <summary>Whether all of it was over before the first dose on record.</summary>
    public bool? IsBeforeFirstDose { get; init; }

    public bool? IsStoppedFor { get; init; }

    /// <summary>How the treatment may stand; empty for any way.</summary>
    public ImmutableArray<string> Treatment { get; init; } = [];

    public ImmutableArray<(string Question, string Value)> Answers { get; init; } = [];

    public PathwayCompanion? With { get; init; }

    public PathwayDelay? After { get; init; }

    /// <summary>A question since whose answer the drug was interrupted or its dose lowered.</summary>
    public string? LoweredSince { get; init; }

    /// <summary>The highest daily dose at which the event may have begun.</summary>
    public Mass? DoseAtMost { get; init; }

    public Condition Case { get; init; } = Condition.Always;

    /// <summary>Whether all of it holds; null when that hangs on a fact that is not chosen yet.</summary>
    public bool? Judge(IPathwayFacts facts)
    {
        foreach (var part in Parts(facts))
        {
            if (part is not true)
            {
                return part;
            }
        }
        return true;
    }

    /// <summary>What it waits for, in words.</summary>
    public string ToWords()
    {
        string?[] parts =
        [
            Treatment.IsEmpty ? null : $"treatment is {string.Join(" or ", Treatment)}",
            IsResolved is { } isResolved ? (isResolved ? "it has resolved" : "it is open") : null,
            Episode is { } episodes ? $"it is episode {episodes.ToWords()}" : null,
            Grade is { } grades ? $"grade {grades.ToWords()}" : null,
            SevereEpisode is { } severe ? $"it is severe episode {severe.ToWords()}" : null,
            Episodes is var (least, times) ? $"it is episode {times.ToWords()} of grade {least} or more" : null,
            IsBeforeFirstDose is { } isBefore
                ? (
                    isBefore
                        ? "it was over before the first dose on record"
                        : "it was not over before the first dose on record"
                )
                : null,
            IsStoppedFor is { } isStopped
                ? (isStopped ? "the drug was stopped in it" : "the drug was not stopped in it")
                : null,
            With is { } companion
                ? $"with {string.Join(" or ", companion.Events.Select(term => term.Name))} of grade {companion.LeastGrade} or more{(companion.At is { } at ? $" when {at} was answered" : "")}"
                : null,
            .. Answers.Select(answer => $"{answer.Question} is answered with {answer.Value}"),
            After is { } delay
                ? delay.Answered is { } answered
                    ? $"{answered} was answered {delay.Days} days or more after {delay.Since}"
                    : $"{delay.Days} days have passed since {delay.Since}"
                : null,
            LoweredSince is { } since ? $"the drug was interrupted or its dose lowered since {since}" : null,
            DoseAtMost is { } daily ? $"it began at {daily.ToQuantity().ToText()} a day or less" : null,
            Case == Condition.Always ? null : Case.ToWords(),
        ];
        var words = string.Join(" and ", parts.OfType<string>());
        return words.Length == 0 ? Always : words;
    }

    /// <summary>Whether it waits for nothing.</summary>
    public bool IsAlways => ToWords() == Always;

    private const string Always = "always";

    // In a fixed order, and each only when those before it hold, so that a fact is asked for only when it matters.
    private IEnumerable<bool?> Parts(IPathwayFacts facts)
    {
        if (!Treatment.IsEmpty)
        {
            yield return facts.Treatment is { } treatment ? Treatment.Contains(treatment) : null;
        }
        if (IsResolved is { } isResolved)
        {
            yield return facts.IsResolved is { } resolved ? resolved == isResolved : null;
        }
        if (IsBeforeFirstDose is { } isBefore)
        {
            yield return facts.IsBeforeFirstDose is { } before ? before == isBefore : null;
        }
        if (Episode is { } episodes)
        {
            yield return facts.Episode is { } episode ? episodes.Contains(episode) : null;
        }
        if (Grade is { } grades)
        {
            yield return facts.Grade is { } grade ? grades.Contains(grade) : null;
        }
        if (SevereEpisode is { } severe)
        {
            yield return facts.SevereEpisode is { } number ? severe.Contains(number) : null;
        }
        if (Episodes is var (least, times))
        {
            yield return facts.EpisodesOf(least) is { } number ? number > 0 && times.Contains(number) : null;
        }
        if (IsStoppedFor is { } isStopped)
        {
            yield return facts.IsStoppedFor is { } stopped ? stopped == isStopped : null;
        }
        if (With is { } companion)
        {
            yield return facts.IsPresent(companion);
        }
        foreach (var (question, value) in Answers)
        {
            yield return facts.Answer(question) is { } answer ? answer == value : null;
        }
        if (After is { } delay)
        {
            yield return facts.HasPassed(delay);
        }
        if (LoweredSince is { } since)
        {
            yield return facts.IsLoweredSince(since);
        }
        if (DoseAtMost is { } daily)
        {
            yield return facts.IsDoseAtMost(daily);
        }
        if (Case != Condition.Always)
        {
            yield return facts.Holds(Case);
        }
    }
}
