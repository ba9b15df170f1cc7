namespace Materia.Clinical.Reading;

/// <summary>Items in the order written.</summary>
public sealed class DataArray(string path, SourcePosition position, ImmutableArray<DataNode> items)
    : DataNode(path, position)
{
    public ImmutableArray<DataNode> Items { get; } = items;

    public override string Describe() => "a list";
}
