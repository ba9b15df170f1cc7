namespace Materia.Monograph.Citing;

/// <summary>Parsed nodes in words, close to how the file writes them.</summary>
internal static class NodeWords
{
    public static string? Text(DataObject map, string name) => (map.Find(name) as DataScalar)?.Text;

    /// <summary>"neutrophils: &lt; 1.0 10*9/L, treatment: on"; empty where there is nothing.</summary>
    public static string Of(DataNode node) =>
        node switch
        {
            DataScalar scalar => scalar.Text,
            DataArray array => string.Join(
                ", ",
                array.Items.Select(item => item is DataObject ? $"({Of(item)})" : Of(item))
            ),
            DataObject map => string.Join(", ", map.Members.Select(Member)),
            _ => "",
        };

    private static string Member(DataMember member)
    {
        var value = Of(member.Value);
        return member.Value switch
        {
            DataObject => $"{member.Name} ({value})",
            DataArray { Items.Length: > 1 } when !IsOfObjects(member.Value) =>
                $"{member.Name}: {value.Replace(", ", " or ", StringComparison.Ordinal)}",
            _ => $"{member.Name}: {value}",
        };
    }

    /// <summary>Whether it is a list of things that make statements of their own.</summary>
    public static bool IsOfObjects(DataNode node) =>
        node is DataArray array && array.Items.Any(item => item is DataObject);
}
