using System.Text.Json.Nodes;
using Materia.Units;

namespace Materia.Clinical.Reading;

/// <summary>JSON Schema (2020-12) of what a reader asked for.</summary>
public static class ShapeSchema
{
    private const string Dialect = "https://json-schema.org/draft/2020-12/schema";

    /// <summary>
    /// The schema of a whole document. With <paramref name="isText"/> every leaf is text, as in the knowledge files; otherwise
    /// leaves have their JSON types.
    /// </summary>
    public static JsonObject Document(ShapeRecorder shapes, string id, string title, bool isText)
    {
        var schema = new JsonObject
        {
            ["$schema"] = Dialect,
            ["$id"] = id,
            ["title"] = title,
        };
        foreach (var member in Node(shapes, "", isText).ToList())
        {
            schema[member.Key] = member.Value?.DeepClone();
        }
        return schema;
    }

    private static JsonObject Node(ShapeRecorder shapes, string path, bool isText)
    {
        var node = shapes.At(path);
        var schema = node?.Kind switch
        {
            ShapeKind.Object => Object(shapes, path, node, isText),
            ShapeKind.List => new JsonObject { ["type"] = "array", ["items"] = Node(shapes, $"{path}[]", isText) },
            null or ShapeKind.Unseen => [],
            _ => Leaf(node, isText),
        };
        return node is { MayBeText: true }
            ? new JsonObject { ["anyOf"] = new JsonArray(schema, new JsonObject { ["type"] = "string" }) }
            : schema;
    }

    private static JsonObject Object(ShapeRecorder shapes, string path, ShapeNode node, bool isText)
    {
        var properties = new JsonObject();
        foreach (var field in node.Fields)
        {
            properties[field.Name] = Node(shapes, path.Length == 0 ? field.Name : $"{path}.{field.Name}", isText);
        }
        var schema = new JsonObject { ["type"] = "object", ["properties"] = properties };
        var required = node.Fields.Where(field => field.IsRequired).Select(field => (JsonNode)field.Name).ToArray();
        if (required.Length > 0)
        {
            schema["required"] = new JsonArray(required);
        }
        schema["additionalProperties"] = false;
        return schema;
    }

    private static JsonObject Leaf(ShapeNode node, bool isText)
    {
        if (node.Kind == ShapeKind.Word)
        {
            return new JsonObject { ["enum"] = new JsonArray([.. node.Words.Select(word => (JsonNode)word)]) };
        }
        if (isText)
        {
            return new JsonObject { ["description"] = Describe(node.Kind) };
        }
        return node.Kind switch
        {
            ShapeKind.Boolean => new JsonObject { ["type"] = "boolean" },
            ShapeKind.Number => new JsonObject { ["type"] = "number" },
            ShapeKind.Whole => new JsonObject { ["type"] = "integer" },
            ShapeKind.Date => new JsonObject
            {
                ["type"] = "string",
                ["pattern"] = "^\\d{4}-\\d{2}-\\d{2}(T\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,3})?)?(Z|[+-]\\d{2}:\\d{2})?)?$",
            },
            ShapeKind.Unit => new JsonObject
            {
                ["enum"] = new JsonArray([.. Ucum.All.Select(unit => (JsonNode)unit.Code)]),
            },
            _ => new JsonObject { ["type"] = "string" },
        };
    }

    private static string Describe(ShapeKind kind) =>
        kind switch
        {
            ShapeKind.Quantity => "a quantity with its UCUM unit, such as 400 mg",
            ShapeKind.Number => "a number",
            ShapeKind.Whole => "a whole number",
            ShapeKind.Unit => "a UCUM unit",
            ShapeKind.Date => "a date",
            _ => "text",
        };
}
