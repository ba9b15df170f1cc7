using Materia.Cli.Checking;
using Materia.Consult;

namespace Materia.Cli.Commands;

/// <summary><c>materia check [DIR]</c></summary>
internal static class CheckCommand
{
    public static Command Create()
    {
        var folder = new Argument<string?>("DIR")
        {
            Description = "The knowledge folder; by default the project's own.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var complete = new Option<bool>("--complete")
        {
            Description = "Every cell of every decision table, every chart, and the laws of composition.",
        };
        var mutate = new Option<bool>("--mutate")
        {
            Description = "Change every number, comparator and effect, one at a time: each must fail a case.",
        };
        var unverified = new Option<bool>("--unverified") { Description = "List what still needs a source." };
        var format = new Option<string>("--format")
        {
            Description = "text for people, json for programs.",
            DefaultValueFactory = _ => "text",
        };
        format.AcceptOnlyFromAmong("text", "json");
        var command = new Command("check", "Reads the knowledge and says all that is wrong with it.")
        {
            folder,
            complete,
            mutate,
            unverified,
            format,
        };
        command.SetAction(parsed =>
            Run(
                parsed.GetValue(folder) ?? KnowledgePlace.Folder,
                new KnowledgeCheckOptions
                {
                    Complete = parsed.GetValue(complete),
                    Mutate = parsed.GetValue(mutate),
                    Unverified = parsed.GetValue(unverified),
                },
                parsed.GetValue(format)!
            )
        );
        return command;
    }

    private static int Run(string folder, KnowledgeCheckOptions options, string format)
    {
        if (!Directory.Exists(folder))
        {
            Console.Error.WriteLine($"No knowledge folder at {folder}.");
            return ExitCode.BadInput;
        }
        using var progress = new ProgressLine(Console.Error, options.Mutate && !Console.IsErrorRedirected);
        // The clock tells only how fast the proofs went; nothing is decided by it.
#pragma warning disable RS0030
        var report = KnowledgeCheck.Run(folder, options, progress, TimeProvider.System);
#pragma warning restore RS0030
        progress.Clear();
        foreach (var diagnostic in report.Diagnostics)
        {
            Console.Error.WriteLine(diagnostic);
        }
        Console.Out.Write(format == "json" ? CheckPrinter.Json(report) : CheckPrinter.Text(report));
        return report.IsClean ? ExitCode.Done : ExitCode.BadInput;
    }
}
