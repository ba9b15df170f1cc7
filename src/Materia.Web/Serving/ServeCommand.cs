using System.CommandLine.Help;
using System.Net.Sockets;

namespace Materia.Web.Serving;

/// <summary><c>materia serve [--urls URL]</c></summary>
internal static class ServeCommand
{
    /// <summary>The command <c>materia</c> with the one command that this program holds.</summary>
    public static Command CreateRoot()
    {
        var urls = new Option<string>("--urls")
        {
            Description = "Where to listen, on this machine only; several are separated by semicolons.",
            DefaultValueFactory = _ => ListenAddress.Default,
            HelpName = "URL",
        };
        var serve = new Command("serve", "Web pages and the advice service for this machine.") { urls };
        serve.SetAction(async (parsed, stop) => await RunAsync(parsed.GetValue(urls)!, stop).ConfigureAwait(false));
        return new Command("materia", "Executable drug monographs.")
        {
            serve,
            new HelpOption { Recursive = true },
        };
    }

    private static async Task<int> RunAsync(string urls, CancellationToken stop)
    {
        var addresses = ListenAddress.Read(urls, out var problem);
        if (addresses.IsEmpty)
        {
            Console.Error.WriteLine($"materia serve: {problem}.");
            return ExitCode.BadInput;
        }
        if (KnowledgePlace.Load(Console.Error) is not { } knowledge)
        {
            return ExitCode.BadInput;
        }
        var server = WebServer.Create(knowledge, addresses);
        await using (server.ConfigureAwait(false))
        {
            try
            {
                await server.StartAsync(stop).ConfigureAwait(false);
            }
            catch (Exception fault) when (fault is IOException or SocketException)
            {
                Console.Error.WriteLine($"materia serve: {fault.Message} Name another address with --urls.");
                return ExitCode.Fault;
            }
            Console.Out.WriteLine($"Materia is at {string.Join(" and ", server.Urls)}");
            Console.Out.WriteLine("Press Ctrl+C to stop.");
            await server.WaitForShutdownAsync(stop).ConfigureAwait(false);
        }
        return ExitCode.Done;
    }
}
