using Materia.Monograph.Model;

namespace Materia.Monograph.Binding;

/// <content>Which qualifiers belong to an indication, and what its code asserts.</content>
public sealed partial class KnowledgeBinder
{
    private ImmutableDictionary<string, QualifierUse> QualifierUses(ObjectReader reader, FieldReader fields)
    {
        var uses = ImmutableDictionary.CreateBuilder<string, QualifierUse>();
        foreach (var item in reader.OptionalList("qualifiers"))
        {
            if (fields.Object(item, QualifierUseOf) is { } use && !uses.TryAdd(use.Id, use))
            {
                reader.Faults.Add(item, $"{use.Id} stands twice");
            }
        }
        return uses.ToImmutable();
    }

    private QualifierUse? QualifierUseOf(ObjectReader reader)
    {
        if (
            reader.Required("qualifier") is not { } node
            || Scalars.Word(node, [.. _qualifiers.Select(term => term.Id)], reader.Faults) is not { } id
        )
        {
            return null;
        }
        var known = _qualifiers.First(term => term.Id == id).Values;
        var values = reader
            .OptionalList("values")
            .Select(item => Scalars.Word(item, known, reader.Faults))
            .OfType<string>()
            .ToImmutableArray();
        var asserted = reader.Optional("asserted") is { } assertedNode
            ? Scalars.Word(assertedNode, known, reader.Faults)
            : null;
        return new QualifierUse(id, values, asserted);
    }
}
