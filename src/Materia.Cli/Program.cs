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

return await root.Parse(args)
    .InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false })
    .ConfigureAwait(false);
