using Xunit;

namespace Materia.House.Reading;

/// <summary>A house test gathers every fault and shows them all at once.</summary>
internal static class Faults
{
    private const int Shown = 40;

    public static void ShouldBeNone(IEnumerable<string> faults, string rule)
    {
        var found = faults.Distinct().ToList();
        if (found.Count == 0)
        {
            return;
        }

        var more = found.Count > Shown ? $"\n... and {found.Count - Shown} more" : "";
        Assert.Fail($"{rule}\n{string.Join('\n', found.Take(Shown))}{more}");
    }
}
