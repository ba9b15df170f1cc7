using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;
using Materia.Interop.Schema;
using Materia.Monograph.Bundles;
using Materia.Monograph.Diagnostics;
using Materia.Monograph.Schema;
using Materia.Monograph.Yaml;

namespace Materia.Cli.Commands;

/// <summary><c>materia schema</c>: the JSON Schemas, generated from the readers that enforce them.</summary>
internal static class SchemaCommand
{
    private static readonly JsonSerializerOptions Indented = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    };

    public static Command Create()
    {
        var folder = new Option<string?>("--out")
        {
            Description = "The folder to write to; by default the schema folder of the project.",
        };
        var command = new Command("schema", "Writes the JSON Schemas of cases, plans and knowledge files.") { folder };
        command.SetAction(parsed => Run(parsed.GetValue(folder) ?? Path.Combine(KnowledgePlace.Home, "schema")));
        return command;
    }

    private static int Run(string folder)
    {
        if (KnowledgePlace.Load() is not { } knowledge)
        {
            return ExitCode.BadInput;
        }
        var examples = Directory
            .EnumerateFiles(Path.Combine(KnowledgePlace.Home, "docs", "examples"), "*.json")
            .Order(StringComparer.Ordinal)
            .Select(File.ReadAllBytes);
        var files = KnowledgeFolder.Open(KnowledgePlace.Folder).Parse(new DiagnosticList());
        Write(folder, "case.schema.json", CaseSchema.Of(examples, knowledge.Terminology));
        Write(folder, "plan.schema.json", PlanSchema.Of());
        foreach (var (kind, schema) in KnowledgeSchema.Of(files, ReviewExample()))
        {
            Write(Path.Combine(folder, "knowledge"), $"{kind}.schema.json", schema);
        }
        return ExitCode.Done;
    }

    // There may be no review yet, so the shape of one comes from the example in the docs.
    private static ImmutableArray<KnowledgeFile> ReviewExample()
    {
        const string Name = "review.yaml";
        var text = File.ReadAllText(Path.Combine(KnowledgePlace.Home, "docs", "examples", Name));
        return YamlReader.Read(Name, text, new DiagnosticList()) is { } root ? [new KnowledgeFile(Name, root)] : [];
    }

    private static void Write(string folder, string name, JsonObject schema)
    {
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, name), schema.ToJsonString(Indented) + "\n");
        Console.Out.WriteLine(Path.Combine(folder, name));
    }
}
