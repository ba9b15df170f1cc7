using Materia.Advice;
using Materia.Cli.Advising;
using Materia.Clinical.Interactions;
using Materia.Clinical.Reading;
using Materia.Interop.Interactions;
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
        var interactions = new Option<string?>("--interactions")
        {
            Description =
                "Your own interaction table (CSV: medicine, severity, summary, recommendation, source), shown as yours.",
        };
        var command = new Command("advise", "A plan for one patient, with every reason.")
        {
            cases,
            format,
            interactions,
        };
        command.SetAction(parsed =>
            Run(parsed.GetValue(cases)!, parsed.GetValue(format)!, parsed.GetValue(interactions))
        );
        return command;
    }

    private static int Run(string[] paths, string format, string? interactions)
    {
        WarmStart.Begin(typeof(KnowledgeBinder), typeof(CaseReader), typeof(AdviceEngine), typeof(PlanText));
        if (KnowledgePlace.Load() is not { } knowledge)
        {
            return ExitCode.Fault;
        }
        OwnInteractionTable? own = null;
        if (interactions is not null)
        {
            var faults = new FaultList();
            var exit = WithFile(
                interactions,
                stream =>
                {
                    own = OwnInteractionCsv.Read(stream, Path.GetFileName(interactions), knowledge.Terminology, faults);
                    return own is null ? ExitCode.BadInput : ExitCode.Done;
                }
            );
            if (own is null)
            {
                foreach (var fault in faults.ToImmutable())
                {
                    Console.Error.WriteLine(FaultWords(interactions, fault));
                }
                return exit;
            }
        }
        using var output = Console.OpenStandardOutput();
        var adviser = new CaseAdviser(knowledge, own, format, output, Console.Error);
        // Several documents are one question each of one run: nothing is printed unless all of them can be answered.
        return paths.Length == 1 ? RunOne(adviser, paths[0]) : RunAll(adviser, paths);
    }

    private static string FaultWords(string file, Fault fault) =>
        fault.Suggestion is { } near
            ? $"{file}, {fault.Path}: {fault.Message}; did you mean {near}?"
            : $"{file}, {fault.Path}: {fault.Message}";

    private static int RunAll(CaseAdviser adviser, string[] paths)
    {
        var exit = ExitCode.Done;
        foreach (var path in paths)
        {
            exit = Math.Max(exit, WithFile(path, stream => adviser.Gather(stream, path)));
        }
        if (exit == ExitCode.Done)
        {
            adviser.WriteGathered();
        }
        return exit;
    }

    private static int RunOne(CaseAdviser adviser, string path) =>
        WithFile(path, stream => adviser.Advise(stream, path));

    private static int WithFile(string path, Func<Stream, int> use)
    {
        try
        {
            if (Directory.Exists(path))
            {
                Console.Error.WriteLine($"{path}: this is a folder; name a case file");
                return ExitCode.BadInput;
            }
            using var stream = path == "-" ? Console.OpenStandardInput() : File.OpenRead(path);
            return use(stream);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            Console.Error.WriteLine($"{path}: {fault.Message}");
            return ExitCode.BadInput;
        }
    }
}
