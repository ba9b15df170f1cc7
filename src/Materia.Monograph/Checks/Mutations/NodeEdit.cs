namespace Materia.Monograph.Checks.Mutations;

/// <summary>Copies of parsed nodes with one change; everything untouched is shared.</summary>
internal static class NodeEdit
{
    /// <summary>The tree with <paramref name="old"/>, found by reference, replaced.</summary>
    public static DataNode Replace(DataNode root, DataNode old, DataNode @new)
    {
        if (ReferenceEquals(root, old))
        {
            return @new;
        }
        switch (root)
        {
            case DataArray array:
                for (var i = 0; i < array.Items.Length; i++)
                {
                    var item = Replace(array.Items[i], old, @new);
                    if (!ReferenceEquals(item, array.Items[i]))
                    {
                        return new DataArray(array.Path, array.Position, array.Items.SetItem(i, item));
                    }
                }
                return root;
            case DataObject map:
                for (var i = 0; i < map.Members.Length; i++)
                {
                    var value = Replace(map.Members[i].Value, old, @new);
                    if (!ReferenceEquals(value, map.Members[i].Value))
                    {
                        var member = map.Members[i] with { Value = value };
                        return new DataObject(map.Path, map.Position, map.Members.SetItem(i, member));
                    }
                }
                return root;
            default:
                return root;
        }
    }

    /// <summary>The same place with other text.</summary>
    public static DataScalar WithText(DataScalar scalar, string text) =>
        new(scalar.Path, scalar.Position, scalar.Kind, text);

    /// <summary>The list without one item.</summary>
    public static DataArray Without(DataArray array, DataNode item) =>
        new(array.Path, array.Position, array.Items.Remove(item));

    /// <summary>The object without one member.</summary>
    public static DataObject Without(DataObject map, DataMember member) =>
        new(map.Path, map.Position, map.Members.Remove(member));

    /// <summary>The object with one member under another name.</summary>
    public static DataObject Renamed(DataObject map, DataMember member, string name) =>
        new(map.Path, map.Position, map.Members.Replace(member, member with { Name = name }));

    /// <summary>A node on one line, for reading.</summary>
    public static string Words(DataNode node) =>
        node switch
        {
            DataScalar scalar => scalar.Text,
            DataArray array => $"[{string.Join(", ", array.Items.Select(Words))}]",
            DataObject map =>
                $"{{ {string.Join(", ", map.Members.Select(member => $"{member.Name}: {Words(member.Value)}"))} }}",
            _ => throw new UnreachableException(),
        };
}
