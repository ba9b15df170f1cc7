namespace Materia.Monograph.Model;

/// <summary>An indication of a drug: what its code asserts and what each label gives for it.</summary>
public sealed record IndicationRecord
{
    public required string Code { get; init; }

    public required string Name { get; init; }

    public required string Asserts { get; init; }

    /// <summary>The qualifiers that say something about this indication, by id; any other is told and not used.</summary>
    public ImmutableDictionary<string, QualifierUse> Qualifiers { get; init; } =
        ImmutableDictionary<string, QualifierUse>.Empty;

    /// <summary>By jurisdiction; a label that does not cover the indication is absent.</summary>
    public required ImmutableDictionary<Jurisdiction, LabelledUse> Labelled { get; init; }
}
