using Materia.Monograph.Model;

namespace Materia.Monograph.Checks.Mutations;

/// <summary>Changes to what a row, header, trigger or recovery asks.</summary>
internal sealed class ConditionMutations(IReadOnlyDictionary<string, Variable> variables)
{
    private const string Unknown = "unknown";

    /// <summary>Thresholds moved, edges opened and closed, values replaced and dropped, <c>any</c> and <c>all</c> exchanged.</summary>
    public void Of(DataNode? node, MutationSink sink)
    {
        if (node is not DataObject map)
        {
            return;
        }
        foreach (var member in map.Members)
        {
            if (member.Name is "any" or "all")
            {
                var other = member.Name == "any" ? "all" : "any";
                if (map.Find(other) is null)
                {
                    sink.Add(map, NodeEdit.Renamed(map, member, other), member.Name, other);
                }
                foreach (var part in member.Value is DataArray parts ? parts.Items : [member.Value])
                {
                    Of(part, sink);
                }
            }
            else if (variables.TryGetValue(member.Name, out var variable))
            {
                Values(variable, member.Value, sink);
            }
        }
    }

    /// <summary>The same, and each variable of the header left out.</summary>
    public void OfHeader(DataNode? node, MutationSink sink)
    {
        Of(node, sink);
        if (node is DataObject map)
        {
            foreach (var member in map.Members)
            {
                sink.Drop(map, member);
            }
        }
    }

    /// <summary>Thresholds and edges of one interval.</summary>
    public static IEnumerable<string> Interval(string text) =>
        TextMutations.IsInterval(text) ? [.. TextMutations.Numbers(text), .. TextMutations.Edges(text)] : [];

    private static void Values(Variable variable, DataNode node, MutationSink sink)
    {
        if (variable.IsQuantity)
        {
            sink.Texts(node, Interval);
            return;
        }
        var taken = (node is DataArray items ? items.Items : [node])
            .OfType<DataScalar>()
            .Select(item => item.Text)
            .ToHashSet();
        sink.EachText(node, text => Replacement(variable, text, taken));
        if (node is DataArray list && list.Items.Length > 1)
        {
            foreach (var item in list.Items)
            {
                sink.Add(list, NodeEdit.Without(list, item));
            }
        }
    }

    // The next value that the list does not hold already.
    private static IEnumerable<string> Replacement(Variable variable, string text, HashSet<string> taken)
    {
        var start = text == Unknown ? -1 : variable.Values.IndexOf(text);
        for (var step = 1; step <= variable.Values.Length; step++)
        {
            var next = variable.Values[(start + step) % variable.Values.Length];
            if (!taken.Contains(next))
            {
                return [next];
            }
        }
        return [];
    }
}
