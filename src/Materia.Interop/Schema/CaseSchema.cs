using System.Text.Json.Nodes;

namespace Materia.Interop.Schema;

/// <summary>JSON Schema of the contract's case, made by reading an example that holds every field.</summary>
public static class CaseSchema
{
    /// <summary>
    /// The schema, from examples that together hold every field; throws when one is no valid case, as a schema of half a case
    /// would mislead.
    /// </summary>
    public static JsonObject Of(IEnumerable<byte[]> examples, Terminology terminology)
    {
        var shapes = new ShapeRecorder();
        var faults = new FaultList { Shapes = shapes };
        foreach (var example in examples)
        {
            var node = Contract.JsonNodes.Read(example, faults);
            if (node is null || CaseReader.Read(node, terminology, faults) is null)
            {
                var first = faults.ToImmutable()[0];
                throw new InvalidOperationException($"An example is no case: {first.Path} {first.Message}");
            }
        }
        var schema = ShapeSchema.Document(
            shapes,
            "urn:materia:case:1",
            "Materia advice contract 1: case",
            isText: false
        );
        var properties = schema["properties"]!.AsObject();
        // Words the terminology looks up by more than one spelling are closed sets all the same.
        SetEnum(properties, "drug", terminology.Drugs.Select(drug => drug.Id));
        var codes = terminology
            .Observations.Select(term => term.Code)
            .Concat(terminology.Observations.SelectMany(term => term.Loinc).Select(code => $"loinc:{code}"));
        SetEnum(properties["observations"]!["items"]!["properties"]!.AsObject(), "code", codes);
        return schema;
    }

    private static void SetEnum(JsonObject properties, string name, IEnumerable<string> values) =>
        properties[name] = new JsonObject { ["enum"] = new JsonArray([.. values.Select(value => (JsonNode)value)]) };
}
