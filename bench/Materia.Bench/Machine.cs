using System.Diagnostics;
using System.Globalization;

namespace Materia.Bench;

/// <summary>Where the numbers were made: the processor, the commit and the runtime.</summary>
internal static class Machine
{
    /// <summary>The folder that holds Materia.slnx.</summary>
    public static string Root { get; } = FindRoot();

    public static string Cpu { get; } = CpuName();

    /// <summary>The processor's name as the name of a folder.</summary>
    public static string CpuFolder { get; } =
        string.Join(
            '-',
            Cpu.ToLowerInvariant()
                .Split(
                    [' ', '(', ')', '@', '/', '\t'],
                    StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries
                )
        );

    public static int Cores => Environment.ProcessorCount;

    public static string Runtime { get; } =
        $".NET {Environment.Version}, {System.Runtime.InteropServices.RuntimeInformation.OSDescription}";

    /// <summary>The commit, with a plus sign when files differ from it.</summary>
    public static string Commit
    {
        get
        {
            var commit = Git("rev-parse --short HEAD");
            var isChanged = Git("status --porcelain -- src knowledge bench/Materia.Bench").Length > 0;
            return isChanged ? $"{commit}+" : commit;
        }
    }

    public static string Date =>
        DateTime.UnixEpoch.AddSeconds(Seconds()).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static long Seconds() => long.Parse(Git("log -1 --format=%ct"), CultureInfo.InvariantCulture);

    private static string Git(string arguments)
    {
        using var git = Process.Start(
            new ProcessStartInfo("git", $"-C {Root} {arguments}")
            {
                RedirectStandardOutput = true,
                UseShellExecute = false,
            }
        )!;
        var text = git.StandardOutput.ReadToEnd().Trim();
        git.WaitForExit();
        return text;
    }

    private static string CpuName()
    {
        const string File = "/proc/cpuinfo";
        var line = System.IO.File.Exists(File)
            ? System
                .IO.File.ReadLines(File)
                .FirstOrDefault(text => text.StartsWith("model name", StringComparison.Ordinal))
            : null;
        return line?.Split(':')[1].Trim() ?? "unknown-cpu";
    }

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Materia.slnx")))
            {
                return folder.FullName;
            }
        }
        throw new InvalidOperationException($"No Materia.slnx in or above {AppContext.BaseDirectory}.");
    }
}
