namespace Materia.Interop.Contract;

/// <summary>One JSON document of the contract: a case, or a list of cases, read whole or not at all.</summary>
/// <param name="Cases">The cases in order.</param>
/// <param name="IsArray">Whether they stood in a list; the plans then do too.</param>
public sealed record CaseDocument(ImmutableArray<Case> Cases, bool IsArray)
{
    /// <summary>The document, or null with every fault of every case; paths in a list begin with the case's number.</summary>
    public static CaseDocument? Read(ReadOnlySpan<byte> utf8, Terminology terminology, FaultList faults)
    {
        var before = faults.Count;
        var root = JsonNodes.Read(utf8, faults);
        if (root is not DataArray array)
        {
            var single = root is null ? null : CaseReader.Read(root, terminology, faults);
            return single is null ? null : new CaseDocument([single], IsArray: false);
        }
        var cases = ImmutableArray.CreateBuilder<Case>(array.Items.Length);
        for (var i = 0; i < array.Items.Length; i++)
        {
            var ofItem = new FaultList();
            if (CaseReader.Read(array.Items[i], terminology, ofItem) is { } question)
            {
                cases.Add(question);
            }
            faults.AddItem(i, ofItem);
        }
        return faults.Count == before ? new CaseDocument(cases.ToImmutable(), IsArray: true) : null;
    }
}
