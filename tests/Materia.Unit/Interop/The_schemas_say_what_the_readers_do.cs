using System.Text;
using System.Text.Json.Nodes;
using Materia.Clinical.Reading;
using Materia.Consult;
using Materia.Consult.ExecutableCases;
using Materia.Interop.Contract;
using Materia.Interop.Schema;
using Materia.Monograph.Bundles;
using Materia.Monograph.Diagnostics;
using Materia.Monograph.Schema;
using Materia.Monograph.Yaml;
using Materia.Testing;
using NJsonSchema;
using Xunit;

namespace Materia.Tests.Interop;

public sealed class The_schemas_say_what_the_readers_do
{
    private static readonly KnowledgeFolder Folder = KnowledgeFolder.Open(RepositoryRoot.Resolve("knowledge"));
    private static readonly Materia.Monograph.Model.Knowledge Knowledge = Folder.Bind(new DiagnosticList())!;

    [Fact]
    public Task every_fifth_plan_of_a_case_fits_the_schema_of_plans() => Fits(each: 5);

    [Fact]
    [Trait("Speed", "slow")]
    public Task every_plan_of_every_case_fits_the_schema_of_plans() => Fits(each: 1);

    private static async Task Fits(int each)
    {
        var schema = await JsonSchema.FromJsonAsync(
            PlanSchema.Of().ToJsonString(),
            TestContext.Current.CancellationToken
        );
        var consultation = new Consultation(Knowledge);
        var cases = ExecutableCaseReader.ReadAll(
            Folder.ParseCases(new DiagnosticList()),
            Knowledge,
            new DiagnosticList()
        );
        Assert.NotEmpty(cases);

        foreach (var one in cases.Where((_, number) => number % each == 0))
        {
            var plan = Encoding.UTF8.GetString(PlanJson.ToBytes(consultation.Advise(one.Given), isIndented: false));
            Assert.True(schema.Validate(plan).Count == 0, $"{one.Id}: {string.Join(", ", schema.Validate(plan))}");
        }
    }

    [Fact]
    public async Task every_example_fits_the_schema_of_cases_and_a_slip_does_not()
    {
        var schema = await JsonSchema.FromJsonAsync(
            CaseSchemaOf().ToJsonString(),
            TestContext.Current.CancellationToken
        );
        foreach (var file in Directory.EnumerateFiles(RepositoryRoot.Resolve("docs/examples"), "*.json"))
        {
            var text = await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken);
            Assert.True(schema.Validate(text).Count == 0, $"{file}: {string.Join(", ", schema.Validate(text))}");
        }

        var slip = await File.ReadAllTextAsync(
            RepositoryRoot.Resolve("docs/examples/every-field.json"),
            TestContext.Current.CancellationToken
        );
        Assert.NotEmpty(
            schema.Validate(slip.Replace("\"sex\": \"female\"", "\"sex\": \"f\"", StringComparison.Ordinal))
        );
        Assert.NotEmpty(schema.Validate(slip.Replace("\"weight\"", "\"wieght\"", StringComparison.Ordinal)));
    }

    [Fact]
    public void the_examples_together_leave_no_field_without_a_shape()
    {
        var empty = Leaves(CaseSchemaOf(), "").Where(leaf => leaf.Schema.Count == 0).Select(leaf => leaf.Path);
        Assert.Empty(empty);
    }

    [Fact]
    public void the_schemas_kept_beside_the_project_are_the_ones_generated_now()
    {
        AssertKept("case.schema.json", CaseSchemaOf());
        AssertKept("plan.schema.json", PlanSchema.Of());
        const string Example = "docs/examples/review.yaml";
        var review = YamlReader.Read(Example, File.ReadAllText(RepositoryRoot.Resolve(Example)), new DiagnosticList())!;
        foreach (
            var (kind, schema) in KnowledgeSchema.Of(
                Folder.Parse(new DiagnosticList()),
                [new KnowledgeFile(Example, review)]
            )
        )
        {
            AssertKept($"knowledge/{kind}.schema.json", schema);
        }
    }

    private static JsonObject CaseSchemaOf() =>
        CaseSchema.Of(
            Directory
                .EnumerateFiles(RepositoryRoot.Resolve("docs/examples"), "*.json")
                .Order(StringComparer.Ordinal)
                .Select(File.ReadAllBytes),
            Knowledge.Terminology
        );

    private static void AssertKept(string name, JsonObject schema)
    {
        var kept = JsonNode.Parse(File.ReadAllText(RepositoryRoot.Resolve($"schema/{name}")));
        Assert.True(JsonNode.DeepEquals(kept, schema), $"schema/{name} is old; run ./materia schema");
    }

    private static IEnumerable<(string Path, JsonObject Schema)> Leaves(JsonObject schema, string path)
    {
        if (schema["properties"] is JsonObject properties)
        {
            return properties.SelectMany(property => Leaves(property.Value!.AsObject(), $"{path}.{property.Key}"));
        }
        return schema["items"] is JsonObject items ? Leaves(items, $"{path}[]") : [(path, schema)];
    }
}
