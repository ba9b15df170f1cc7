using System.Text.Json.Nodes;

namespace Materia.Interop.Schema;

/// <summary>JSON Schema of the contract's plan; a test holds every plan of every case against it.</summary>
public static class PlanSchema
{
    /// <summary>The schema. Objects are closed, so that a field the writer adds must be added here too.</summary>
    public static JsonObject Of()
    {
        var schema = Object(
            ("drug", Text()),
            ("asOf", Text()),
            ("jurisdiction", Words(JurisdictionCode.All.Select(jurisdiction => jurisdiction.ToCode()))),
            ("knowledge", Object(("version", Text()), ("sha256", Text()))),
            ("action", Action()),
            ("dose", OrNull(Dose())),
            (
                "decidedBy",
                Object(
                    ("rule", Text()),
                    ("reason", Text()),
                    ("because", List(Reason())),
                    ("sources", List(Citation())),
                    ("considered", List(Object(("rule", Text()), ("wanted", Text()))))
                )
            ),
            ("next", List(Next())),
            ("findings", List(Finding())),
            ("ladders", List(Ladder())),
            ("history", List(Object(("date", Text()), ("text", Text())))),
            ("pathways", List(Pathway())),
            (
                "courses",
                List(
                    Object(
                        ("medicine", Text()),
                        ("from", Text()),
                        ("to", Text()),
                        ("amount", Quantity()),
                        ("timesPerDay", Whole()),
                        ("sources", List(Citation()))
                    )
                )
            ),
            (
                "monitoring",
                List(
                    Object(
                        ("test", Text()),
                        ("due", Text()),
                        ("schedule", Text()),
                        ("overdue", Flag()),
                        ("sources", List(Citation()))
                    )
                )
            ),
            ("missing", List(Object(("field", Text()), ("why", Text()), ("blocking", Flag())))),
            (
                "checked",
                List(
                    Object(
                        ("path", Text()),
                        (
                            "kind",
                            Words(["medication", "condition", "allergy", "event", "observation", "qualifier", "answer"])
                        ),
                        ("given", Text()),
                        ("term", OrNull(Text())),
                        ("rules", Whole())
                    )
                )
            ),
            (
                "inputs",
                List(
                    Object(("name", Text()), ("label", Text()), ("value", Text()), ("path", Text()), ("date?", Text()))
                )
            ),
            ("grades", List(Grade())),
            (
                "sources",
                List(
                    Object(
                        ("id", Text()),
                        ("title", Text()),
                        ("represents", Text()),
                        ("revision", Text()),
                        ("current", Flag()),
                        ("successor?", Text())
                    )
                )
            )
        );
        schema.Insert(0, "$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.Insert(1, "$id", "urn:materia:plan:1");
        schema.Insert(2, "title", "Materia advice contract 1: plan");
        return schema;
    }

    private static JsonObject Dose() =>
        Object(
            ("amount", Quantity()),
            ("timesPerDay", Whole()),
            ("dailyTotal", Quantity()),
            ("product", List(Object(("id", Text()), ("name", Text()), ("strength", Quantity()), ("count", Number())))),
            ("instructions", Text()),
            ("calculated?", Quantity()),
            ("cap?", Quantity()),
            ("calculation?", Text())
        );

    private static JsonObject Next() =>
        Object(
            (
                "when",
                List(
                    Object(
                        ("kind", Words(["observation", "duration", "answer", "event"])),
                        ("code?", Text()),
                        ("since?", Text()),
                        ("question?", Text()),
                        ("event?", Text()),
                        ("op?", Words(["<", "<=", ">", ">=", "="])),
                        ("value?", []),
                        ("unit?", Text())
                    )
                )
            ),
            ("action", Action()),
            ("dose?", Dose()),
            ("text", Text())
        );

    private static JsonObject Finding() =>
        Object(
            ("id", Text()),
            ("kind", Words(FindingKindCode.All)),
            ("severity", Words(SeverityCode.All)),
            ("about", List(Text())),
            ("summary", Text()),
            ("recommendation?", Text()),
            ("because", List(Reason())),
            ("sources", List(Citation())),
            ("verified", Flag())
        );

    private static JsonObject Grade() =>
        Object(
            ("code", Text()),
            ("path", Text()),
            ("date", Text()),
            ("value", Number()),
            ("unit", Text()),
            ("term", Text()),
            ("version", Text()),
            ("grade", Whole()),
            ("baselineAssumed?", Flag()),
            ("other?", Object(("version", Text()), ("grade", Whole()))),
            ("sources", List(Citation()))
        );

    private static JsonObject Ladder() =>
        Object(("id", Text()), ("state", Text()), ("episode", Whole()), ("since?", Text()), ("level?", Quantity()));

    private static JsonObject Pathway() =>
        Object(
            ("id", Text()),
            ("state", Text()),
            ("title", Text()),
            ("episode", Whole()),
            ("since?", Text()),
            ("rechallenge", Words(RechallengeCode.All)),
            ("questions", List(Object(("id", Text()), ("text", Text()), ("leadsTo", List(Text()))))),
            ("path", List(Text())),
            ("published?", Object(("dailyTotal", Quantity()), ("verified", Flag()), ("sources", List(Citation())))),
            ("evidence", List(Object(("id", Text()), ("text", Text()), ("verified", Flag()))))
        );

    private static JsonObject Reason() => Object(("path", Text()), ("text", Text()));

    private static JsonObject Citation() => Object(("id", Text()), ("locator", Text()), ("verified", Flag()));

    private static JsonObject Quantity() => Object(("value", Number()), ("unit", Text()));

    private static JsonObject Action() => Words(PlanActionCode.All);

    private static JsonObject Text() => new() { ["type"] = "string" };

    private static JsonObject Number() => new() { ["type"] = "number" };

    private static JsonObject Whole() => new() { ["type"] = "integer" };

    private static JsonObject Flag() => new() { ["type"] = "boolean" };

    private static JsonObject Words(IEnumerable<string> words) =>
        new() { ["enum"] = new JsonArray([.. words.Select(word => (JsonNode)word)]) };

    private static JsonObject List(JsonObject items) => new() { ["type"] = "array", ["items"] = items };

    private static JsonObject OrNull(JsonObject schema) =>
        new() { ["oneOf"] = new JsonArray(new JsonObject { ["type"] = "null" }, schema) };

    /// <summary>A closed object; a name that ends in a question mark may be absent.</summary>
    private static JsonObject Object(params ReadOnlySpan<(string Name, JsonObject Schema)> fields)
    {
        var properties = new JsonObject();
        var required = new JsonArray();
        foreach (var (name, schema) in fields)
        {
            properties[name.TrimEnd('?')] = schema;
            if (!name.EndsWith('?'))
            {
                required.Add((JsonNode)name);
            }
        }
        return new JsonObject
        {
            ["type"] = "object",
            ["properties"] = properties,
            ["required"] = required,
            ["additionalProperties"] = false,
        };
    }
}
