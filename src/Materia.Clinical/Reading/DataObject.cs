namespace Materia.Clinical.Reading;

/// <summary>Named members in the order written; names are unique, as duplicates are faults of the text.</summary>
public sealed class DataObject(string path, SourcePosition position, ImmutableArray<DataMember> members)
    : DataNode(path, position)
{
    public ImmutableArray<DataMember> Members { get; } = members;

    /// <summary>The member's value, or null when there is none.</summary>
    public DataNode? Find(string name)
    {
        foreach (var member in Members)
        {
            if (member.Name == name)
            {
                return member.Value;
            }
        }
        return null;
    }

    public override string Describe() => "an object";
}
