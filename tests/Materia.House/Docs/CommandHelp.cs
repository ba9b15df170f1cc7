using System.Diagnostics;
using System.Text.RegularExpressions;
using Materia.Testing;

namespace Materia.House.Docs;

/// <summary>The commands that the built program names in its own help.</summary>
internal static partial class CommandHelp
{
    /// <summary>Every command with the commands above it, such as "signals import".</summary>
    public static IReadOnlyList<string> Commands() => Below("").ToList();

    /// <summary>The names under the heading "Commands:" of a help text.</summary>
    public static IEnumerable<string> Parse(string help) =>
        help.Split('\n')
            .SkipWhile(line => line.TrimEnd() != "Commands:")
            .Skip(1)
            .TakeWhile(line => line.StartsWith("  ", StringComparison.Ordinal))
            .Select(line => CommandName().Match(line))
            .Where(match => match.Success)
            .Select(match => match.Groups["name"].Value);

    private static IEnumerable<string> Below(string parent) =>
        Parse(Help(parent))
            .Select(name => $"{parent} {name}".Trim())
            .SelectMany(command => Below(command).Prepend(command));

    private static string Help(string command)
    {
        var program = RepositoryRoot.Resolve("artifacts/bin/Materia.Cli/release/materia.dll");
        var start = new ProcessStartInfo("dotnet", $"exec \"{program}\" {command} --help")
        {
            RedirectStandardOutput = true,
            UseShellExecute = false,
        };
        start.Environment["MATERIA_HOME"] = RepositoryRoot.Path;
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return output;
    }

    // Names stand two spaces in; the lines of a wrapped description stand further in.
    [GeneratedRegex(@"^ {2}(?<name>[a-z][a-z-]*)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex CommandName();
}
