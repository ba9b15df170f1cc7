using Materia.Monograph.Conditions;
using Materia.Monograph.Pathways;

namespace Materia.Monograph.Checks;

/// <summary>Facts chosen so far while the ways through a pathway are explored, and the one that was asked for and is not chosen.</summary>
public sealed class ExploredFacts : IPathwayFacts
{
    private readonly ImmutableDictionary<object, object> _chosen;

    internal ExploredFacts(ImmutableDictionary<object, object> chosen) => _chosen = chosen;

    /// <summary>What the last walk asked for first and is not chosen; null when it asked for nothing more.</summary>
    internal object? Wanted { get; private set; }

    public int? Grade => Number(FactKey.Grade);

    public int? Episode => Number(FactKey.Episode);

    public int? SevereEpisode => Number(FactKey.SevereEpisode);

    public int? EpisodesOf(int leastGrade) => Number(new GradedEpisodes(leastGrade));

    public bool? IsBeforeFirstDose => Flag(FactKey.IsBeforeFirstDose);

    public bool? IsResolved => Flag(FactKey.IsResolved);

    public bool? IsStoppedFor => Flag(FactKey.IsStoppedFor);

    public string? Treatment => Word(FactKey.Treatment);

    public string? Answer(string question) => Word(question);

    public bool? IsPresent(PathwayCompanion companion) => Flag(companion);

    public bool? HasPassed(PathwayDelay delay) => Flag(delay);

    public bool? IsLoweredSince(string question) => Flag((FactKey.IsLoweredSince, question));

    public bool? IsDoseAtMost(Mass daily) => Flag((FactKey.IsDoseAtMost, daily));

    public bool? Holds(Condition condition) => Flag(condition);

    internal ExploredFacts With(object key, object value) => new(_chosen.SetItem(key, value));

    internal ImmutableDictionary<object, object> Chosen => _chosen;

    /// <summary>How many times of a grade or above, as a key.</summary>
    internal sealed record GradedEpisodes(int LeastGrade);

    private int? Number(object key) => Value(key) is int number ? number : null;

    private bool? Flag(object key) => Value(key) is bool flag ? flag : null;

    private string? Word(object key) => Value(key) as string;

    private object? Value(object key)
    {
        if (_chosen.TryGetValue(key, out var value))
        {
            return value;
        }
        Wanted ??= key;
        return null;
    }
}
