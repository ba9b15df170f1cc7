using Materia.Monograph.Yaml;

namespace Materia.Consult.Checks;

/// <summary>Finds what a file marks <c>verified: no</c>: citations, and terms whose spelling or code nobody checked.</summary>
internal static class UnverifiedList
{
    public static ImmutableArray<UnverifiedEntry> Of(IEnumerable<KnowledgeFile> files) =>
        [.. files.SelectMany(file => In(file.Path, file.Root))];

    private static IEnumerable<UnverifiedEntry> In(string file, DataNode node)
    {
        switch (node)
        {
            case DataArray array:
                return array.Items.SelectMany(item => In(file, item));
            case DataObject map:
                var inner = map.Members.SelectMany(member => In(file, member.Value));
                return Text(map, "verified") == "no" ? inner.Prepend(Entry(file, map)) : inner;
            default:
                return [];
        }
    }

    private static UnverifiedEntry Entry(string file, DataObject map) =>
        new(file, map.Position, Text(map, "source") ?? Text(map, "id") ?? "", Text(map, "at") ?? "");

    private static string? Text(DataObject map, string name) => (map.Find(name) as DataScalar)?.Text;
}
