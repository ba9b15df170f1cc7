using Materia.Cli.Explaining;
using Materia.Consult.Explaining;
using Materia.Monograph.Diagnostics;

namespace Materia.Cli.Commands;

/// <summary><c>materia explain ID</c></summary>
internal static class ExplainCommand
{
    public static Command Create()
    {
        var id = new Argument<string>("ID")
        {
            Description =
                "Any id of a plan or of the knowledge: a rule, table, chart, source, input, term, drug, product, case; or the code of a diagnostic. '*' lists all.",
        };
        var format = new Option<string>("--format")
        {
            Description = "text for people, json for programs.",
            DefaultValueFactory = _ => "text",
        };
        format.AcceptOnlyFromAmong("text", "json");
        var command = new Command(
            "explain",
            "What stands behind an id: its words, condition, sources, who checked them, and the cases that use it."
        )
        {
            id,
            format,
        };
        command.SetAction(parsed => Run(parsed.GetValue(id)!, parsed.GetValue(format)!));
        return command;
    }

    private static int Run(string id, string format)
    {
        if (!Directory.Exists(KnowledgePlace.Folder))
        {
            Console.Error.WriteLine($"No knowledge folder at {KnowledgePlace.Folder}.");
            return ExitCode.BadInput;
        }
        var diagnostics = new DiagnosticList();
        var explainer = Explainer.Open(KnowledgePlace.Folder, KnowledgePlace.Bundles, diagnostics);
        foreach (var diagnostic in diagnostics.ToImmutable())
        {
            Console.Error.WriteLine(diagnostic);
        }
        if (explainer is null)
        {
            return ExitCode.BadInput;
        }
        if (id == "*")
        {
            Console.Out.Write(string.Concat(explainer.Ids().Select(one => $"{one}\n")));
            return ExitCode.Done;
        }
        var found = explainer.Explain(id);
        if (found.IsEmpty)
        {
            var near = explainer.Nearest(id) is { } nearest ? $"; did you mean {nearest}?" : "";
            Console.Error.WriteLine($"Nothing is known as \"{id}\"{near}");
            Console.Error.WriteLine("./materia explain '*' lists every id that can be explained.");
            return ExitCode.BadInput;
        }
        Console.Out.Write(format == "json" ? ExplanationPrinter.Json(found) : ExplanationPrinter.Text(found));
        return ExitCode.Done;
    }
}
