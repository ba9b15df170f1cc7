using Materia.Units;

namespace Materia.Web.Forms;

/// <summary>Fills the form from an executable case of the knowledge; null when the case says something the form has no field for.</summary>
public static class ExampleValues
{
    private const string Lists = "conditions medications allergies";

    public static FormValues? Of(DataNode given, FormLayout layout)
    {
        var values = new Dictionary<string, string>();
        var controls = layout
            .Sections.SelectMany(section =>
                section.Fields.SelectMany(field => field.ControlNames(section.List is null ? "" : $"{section.List}[]."))
            )
            .ToHashSet();
        return Fill(given, Start(given), controls, values) ? new FormValues(values) : null;
    }

    // The case is a part of its file; its paths begin with the part's name.
    private static int Start(DataNode given) => given.Path.Length == 0 ? 0 : given.Path.Length + 1;

    private static bool Fill(DataNode node, int start, HashSet<string> controls, Dictionary<string, string> values)
    {
        switch (node)
        {
            case DataArray list when Lists.Split(' ').Contains(list.Path[start..]):
                return Lines(list, list.Path[start..], values);
            case DataArray list:
                return list.Items.All(item => Fill(item, start, controls, values));
            case DataObject map:
                return map.Members.All(member => Fill(member.Value, start, controls, values));
            case DataScalar scalar:
                return Scalar(scalar.Text, scalar.Path[start..], controls, values);
            default:
                return false;
        }
    }

    private static bool Lines(DataArray list, string path, Dictionary<string, string> values)
    {
        var lines = list.Items.Select(Line).ToList();
        if (lines.Count == 0)
        {
            values[$"{path}.none"] = "true";
        }
        values[path] = string.Join('\n', lines);
        return !lines.Contains(null);
    }

    private static string? Line(DataNode item) =>
        item switch
        {
            DataScalar scalar => scalar.Text,
            DataObject { Members: [{ Name: "name" or "term", Value: DataScalar name }] } => name.Text,
            DataObject
            {
                Members: [{ Name: "term", Value: DataScalar term }, { Name: "severity", Value: DataScalar severity }]
            } => $"{term.Text} ({severity.Text})",
            _ => null,
        };

    private static bool Scalar(string text, string path, HashSet<string> controls, Dictionary<string, string> values)
    {
        if (path is "drug" or "indication.code")
        {
            return true;
        }
        var open = path.IndexOf('[', StringComparison.Ordinal);
        var general = open < 0 ? path : $"{path[..open]}[]{path[(path.IndexOf(']', StringComparison.Ordinal) + 1)..]}";
        if (controls.Contains($"{general}.unit"))
        {
            if (!Quantity.TryParse(text, out var quantity, out _))
            {
                return false;
            }
            values[$"{path}.value"] = DecimalText.Format(quantity.Value);
            values[$"{path}.unit"] = quantity.Unit.Code;
            return true;
        }
        if (general == "observations[].text")
        {
            path = path[..^"text".Length] + "value";
            general = "observations[].value";
        }
        values[path] = text;
        return controls.Contains(general);
    }
}
