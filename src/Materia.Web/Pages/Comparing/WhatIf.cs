using Materia.Web.Forms;

namespace Materia.Web.Pages.Comparing;

/// <summary>One value of the form changed: which there are to change, and the form with the change.</summary>
internal static class WhatIf
{
    public const string Field = "whatif.field";
    public const string Value = "whatif.value";

    /// <summary>What can be changed: every field that stands once, and every field of a row in which something stands.</summary>
    public static IEnumerable<FieldOption> Choices(FormLayout layout, FormValues values)
    {
        foreach (var section in layout.Sections.Where(section => !section.IsOnlyWhenUsed))
        {
            var rows = section.List is { } list ? values.RowsOf(list) : 1;
            for (var row = 0; row < rows; row++)
            {
                var prefix = section.Prefix(row);
                foreach (var field in section.Fields.Where(field => field.Name is not ("code" or "resultsDate")))
                {
                    var name = field.ControlNames(prefix).First();
                    if (section.List is null || values[name].Length > 0)
                    {
                        yield return new FieldOption(name, Label(layout, values, field, name));
                    }
                }
            }
        }
    }

    /// <summary>The form with one value changed: a choice may be named by its label, "none" empties a list.</summary>
    public static FormValues Change(FormLayout layout, FormValues values, string control, string value)
    {
        value = value.Trim();
        var found = layout
            .Sections.SelectMany(section =>
                Enumerable
                    .Range(0, section.List is { } list ? values.RowsOf(list) : 1)
                    .SelectMany(row => section.Fields.Select(field => (Field: field, Prefix: section.Prefix(row))))
            )
            .FirstOrDefault(one => one.Field.ControlNames(one.Prefix).First() == control);
        switch (found.Field?.Kind)
        {
            case FieldKind.Choice:
                var chosen = found.Field.Options.FirstOrDefault(option =>
                    option.Label.Equals(value, StringComparison.OrdinalIgnoreCase)
                );
                return values.With(control, chosen?.Value ?? value);
            case FieldKind.Lines:
                var isNone = value.Equals("none", StringComparison.OrdinalIgnoreCase);
                return values
                    .With(control, isNone ? "" : $"{values[control]}\n{value}".Trim())
                    .With($"{control}.none", isNone ? "true" : "");
            case FieldKind.Quantity when values[$"{control[..^"value".Length]}unit"].Length == 0:
                return values.With(control, value).With($"{control[..^"value".Length]}unit", found.Field.Default);
            default:
                return values.With(control, value);
        }
    }

    /// <summary>What stands in a field, in words.</summary>
    public static string Shown(FormLayout layout, FormValues values, string control)
    {
        var field = layout
            .Sections.SelectMany(section => section.Fields)
            .FirstOrDefault(one => one.ControlNames("").First() == control);
        var value = values[control];
        var label = field?.Options.FirstOrDefault(option => option.Value == value)?.Label;
        if (field?.Kind == FieldKind.Lines && values[$"{control}.none"].Length > 0)
        {
            return "none";
        }
        var unit = control.EndsWith("value", StringComparison.Ordinal)
            ? values[$"{control[..^"value".Length]}unit"]
            : "";
        return value.Length == 0 ? "not stated"
            : label is not null && field!.Kind == FieldKind.Choice ? label
            : $"{value.ReplaceLineEndings(", ")} {unit}".Trim();
    }

    private static string Label(FormLayout layout, FormValues values, FormField field, string control)
    {
        var adds = field.Kind == FieldKind.Lines ? ", add" : "";
        return $"{layout.LabelOf(control, values)}{adds} (now: {Shown(layout, values, control)})";
    }
}
