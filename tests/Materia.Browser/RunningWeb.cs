using System.Diagnostics;
using Materia.Testing;
using Xunit;

namespace Materia.Browser;

/// <summary>The built web program on a free port of this machine, for all tests of the assembly.</summary>
public sealed class RunningWeb : IAsyncLifetime
{
    private Process? process;

    /// <summary>Where it listens.</summary>
    public Uri Address { get; private set; } = new("http://127.0.0.1");

    public HttpClient Client { get; } = new();

    public static string Program => RepositoryRoot.Resolve("artifacts/bin/Materia.Web/release/Materia.Web.dll");

    /// <summary>Starts the program from a foreign directory, as it must find its files by itself.</summary>
    public static Process Start(params string[] words)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            WorkingDirectory = Path.GetTempPath(),
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        foreach (var word in (string[])["exec", Program, .. words])
        {
            start.ArgumentList.Add(word);
        }
        return Process.Start(start)!;
    }

    public async ValueTask InitializeAsync()
    {
        process = Start("serve", "--urls", "http://127.0.0.1:0");
        process.BeginErrorReadLine();
        var line = await process.StandardOutput.ReadLineAsync() ?? "";
        var at = line.IndexOf("http://", StringComparison.Ordinal);
        Assert.True(at >= 0, $"The web program said: {line}");
        Address = new Uri(line[at..].Trim());
        Client.BaseAddress = Address;
        // What follows is read and dropped, so that the program never waits for a reader.
        _ = process.StandardOutput.ReadToEndAsync();
    }

    public ValueTask DisposeAsync()
    {
        Client.Dispose();
        if (process is not null)
        {
            process.Kill();
            process.WaitForExit();
            process.Dispose();
        }
        return ValueTask.CompletedTask;
    }
}
