using Materia.Clinical.Reading;

namespace Materia.Tests.Knowledge.Slips;

/// <summary>Copies of parsed nodes with one change.</summary>
internal static class NodeEdit
{
    /// <summary>The tree with <paramref name="old"/>, found by reference, replaced.</summary>
    public static DataNode Replace(DataNode root, DataNode old, DataNode fresh) =>
        ReferenceEquals(root, old)
            ? fresh
            : root switch
            {
                DataArray array => new DataArray(
                    array.Path,
                    array.Position,
                    [.. array.Items.Select(item => Replace(item, old, fresh))]
                ),
                DataObject map => new DataObject(
                    map.Path,
                    map.Position,
                    [.. map.Members.Select(member => member with { Value = Replace(member.Value, old, fresh) })]
                ),
                _ => root,
            };

    /// <summary>The object with other text in one of its members.</summary>
    public static DataObject With(DataObject map, string name, string text) =>
        new(
            map.Path,
            map.Position,
            [
                .. map.Members.Select(member =>
                    member.Name == name && member.Value is DataScalar scalar
                        ? member with
                        {
                            Value = Scalar(scalar, text),
                        }
                        : member
                ),
            ]
        );

    public static DataScalar Scalar(DataScalar scalar, string text) =>
        new(scalar.Path, scalar.Position, scalar.Kind, text);
}
