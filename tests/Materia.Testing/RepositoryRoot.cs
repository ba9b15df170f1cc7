namespace Materia.Testing;

/// <summary>
/// The folder that holds Materia.slnx, found by walking up from the running test program. Source paths known to the
/// compiler cannot be used for this: they are mapped to "./" so that builds are the same on every machine.
/// </summary>
public static class RepositoryRoot
{
    /// <summary>The absolute path, without a separator at its end.</summary>
    public static string Path { get; } = Find(AppContext.BaseDirectory);

    /// <summary>True on continuous integration: nothing may be approved and nothing may be skipped for want of data.</summary>
    public static bool IsContinuousIntegration =>
        string.Equals(Environment.GetEnvironmentVariable("CI"), "true", StringComparison.OrdinalIgnoreCase);

    /// <summary>The absolute path of a file or folder given relative to the root, with forward slashes.</summary>
    public static string Resolve(string relativePath) =>
        System.IO.Path.GetFullPath(System.IO.Path.Combine(Path, relativePath));

    private static string Find(string start)
    {
        for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(System.IO.Path.Combine(folder.FullName, "Materia.slnx")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException($"No Materia.slnx in or above {start}.");
    }
}
