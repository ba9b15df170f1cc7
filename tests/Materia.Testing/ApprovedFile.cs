using System.Runtime.CompilerServices;
using System.Text;
using Xunit;

namespace Materia.Testing;

/// <summary>
/// Compares a text with the file "[test file].[name].approved.[extension]" beside the test's source. When they differ,
/// or there is none yet, the text is written as ".received." beside it and the test fails with the first differing
/// lines. MATERIA_APPROVE=1 writes the approved file instead, never on continuous integration: read it before committing.
/// </summary>
public static class ApprovedFile
{
    private const int LinesShown = 12;

    /// <summary>Line ends are compared as LF, and a missing one at the end of the text is added.</summary>
    public static void Matches(
        string actual,
        string name,
        string extension = "txt",
        [CallerFilePath] string testFile = ""
    )
    {
        ArgumentNullException.ThrowIfNull(actual);
        var stem = System.IO.Path.ChangeExtension(RepositoryRoot.Resolve(testFile), null);
        var approvedPath = $"{stem}.{name}.approved.{extension}";
        var receivedPath = $"{stem}.{name}.received.{extension}";
        var received = Normalise(actual);
        var approved = File.Exists(approvedPath) ? Normalise(File.ReadAllText(approvedPath)) : null;

        if (string.Equals(approved, received, StringComparison.Ordinal))
        {
            File.Delete(receivedPath);
            return;
        }

        if (Environment.GetEnvironmentVariable("MATERIA_APPROVE") == "1" && !RepositoryRoot.IsContinuousIntegration)
        {
            File.WriteAllText(approvedPath, received);
            File.Delete(receivedPath);
            return;
        }

        File.WriteAllText(receivedPath, received);
        Assert.Fail(
            approved is null
                ? $"Nothing is approved yet. Read {receivedPath} and rename it to {System.IO.Path.GetFileName(approvedPath)}."
                : $"{approvedPath} differs from what was received:\n{FirstDifference(approved, received)}"
        );
    }

    /// <summary>The lines around the first difference: "-" was approved, "+" was received.</summary>
    private static string FirstDifference(string approved, string received)
    {
        var old = approved.Split('\n');
        var fresh = received.Split('\n');
        var first = 0;
        while (first < old.Length && first < fresh.Length && old[first] == fresh[first])
        {
            first++;
        }

        var oldEnd = old.Length;
        var freshEnd = fresh.Length;
        while (oldEnd > first && freshEnd > first && old[oldEnd - 1] == fresh[freshEnd - 1])
        {
            oldEnd--;
            freshEnd--;
        }

        var text = new StringBuilder().Append("line ").Append(first + 1).Append('\n');
        if (first > 0)
        {
            text.Append("  ").Append(old[first - 1]).Append('\n');
        }

        Append(text, "- ", old[first..oldEnd]);
        Append(text, "+ ", fresh[first..freshEnd]);
        return text.ToString();
    }

    private static void Append(StringBuilder text, string mark, string[] lines)
    {
        foreach (var line in lines.Take(LinesShown))
        {
            text.Append(mark).Append(line).Append('\n');
        }

        if (lines.Length > LinesShown)
        {
            text.Append(mark).Append("... and ").Append(lines.Length - LinesShown).Append(" more lines\n");
        }
    }

    private static string Normalise(string text)
    {
        var normalised = text.Replace("\r\n", "\n", StringComparison.Ordinal);
        return normalised.EndsWith('\n') ? normalised : normalised + "\n";
    }
}
