using Materia.Monograph.Conditions;
using Materia.Monograph.Diagnostics;
using Materia.Monograph.Model;

namespace Materia.Monograph.Binding;

/// <summary>
/// Reads conditions: a map of variables is a conjunction, <c>any:</c> and <c>all:</c> hold lists of conditions, a value is a
/// word, a list of words, <c>unknown</c>, or an interval.
/// </summary>
internal sealed class ConditionReader(IReadOnlyDictionary<string, Variable> variables)
{
    public IReadOnlyDictionary<string, Variable> Variables => variables;

    public Condition Read(DataNode? node, FieldReader fields)
    {
        if (node is null)
        {
            return Condition.Always;
        }
        if (node is not DataObject map)
        {
            fields.Fault(
                node,
                DiagnosticCode.BadCondition,
                $"expected variables and their values, found {node.Describe()}"
            );
            return Condition.Always;
        }
        var parts = map.Members.Select(member => Part(member, fields)).OfType<Condition>().ToImmutableArray();
        return parts.Length == 1 ? parts[0] : new Condition.All(parts);
    }

    private Condition? Part(DataMember member, FieldReader fields)
    {
        if (member.Name is "any" or "all")
        {
            var inner = FieldValues.OneOrMany(member.Value).Select(item => Read(item, fields)).ToImmutableArray();
            return member.Name == "any" ? new Condition.Any(inner) : new Condition.All(inner);
        }
        if (!variables.TryGetValue(member.Name, out var variable))
        {
            fields.Fault(
                member.Value,
                DiagnosticCode.UnknownVariable,
                $"no variable \"{Scalars.Shorten(member.Name)}\"",
                Spelling.Nearest(member.Name, variables.Keys.Order(StringComparer.Ordinal))
            );
            return null;
        }
        return variable.IsQuantity
            ? Measured(variable, member.Value, fields)
            : Enumerated(variable, member.Value, fields);
    }

    private static Condition? Measured(Variable variable, DataNode node, FieldReader fields)
    {
        if (node is not DataScalar scalar)
        {
            fields.Fault(node, DiagnosticCode.BadCondition, $"expected an interval, found {node.Describe()}");
            return null;
        }
        if (scalar.Text == "unknown")
        {
            return new Condition.IsUnknown(variable);
        }
        if (Interval.TryParse(scalar.Text, variable.Unit!.Dimension, out var interval, out var problem))
        {
            return new Condition.Within(variable, interval);
        }
        fields.Fault(node, DiagnosticCode.BadCondition, problem);
        return null;
    }

    private static Condition? Enumerated(Variable variable, DataNode node, FieldReader fields)
    {
        var indexes = ImmutableArray.CreateBuilder<int>();
        var unknown = false;
        foreach (var item in FieldValues.OneOrMany(node))
        {
            var text = (item as DataScalar)?.Text;
            var index = text is null ? -1 : variable.Values.IndexOf(text);
            if (index >= 0)
            {
                indexes.Add(index);
            }
            else if (text == "unknown")
            {
                unknown = true;
            }
            else
            {
                fields.Fault(
                    item,
                    DiagnosticCode.BadCondition,
                    $"\"{Scalars.Shorten(text ?? item.Describe())}\" is no value of {variable.Id}; known: {string.Join(", ", variable.Values)}",
                    text is null ? null : Spelling.Nearest(text, variable.Values)
                );
            }
        }
        Condition? known = indexes.Count == 0 ? null : new Condition.OneOf(variable, indexes.ToImmutable());
        return (known, unknown) switch
        {
            (null, true) => new Condition.IsUnknown(variable),
            ({ } some, true) => new Condition.Any([some, new Condition.IsUnknown(variable)]),
            _ => known,
        };
    }
}
