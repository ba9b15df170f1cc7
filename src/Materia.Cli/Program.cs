using Materia.Cli.Commands;

// The whole program: a table of commands. What each does is in its own file; what is decided is decided below.
var root = new RootCommand(
    "Executable drug monographs: one cited source per drug, read by people and run for one patient."
)
{
    AdviseCommand.Create(),
    CheckCommand.Create(),
    ExplainCommand.Create(),
    SchemaCommand.Create(),
    ServeCommand.Create(),
};

var parsed = root.Parse(args);
if (parsed.Errors.Count > 0)
{
    foreach (var error in parsed.Errors)
    {
        Console.Error.WriteLine(error.Message);
    }
    Console.Error.WriteLine("See materia --help.");
    return Materia.Cli.ExitCode.BadInput;
}

return await parsed
    .InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false })
    .ConfigureAwait(false);
