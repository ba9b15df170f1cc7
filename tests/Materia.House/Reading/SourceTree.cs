using System.Text;
using Materia.Testing;

namespace Materia.House.Reading;

/// <summary>The project's own text files, read once: what git would track, without asking git.</summary>
internal static class SourceTree
{
    private static readonly string[] FoldersLeftOut =
    [
        ".git",
        "artifacts",
        "bin",
        "obj",
        "node_modules",
        "TestResults",
        "BenchmarkDotNet.Artifacts",
    ];

    private static readonly Lazy<IReadOnlyList<string>> AllPaths = new(() =>
        Walk(RepositoryRoot.Path).Order(StringComparer.Ordinal).ToList()
    );

    private static readonly Lazy<IReadOnlyList<SourceFile>> SourceFiles = new(() =>
        Paths
            .Where(path =>
                path.StartsWith("src/", StringComparison.Ordinal) && !IsVendored(path) && !IsBinary(Bytes(path))
            )
            .Select(Read)
            .ToList()
    );

    private static readonly Lazy<IReadOnlyList<SourceFile>> TestFiles = new(() =>
        Paths
            .Where(path =>
                path.StartsWith("tests/", StringComparison.Ordinal) && path.EndsWith(".cs", StringComparison.Ordinal)
            )
            .Select(Read)
            .ToList()
    );

    /// <summary>Every file, relative to the root.</summary>
    public static IReadOnlyList<string> Paths => AllPaths.Value;

    /// <summary>The text files of src/, without libraries of other people.</summary>
    public static IReadOnlyList<SourceFile> Source => SourceFiles.Value;

    /// <summary>The C# files of tests/.</summary>
    public static IReadOnlyList<SourceFile> Tests => TestFiles.Value;

    public static IEnumerable<SourceFile> SourceCSharp => Source.Where(file => file.HasExtension(".cs"));

    public static SourceFile Read(string path) => new(path, Encoding.UTF8.GetString(Bytes(path)));

    public static byte[] Bytes(string path) => File.ReadAllBytes(RepositoryRoot.Resolve(path));

    public static bool IsBinary(ReadOnlySpan<byte> bytes) => bytes[..Math.Min(bytes.Length, 8192)].Contains((byte)0);

    /// <summary>Browser libraries are kept with version and licence in wwwroot/lib.</summary>
    public static bool IsVendored(string path) => path.Contains("/wwwroot/lib/", StringComparison.Ordinal);

    private static IEnumerable<string> Walk(string folder)
    {
        foreach (var file in Directory.EnumerateFiles(folder))
        {
            // In a linked worktree ".git" is a file that holds a path of this machine.
            if (Path.GetFileName(file) != ".git" && !file.Contains(".received.", StringComparison.Ordinal))
            {
                yield return Path.GetRelativePath(RepositoryRoot.Path, file).Replace('\\', '/');
            }
        }

        foreach (var child in Directory.EnumerateDirectories(folder))
        {
            if (!FoldersLeftOut.Contains(Path.GetFileName(child)))
            {
                foreach (var file in Walk(child))
                {
                    yield return file;
                }
            }
        }
    }
}
