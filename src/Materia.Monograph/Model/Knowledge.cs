using Materia.Monograph.Grading;

namespace Materia.Monograph.Model;

/// <summary>A whole knowledge folder, read, checked for sense and bound: what every engine reads.</summary>
public sealed class Knowledge
{
    public required KnowledgeStamp Stamp { get; init; }

    public required IReadOnlyDictionary<string, Source> Sources { get; init; }

    public required Terminology Terminology { get; init; }

    public required ImmutableArray<Variable> Variables { get; init; }

    public required ImmutableArray<FreshnessLimit> Freshness { get; init; }

    /// <summary>The answers without which a pathway shows no dose for a rechallenge that is not standard.</summary>
    public required ImmutableArray<(string Question, string Value)> BeforeNotStandard { get; init; }

    public ImmutableArray<MedicineClass> Classes { get; init; } = [];

    /// <summary>What is usual for one kind of case where that is other than what stands with the observation; the first that fits.</summary>
    public required ImmutableArray<UsualRange> Usual
    {
        get;
        init
        {
            field = value;
            _usualByCode = value
                .SelectMany(range => range.Observations.Select(term => (term.Code, Range: range)))
                .GroupBy(pair => pair.Code, pair => pair.Range, StringComparer.Ordinal)
                .ToDictionary(group => group.Key, group => group.ToImmutableArray(), StringComparer.Ordinal);
        }
    }

    /// <summary>The entries of <see cref="Usual"/> for one observation, in their order.</summary>
    public ImmutableArray<UsualRange> UsualOf(ObservationTerm term) => _usualByCode.GetValueOrDefault(term.Code, []);

    private readonly Dictionary<string, ImmutableArray<UsualRange>> _usualByCode = [];

    /// <summary>How versions of CTCAE grade laboratory results, the oldest first. No rule reads them.</summary>
    public ImmutableArray<GradingScale> Gradings { get; init; } = [];

    public required ImmutableArray<DrugRecord> Drugs { get; init; }

    public DrugRecord Drug(string id) => Drugs.First(drug => drug.Id == id);
}
