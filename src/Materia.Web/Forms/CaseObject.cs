namespace Materia.Web.Forms;

/// <summary>Builds one object of the contract's case from the fields whose names begin as its path does; empty fields are left out.</summary>
internal sealed class CaseObject(string path, string prefix, FormValues values)
{
    private readonly ImmutableArray<DataMember>.Builder _members = ImmutableArray.CreateBuilder<DataMember>();

    public bool IsEmpty => _members.Count == 0;

    public string PathOf(string name) => path.Length == 0 ? name : $"{path}.{name}";

    public DataObject ToNode() => new(path, default, _members.ToImmutable());

    public void Add(string name, DataNode node) => _members.Add(new DataMember(name, default, node));

    public void Fixed(string name, string text) =>
        Add(name, new DataScalar(PathOf(name), default, ScalarKind.Text, text));

    public void Text(string name) => Scalar(name, ScalarKind.Text);

    public void Number(string name) => Scalar(name, ScalarKind.Number);

    public void Flag(string name) => Scalar(name, ScalarKind.Boolean);

    /// <summary>A value and its unit. The unit alone says nothing, as one is always chosen.</summary>
    public void Quantity(string name)
    {
        if (values[$"{prefix}{name}.value"].Length > 0)
        {
            Child(
                name,
                child =>
                {
                    child.Number("value");
                    child.Text("unit");
                }
            );
        }
    }

    /// <summary>An object inside this one; left out when nothing stands in it, unless it is required.</summary>
    public void Child(string name, Action<CaseObject> fill, bool isRequired = false)
    {
        var child = new CaseObject(PathOf(name), $"{prefix}{name}.", values);
        fill(child);
        if (isRequired || !child.IsEmpty)
        {
            Add(name, child.ToNode());
        }
    }

    private void Scalar(string name, ScalarKind kind)
    {
        var text = values[prefix + name];
        if (text.Length > 0)
        {
            Add(name, new DataScalar(PathOf(name), default, kind, text));
        }
    }
}
