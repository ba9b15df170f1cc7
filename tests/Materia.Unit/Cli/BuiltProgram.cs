using System.Diagnostics;
using Materia.Testing;

namespace Materia.Tests.Cli;

/// <summary>The built command, run as a user runs it.</summary>
internal static class BuiltProgram
{
    /// <summary>What it printed, what it complained of, and its exit code.</summary>
    /// <param name="home">The folder that holds <c>knowledge</c>.</param>
    public static (string Output, string Faults, int ExitCode) Run(string home, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        start.ArgumentList.Add("exec");
        start.ArgumentList.Add(RepositoryRoot.Resolve("artifacts/bin/Materia.Cli/release/materia.dll"));
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }
        start.Environment["MATERIA_HOME"] = home;
        using var process = Process.Start(start)!;
        var faults = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (output, faults.GetAwaiter().GetResult(), process.ExitCode);
    }
}
