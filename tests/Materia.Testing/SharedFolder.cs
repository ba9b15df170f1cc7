using Xunit;

namespace Materia.Testing;

/// <summary>
/// Reference data that may not be redistributed and therefore lies beside the project: the folder "shared" next to the
/// project root, or the one that MATERIA_SHARED names.
/// </summary>
public static class SharedFolder
{
    /// <summary>The folder's absolute path, whether or not it is there.</summary>
    public static string Path =>
        Environment.GetEnvironmentVariable("MATERIA_SHARED") is { Length: > 0 } named
            ? System.IO.Path.GetFullPath(named)
            : RepositoryRoot.Resolve("../shared");

    /// <summary>
    /// The absolute path of a file or folder in it. Without it the test is skipped, but on continuous integration it
    /// fails: there a skipped comparison with the outside world would pass unnoticed.
    /// </summary>
    public static string RequireOrSkip(string relativePath)
    {
        var path = System.IO.Path.Combine(Path, relativePath);
        if (File.Exists(path) || Directory.Exists(path))
        {
            return path;
        }

        if (RepositoryRoot.IsContinuousIntegration)
        {
            Assert.Fail($"Reference data is missing: {relativePath}. Set MATERIA_SHARED to the folder that holds it.");
        }

        Assert.Skip($"Reference data is not on this machine: {relativePath}.");
        return path;
    }
}
