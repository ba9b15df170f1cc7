namespace Materia.Clinical.Reading;

/// <summary>
/// Reads the members of one object strictly: a member asked for is taken, one that nobody asked for is a fault when
/// <see cref="RefuseTheRest"/> is called.
/// </summary>
public sealed class ObjectReader
{
    private readonly DataObject _node;
    private readonly FaultList _faults;

    // Room for the members of nearly every object, so that it need not grow a thousand times in a history.
    private readonly List<string> _known = new(10);

    private ObjectReader(DataObject node, FaultList faults)
    {
        _node = node;
        _faults = faults;
    }

    public string Path => _node.Path;

    public SourcePosition Position => _node.Position;

    public FaultList Faults => _faults;

    /// <summary>A reader over <paramref name="node"/>, or null with a fault when it is no object.</summary>
    public static ObjectReader? Over(DataNode node, FaultList faults)
    {
        if (node is DataObject found)
        {
            faults.Shapes?.Object(node.Path);
            return new ObjectReader(found, faults);
        }
        faults.Add(node, $"expected an object, found {node.Describe()}");
        return null;
    }

    public string PathOf(string name) => _node.Path.Length == 0 ? name : $"{_node.Path}.{name}";

    /// <summary>The member, or null when absent; an explicit null counts as absent only where JSON wrote it.</summary>
    public DataNode? Optional(string name) => Take(name, isRequired: false);

    private DataNode? Take(string name, bool isRequired)
    {
        _faults.Shapes?.Field(_node.Path, name, isRequired);
        _known.Add(name);
        var found = _node.Find(name);
        if (found is DataScalar { Kind: ScalarKind.Null })
        {
            _faults.Add(found, $"{name} is null; leave it out when it is not known");
            return null;
        }
        return found;
    }

    /// <summary>The member; a fault when absent.</summary>
    public DataNode? Required(string name)
    {
        var found = Take(name, isRequired: true);
        if (found is null && _node.Find(name) is null)
        {
            _faults.Add(PathOf(name), _node.Position, $"{name} is required and was not given");
        }
        return found;
    }

    public string? OptionalText(string name) => Optional(name) is { } node ? Scalars.Text(node, _faults) : null;

    public string? RequiredText(string name) => Required(name) is { } node ? Scalars.Text(node, _faults) : null;

    public IEnumerable<DataNode> OptionalList(string name) =>
        Optional(name) is { } node ? Scalars.Items(node, _faults) : [];

    public IEnumerable<DataNode> RequiredList(string name) =>
        Required(name) is { } node ? Scalars.Items(node, _faults) : [];

    /// <summary>
    /// Faults for every member nobody asked for, with the nearest name that is known; where none is near, the known names are
    /// told once.
    /// </summary>
    public void RefuseTheRest()
    {
        var isTold = false;
        foreach (var member in _node.Members)
        {
            if (_faults.IsFull)
            {
                return;
            }
            if (_known.Contains(member.Name))
            {
                continue;
            }
            var near = Terms.Spelling.Nearest(member.Name, _known);
            var known = near is null && !isTold ? $"; known here: {string.Join(", ", _known)}" : "";
            isTold |= near is null;
            _faults.Add(
                PathOf(member.Name),
                member.Position,
                $"unknown field \"{Scalars.Shorten(member.Name)}\"{known}",
                near
            );
        }
    }
}
