using Materia.Cli.Explaining;
using Materia.Clinical.Terms;
using Materia.Consult.ExecutableCases;
using Materia.Consult.Explaining;
using Materia.Monograph.Bundles;
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
                "A rule (table, table/row, chart, chart/arrow), source, variable, term or indication; * lists all.",
        };
        var format = new Option<string>("--format")
        {
            Description = "text for people, json for programs.",
            DefaultValueFactory = _ => "text",
        };
        format.AcceptOnlyFromAmong("text", "json");
        var command = new Command(
            "explain",
            "One rule, source, variable or term: its words, condition, citations and uses."
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
        if (KnowledgePlace.Load() is not { } knowledge)
        {
            return ExitCode.BadInput;
        }
        var diagnostics = new DiagnosticList();
        var files = KnowledgeFolder.Open(KnowledgePlace.Folder).ParseCases(diagnostics);
        var explainer = new Explainer(knowledge, ExecutableCaseReader.ReadAll(files, knowledge, diagnostics));
        if (id == "*")
        {
            Console.Out.Write(string.Concat(explainer.Ids().Select(one => $"{one}\n")));
            return ExitCode.Done;
        }
        var found = explainer.Explain(id);
        if (found.IsEmpty)
        {
            var near = Spelling.Nearest(id, explainer.Ids());
            Console.Error.WriteLine($"Nothing is known as \"{id}\"{(near is null ? "" : $"; did you mean {near}?")}");
            return ExitCode.BadInput;
        }
        Console.Out.Write(
            format == "json" ? ExplanationPrinter.Json(found) : ExplanationPrinter.Text(found, knowledge)
        );
        return ExitCode.Done;
    }
}
