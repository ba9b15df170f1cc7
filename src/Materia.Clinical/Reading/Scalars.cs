using Materia.Clinical.Cases;
using Materia.Units;

namespace Materia.Clinical.Reading;

/// <summary>Strict readings of leaves: each returns null and adds a fault when the leaf is not what is expected.</summary>
public static class Scalars
{
    // source: own limits, far above any real entry, so that hostile text stays out of plans and messages.
    private const int LongestText = 500;
    private const int LongestQuote = 60;

    /// <summary>The text cut for a message, control characters shown as a question mark.</summary>
    public static string Shorten(string text)
    {
        var cut = text.Length <= LongestQuote ? text : string.Concat(text.AsSpan(0, LongestQuote), "...");
        return string.Concat(cut.Select(character => char.IsControl(character) ? '?' : character));
    }

    public static IEnumerable<DataNode> Items(DataNode node, FaultList faults)
    {
        faults.Shapes?.List(node.Path);
        if (node is DataArray array)
        {
            return array.Items;
        }
        faults.Add(node, $"expected a list, found {node.Describe()}");
        return [];
    }

    public static string? Text(DataNode node, FaultList faults)
    {
        faults.Shapes?.Leaf(node.Path, ShapeKind.Text);
        if (node is not DataScalar { Kind: ScalarKind.Text or ScalarKind.Untyped } scalar)
        {
            faults.Add(node, $"expected text, found {node.Describe()}");
            return null;
        }
        if (string.IsNullOrWhiteSpace(scalar.Text))
        {
            faults.Add(node, "the text is empty");
            return null;
        }
        if (scalar.Text.Length > LongestText)
        {
            faults.Add(node, $"the text has {scalar.Text.Length} characters; at most {LongestText} are read");
            return null;
        }
        if (HasControl(scalar.Text))
        {
            faults.Add(node, "the text holds control characters");
            return null;
        }
        return scalar.Text;
    }

    private static bool HasControl(string text)
    {
        foreach (var character in text)
        {
            if (char.IsControl(character))
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>One of a closed set of words.</summary>
    public static string? Word(DataNode node, IReadOnlyCollection<string> words, FaultList faults)
    {
        faults.Shapes?.Leaf(node.Path, ShapeKind.Word, words);
        if (Text(node, faults) is not { } text)
        {
            return null;
        }
        if (words.Contains(text))
        {
            return text;
        }
        faults.Add(
            node,
            $"\"{Shorten(text)}\" is not known here; expected one of {string.Join(", ", words)}",
            Terms.Spelling.Nearest(text, words)
        );
        return null;
    }

    public static bool? Boolean(DataNode node, FaultList faults)
    {
        faults.Shapes?.Leaf(node.Path, ShapeKind.Boolean);
        if (node is DataScalar { Kind: ScalarKind.Boolean or ScalarKind.Untyped, Text: "true" or "false" } scalar)
        {
            return scalar.Text == "true";
        }
        faults.Add(node, $"expected true or false, found {DescribeValue(node)}");
        return null;
    }

    public static decimal? Number(DataNode node, FaultList faults)
    {
        faults.Shapes?.Leaf(node.Path, ShapeKind.Number);
        if (node is not DataScalar { Kind: ScalarKind.Number or ScalarKind.Untyped } scalar)
        {
            var hint =
                node is DataScalar { Kind: ScalarKind.Text } quoted && DecimalText.TryParse(quoted.Text, out _, out _)
                    ? "write the number without quotation marks"
                    : null;
            faults.Add(node, $"expected a number, found {DescribeValue(node)}", hint);
            return null;
        }
        if (DecimalText.TryParse(scalar.Text, out var value, out var problem))
        {
            return value;
        }
        faults.Add(node, problem);
        return null;
    }

    /// <summary>A whole number from <paramref name="low"/> to <paramref name="high"/>.</summary>
    public static int? Whole(DataNode node, int low, int high, FaultList faults)
    {
        faults.Shapes?.Leaf(node.Path, ShapeKind.Whole);
        if (Number(node, faults) is not { } number)
        {
            return null;
        }
        if (number == decimal.Truncate(number) && number >= low && number <= high)
        {
            return (int)number;
        }
        faults.Add(node, $"expected a whole number from {low} to {high}, found {DecimalText.Format(number)}");
        return null;
    }

    public static ClinicalTime? Time(DataNode node, FaultList faults)
    {
        faults.Shapes?.Leaf(node.Path, ShapeKind.Date);
        if (Text(node, faults) is not { } text)
        {
            return null;
        }
        if (ClinicalTime.TryParse(text, out var time))
        {
            return time;
        }
        faults.Add(node, $"\"{Shorten(text)}\" is no date; expected 2026-11-20 or 2026-11-20T08:30");
        return null;
    }

    /// <summary>A UCUM unit of the subset that is read.</summary>
    public static Unit? Unit(DataNode node, FaultList faults)
    {
        faults.Shapes?.Leaf(node.Path, ShapeKind.Unit);
        if (Text(node, faults) is not { } text)
        {
            return null;
        }
        if (Ucum.TryParse(text, out var unit))
        {
            return unit;
        }
        faults.Add(node, $"\"{Shorten(text)}\" is no unit that is read here (UCUM)", Ucum.Nearest(text));
        return null;
    }

    /// <summary>
    /// <c>{ "value": 80, "unit": "kg" }</c>; from YAML also the text <c>80 kg</c>.
    /// </summary>
    public static Quantity? Quantity(DataNode node, FaultList faults)
    {
        if (node is DataScalar { Kind: ScalarKind.Untyped } scalar)
        {
            faults.Shapes?.Leaf(node.Path, ShapeKind.Quantity);
            if (Units.Quantity.TryParse(scalar.Text, out var parsed, out var problem))
            {
                return parsed;
            }
            faults.Add(node, problem);
            return null;
        }
        if (node is DataScalar { Kind: ScalarKind.Number } number)
        {
            faults.Add(
                node,
                $"{Shorten(number.Text)} has no unit",
                "write { \"value\": " + Shorten(number.Text) + ", \"unit\": \"...\" }"
            );
            return null;
        }
        if (ObjectReader.Over(node, faults) is not { } reader)
        {
            return null;
        }
        var quantity = Quantity(reader, faults);
        reader.RefuseTheRest();
        return quantity;
    }

    /// <summary>The members <c>value</c> and <c>unit</c> of an object that may hold others beside them.</summary>
    public static Quantity? Quantity(ObjectReader reader, FaultList faults)
    {
        var valueNode = reader.Required("value");
        var unitNode = reader.Required("unit");
        var value = valueNode is null ? null : Number(valueNode, faults);
        var unit = unitNode is null ? null : Unit(unitNode, faults);
        return value is { } number && unit is not null ? new Quantity(number, unit) : null;
    }

    private static string DescribeValue(DataNode node) =>
        node is DataScalar { Kind: ScalarKind.Text or ScalarKind.Untyped } scalar
            ? $"\"{Shorten(scalar.Text)}\""
            : node.Describe();
}
