namespace Materia.Consult.ExecutableCases;

/// <summary>A part of a document as a document of its own: paths begin at the part, positions stay where they were.</summary>
internal static class Rebased
{
    public static DataNode Of(DataNode part) => Of(part, "");

    private static DataNode Of(DataNode node, string path) =>
        node switch
        {
            DataObject map => new DataObject(
                path,
                map.Position,
                [
                    .. map.Members.Select(member =>
                        member with
                        {
                            Value = Of(member.Value, path.Length == 0 ? member.Name : $"{path}.{member.Name}"),
                        }
                    ),
                ]
            ),
            DataArray array => new DataArray(
                path,
                array.Position,
                [.. array.Items.Select((item, index) => Of(item, $"{path}[{index}]"))]
            ),
            DataScalar scalar => new DataScalar(path, scalar.Position, scalar.Kind, scalar.Text),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
}
