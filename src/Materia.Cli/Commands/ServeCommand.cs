using System.Diagnostics;

namespace Materia.Cli.Commands;

/// <summary>
/// <c>materia serve</c>: starts the web program, which is built beside this one. The launcher starts it directly; this is for
/// people who run the command line program by hand.
/// </summary>
internal static class ServeCommand
{
    public static Command Create()
    {
        var urls = new Option<string?>("--urls")
        {
            Description = "Where to listen, on this machine only [http://127.0.0.1:5080].",
            HelpName = "URL",
        };
        var command = new Command("serve", "Web pages and the advice service for this machine.") { urls };
        command.SetAction((parsed, stop) => RunAsync(parsed.GetValue(urls), stop));
        return command;
    }

    private static async Task<int> RunAsync(string? urls, CancellationToken stop)
    {
        // .../Materia.Cli/release/ and .../Materia.Web/release/ lie side by side.
        var here = new DirectoryInfo(AppContext.BaseDirectory);
        var program = Path.Combine(here.Parent?.Parent?.FullName ?? "", "Materia.Web", here.Name, "Materia.Web.dll");
        if (!File.Exists(program))
        {
            Console.Error.WriteLine($"The web program is not built at {program}. Start it with ./materia serve.");
            return ExitCode.Fault;
        }
        var start = new ProcessStartInfo("dotnet") { UseShellExecute = false };
        string[] words = urls is null ? ["exec", program] : ["exec", program, "--urls", urls];
        foreach (var word in words)
        {
            start.ArgumentList.Add(word);
        }
        using var web = Process.Start(start)!;
        // Ctrl+C reaches the web program too, which then ends by itself.
        await web.WaitForExitAsync(CancellationToken.None).ConfigureAwait(false);
        return web.ExitCode;
    }
}
