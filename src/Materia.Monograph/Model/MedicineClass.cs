namespace Materia.Monograph.Model;

/// <summary>Medicines that act alike, each with its strength and where that was read.</summary>
public sealed record MedicineClass
{
    public required string Id { get; init; }

    public required string Name { get; init; }

    public required ImmutableArray<ClassMember> Members { get; init; }
}
