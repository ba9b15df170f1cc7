using Materia.Web.Serving;

namespace Materia.Web.Forms;

/// <summary>What stands in the fields of a form, by name, as typed.</summary>
public sealed class FormValues
{
    private readonly Dictionary<string, string> _values;

    public FormValues(IEnumerable<KeyValuePair<string, string>> values)
    {
        _values = [];
        foreach (var (name, value) in values)
        {
            _ = _values.TryAdd(name, value);
        }
    }

    /// <summary>Every name and what stands there.</summary>
    public IEnumerable<KeyValuePair<string, string>> All => _values;

    /// <summary>What stands in a field, without white space around it; empty when nothing does.</summary>
    public string this[string name] => _values.TryGetValue(name, out var value) ? value.Trim() : "";

    /// <summary>What stands in a field, exactly as typed; null when the field was not sent.</summary>
    public string? Raw(string name) => _values.GetValueOrDefault(name);

    /// <summary>How many rows of a list there are: one more than the highest index.</summary>
    public int RowsOf(string list)
    {
        var rows = 0;
        foreach (var name in _values.Keys)
        {
            var end = name.IndexOf(']', StringComparison.Ordinal);
            if (
                end > list.Length
                && name[list.Length] == '['
                && name.StartsWith(list, StringComparison.Ordinal)
                && int.TryParse(
                    name.AsSpan((list.Length + 1)..end),
                    NumberStyles.None,
                    CultureInfo.InvariantCulture,
                    out var index
                )
                && index < WebLimits.MostRows
            )
            {
                rows = Math.Max(rows, index + 1);
            }
        }
        return rows;
    }

    /// <summary>The same, with one value set.</summary>
    public FormValues With(string name, string value) => With([KeyValuePair.Create(name, value)]);

    /// <summary>The same, with some values set.</summary>
    public FormValues With(IEnumerable<KeyValuePair<string, string>> values) => new(values.Concat(_values));
}
