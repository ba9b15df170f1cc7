using Materia.Web.Serving;

// The launcher leaves the word "serve" out; people who start the program by hand may write it.
var words = args is ["serve", ..] ? args : ["serve", .. args];
var parsed = ServeCommand.CreateRoot().Parse(words);
var exit = await parsed
    .InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false })
    .ConfigureAwait(false);
return parsed.Errors.Count > 0 ? ExitCode.BadInput : exit;
