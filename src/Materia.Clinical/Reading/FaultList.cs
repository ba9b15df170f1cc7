namespace Materia.Clinical.Reading;

/// <summary>Gathers every fault of one text, so that a user mends them all at once.</summary>
public sealed class FaultList
{
    // source: own limit: a reader of faults stops long before; it keeps a hostile text from filling memory.
    private const int Most = 200;

    private readonly List<Fault> _faults = [];

    /// <summary>Remembers what readers ask for, when a schema is being made; null otherwise.</summary>
    public ShapeRecorder? Shapes { get; init; }

    public bool IsEmpty => _faults.Count == 0;

    public int Count => _faults.Count;

    /// <summary>Whether no more faults are listed, so that looking for more is of no use.</summary>
    public bool IsFull => _faults.Count > Most;

    public ImmutableArray<Fault> ToImmutable() => [.. _faults];

    public void Add(DataNode node, string message, string? suggestion = null) =>
        Add(node.Path, node.Position, message, suggestion);

    public void Add(string path, SourcePosition position, string message, string? suggestion = null)
    {
        if (_faults.Count < Most)
        {
            _faults.Add(new Fault(path, message, suggestion) { Position = position });
        }
        else if (_faults.Count == Most)
        {
            _faults.Add(new Fault("", $"more than {Most} faults; the rest are not listed"));
        }
    }

    /// <summary>Takes over the faults of an item of a list, whose own paths begin at the item.</summary>
    public void AddItem(int index, FaultList item)
    {
        foreach (var fault in item.ToImmutable())
        {
            var path =
                fault.Path.Length == 0 || fault.Path[0] == '[' ? $"[{index}]{fault.Path}" : $"[{index}].{fault.Path}";
            Add(path, fault.Position, fault.Message, fault.Suggestion);
        }
    }
}
