using Materia.Clinical.Reading;

namespace Materia.Tests.Advice.Cases;

/// <summary>
/// Every field that a case gives, left out one at a time: each member of each object, down to value and unit, and each list as a
/// whole. An entry of a list is not left out: nobody can know of a result or an event that was never told.
/// </summary>
internal static class FieldsOfACase
{
    public static IEnumerable<(string Path, DataNode Without)> LeftOut(DataNode node)
    {
        switch (node)
        {
            case DataObject map:
                foreach (var member in map.Members)
                {
                    yield return (member.Value.Path, With(map, member, value: null));
                    foreach (var (path, without) in LeftOut(member.Value))
                    {
                        yield return (path, With(map, member, without));
                    }
                }
                break;
            case DataArray array:
                for (var i = 0; i < array.Items.Length; i++)
                {
                    foreach (var (path, without) in LeftOut(array.Items[i]))
                    {
                        yield return (path, new DataArray(array.Path, array.Position, array.Items.SetItem(i, without)));
                    }
                }
                break;
        }
    }

    private static DataObject With(DataObject map, DataMember member, DataNode? value)
    {
        var at = map.Members.IndexOf(member);
        return new DataObject(
            map.Path,
            map.Position,
            value is null ? map.Members.RemoveAt(at) : map.Members.SetItem(at, member with { Value = value })
        );
    }
}
