namespace Materia.Monograph.Model;

/// <summary>A whole knowledge folder, read, checked for sense and bound: what every engine reads.</summary>
public sealed class Knowledge
{
    public required KnowledgeStamp Stamp { get; init; }

    public required IReadOnlyDictionary<string, Source> Sources { get; init; }

    public required Terminology Terminology { get; init; }

    public required ImmutableArray<Variable> Variables { get; init; }

    public required ImmutableArray<FreshnessLimit> Freshness { get; init; }

    public ImmutableArray<MedicineClass> Classes { get; init; } = [];

    public required ImmutableArray<DrugRecord> Drugs { get; init; }

    public DrugRecord Drug(string id) => Drugs.First(drug => drug.Id == id);
}
