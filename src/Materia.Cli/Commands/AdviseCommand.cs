using Materia.Advice;
using Materia.Cli.Advising;
using Materia.Clinical.Reading;
using Materia.Interop.Words;
using Materia.Monograph.Binding;

namespace Materia.Cli.Commands;

/// <summary><c>materia advise CASE...</c></summary>
internal static class AdviseCommand
{
    public static Command Create()
    {
        var cases = new Argument<string[]>("CASE")
        {
            Description = "Case files: JSON, an array, or NDJSON; - reads standard input.",
            Arity = ArgumentArity.OneOrMore,
        };
        var format = new Option<string>("--format")
        {
            Description = "text for people, json for programs, note to paste into a record.",
            DefaultValueFactory = _ => "text",
        };
        format.AcceptOnlyFromAmong("text", "json", "note");
        var command = new Command("advise", "A plan for one patient, with every reason.") { cases, format };
        command.SetAction(parsed => Run(parsed.GetValue(cases)!, parsed.GetValue(format)!));
        return command;
    }

    private static int Run(string[] paths, string format)
    {
        WarmStart.Begin(typeof(KnowledgeBinder), typeof(CaseReader), typeof(AdviceEngine), typeof(PlanText));
        if (KnowledgePlace.Load() is not { } knowledge)
        {
            return ExitCode.Fault;
        }
        using var output = Console.OpenStandardOutput();
        var adviser = new CaseAdviser(knowledge, format, output, Console.Error);
        var exit = ExitCode.Done;
        foreach (var path in paths)
        {
            exit = Math.Max(exit, RunOne(adviser, path));
        }
        return exit;
    }

    private static int RunOne(CaseAdviser adviser, string path)
    {
        if (path == "-")
        {
            using var input = Console.OpenStandardInput();
            return adviser.Advise(input, "-");
        }
        try
        {
            using var file = File.OpenRead(path);
            return adviser.Advise(file, path);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            Console.Error.WriteLine($"{path}: {fault.Message}");
            return ExitCode.BadInput;
        }
    }
}
