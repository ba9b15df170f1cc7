using Materia.Units;

namespace Materia.Web.Forms;

/// <summary>Fills the form from an executable case of the knowledge; null when the case says something the form has no field for.</summary>
public static class ExampleValues
{
    private const string Lists = "conditions medications allergies formulary";

    public static FormValues? Of(DataNode given, FormLayout layout)
    {
        var values = new Dictionary<string, string>();
        var controls = layout
            .Sections.SelectMany(section =>
                section.Fields.SelectMany(field => field.ControlNames(section.List is null ? "" : $"{section.List}[]."))
            )
            .ToHashSet();
        return Fill(given, "", controls, values) ? new FormValues(values) : null;
    }

    private static bool Fill(DataNode node, string path, HashSet<string> controls, Dictionary<string, string> values)
    {
        switch (node)
        {
            case DataArray list when Lists.Split(' ').Contains(path) && list.Items.All(item => Line(item) is not null):
                return Lines(list, path, values);
            case DataArray list when path == FormLayout.Results:
                return Results(list, controls, values);
            case DataArray list:
                var rows = path == "medications" ? "dated" : path;
                return list.Items.Select((item, at) => Fill(item, $"{rows}[{at}]", controls, values)).All(done => done);
            case DataObject map:
                return map.Members.All(member =>
                    Fill(member.Value, path.Length == 0 ? member.Name : $"{path}.{member.Name}", controls, values)
                );
            case DataScalar scalar:
                return Scalar(scalar.Text, path, controls, values);
            default:
                return false;
        }
    }

    // Levels stand in rows of their own, behind the results.
    private static bool Results(DataArray list, HashSet<string> controls, Dictionary<string, string> values)
    {
        var results = list.Items.TakeWhile(item => !IsLevel(item)).ToList();
        var levels = list.Items.Skip(results.Count).ToList();
        return levels.TrueForAll(IsLevel)
            && results
                .Select((item, at) => Fill(item, $"{FormLayout.Results}[{at}]", controls, values))
                .All(done => done)
            && levels.Select((item, at) => Fill(item, $"levels[{at}]", controls, values)).All(done => done);
    }

    private static bool IsLevel(DataNode item) =>
        item is DataObject map && map.Members.Any(member => member.Name is "timing" or "sinceLastDose");

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
        if (general == $"{FormLayout.Results}[].text")
        {
            path = path[..^"text".Length] + "value";
            general = $"{FormLayout.Results}[].value";
        }
        values[path] = text;
        return controls.Contains(general);
    }
}
