using System.Text.Json.Nodes;

namespace Materia.Web.Api;

/// <summary>
/// The OpenAPI document of the service. Case and plan are the generated schemas that the project publishes, which the readers
/// themselves enforce; only the paths are written here.
/// </summary>
internal static class OpenApiDocument
{
    private static readonly Lazy<byte[]> Bytes = new(() => System.Text.Encoding.UTF8.GetBytes(Build().ToJsonString()));

    public static void MapOpenApi(this WebApplication server) =>
        server.MapMethods("/api/openapi.json", ["GET", "HEAD"], () => Results.Bytes(Bytes.Value, "application/json"));

    private static JsonObject Build() =>
        new()
        {
            ["openapi"] = "3.1.0",
            ["info"] = new JsonObject
            {
                ["title"] = "Materia advice",
                ["version"] = "1",
                ["description"] =
                    $"A plan for one case. {PlanText.Disclaimer} A status other than 200 means that there is no plan.",
            },
            ["servers"] = new JsonArray(new JsonObject { ["url"] = "/" }),
            ["paths"] = new JsonObject
            {
                ["/api/advice"] = new JsonObject { ["post"] = Advice() },
                ["/health"] = new JsonObject { ["get"] = Health() },
            },
            ["components"] = new JsonObject
            {
                ["schemas"] = new JsonObject
                {
                    ["Case"] = Read("case.schema.json"),
                    ["Plan"] = Read("plan.schema.json"),
                    ["Problem"] = Problem(),
                },
            },
        };

    private static JsonObject Advice() =>
        new()
        {
            ["operationId"] = "advise",
            ["summary"] = "A plan for a case, plans for an array of cases, or one line for each line of NDJSON.",
            ["requestBody"] = new JsonObject
            {
                ["required"] = true,
                ["content"] = new JsonObject
                {
                    ["application/json"] = Content(OneOrMany("Case")),
                    ["application/x-ndjson"] = Content(Text("One case a line.")),
                },
            },
            ["responses"] = new JsonObject
            {
                ["200"] = Answer(
                    "The plan; an array of plans for an array; one line for each line, faults in their place.",
                    new JsonObject
                    {
                        ["application/json"] = Content(OneOrMany("Plan")),
                        ["application/x-ndjson"] = Content(Text("One plan, or the faults of a line, a line.")),
                    }
                ),
                ["400"] = Refusal("The case has faults; all of them are in errors."),
                ["413"] = Refusal($"More than {ContractLimits.LargestBody} bytes."),
                ["415"] = Refusal("Neither JSON nor NDJSON in UTF-8."),
            },
        };

    private static JsonObject Health()
    {
        var stamp = Object(("version", Text("Of the knowledge.")), ("sha256", Text("Of its text.")));
        return new()
        {
            ["operationId"] = "health",
            ["summary"] = "Whether the service answers, and with which knowledge.",
            ["responses"] = new JsonObject
            {
                ["200"] = Answer(
                    "It answers.",
                    new JsonObject
                    {
                        ["application/json"] = Content(Object(("status", Text("ok")), ("knowledge", stamp))),
                    }
                ),
            },
        };
    }

    private static JsonObject Problem()
    {
        var error = Object(("path", Text("Where in the case.")), ("message", Text("What is wrong.")));
        error["properties"]!["suggestion"] = Text("What was likely meant.");
        var problem = Object(
            ("type", Text("about:blank")),
            ("title", Text("What kind of problem.")),
            ("status", new JsonObject { ["type"] = "integer" }),
            ("errors", new JsonObject { ["type"] = "array", ["items"] = error })
        );
        return problem;
    }

    private static JsonObject Refusal(string words) =>
        Answer(words, new JsonObject { [ProblemBody.Type] = Content(Reference("Problem")) });

    private static JsonObject Answer(string words, JsonObject content) =>
        new() { ["description"] = words, ["content"] = content };

    private static JsonObject Content(JsonObject schema) => new() { ["schema"] = schema };

    private static JsonObject OneOrMany(string name) =>
        new()
        {
            ["oneOf"] = new JsonArray(
                Reference(name),
                new JsonObject { ["type"] = "array", ["items"] = Reference(name) }
            ),
        };

    private static JsonObject Reference(string name) => new() { ["$ref"] = $"#/components/schemas/{name}" };

    private static JsonObject Text(string words) => new() { ["type"] = "string", ["description"] = words };

    private static JsonObject Object(params (string Name, JsonObject Schema)[] members) =>
        new()
        {
            ["type"] = "object",
            ["required"] = new JsonArray([.. members.Select(member => (JsonNode)member.Name)]),
            ["properties"] = new JsonObject(
                members.Select(member => KeyValuePair.Create<string, JsonNode?>(member.Name, member.Schema))
            ),
        };

    private static JsonNode Read(string name)
    {
        using var stream = typeof(OpenApiDocument).Assembly.GetManifestResourceStream(name)!;
        return JsonNode.Parse(stream)!;
    }
}
