using System.Security.Cryptography;
using System.Text;
using Materia.Monograph.Binding;
using Materia.Monograph.Diagnostics;
using Materia.Monograph.Model;
using Materia.Monograph.Yaml;

namespace Materia.Monograph.Bundles;

/// <summary>
/// A knowledge folder on disk: the only reader of it. Files that decide are hashed together; a bundle of the parsed files keyed
/// by that hash is read instead of the YAML when there is one.
/// </summary>
public sealed class KnowledgeFolder
{
    private readonly string _root;
    private readonly ImmutableArray<(string Path, byte[] Bytes)> _texts;

    private KnowledgeFolder(string root, ImmutableArray<(string Path, byte[] Bytes)> texts, string sha256)
    {
        _root = root;
        _texts = texts;
        Sha256 = sha256;
    }

    /// <summary>Over the relative paths and bytes of every file that decides, in order of path.</summary>
    public string Sha256 { get; }

    /// <summary>Reads the bytes of every file that decides; cases, reviews and prose are left out. Throws when the folder is absent.</summary>
    public static KnowledgeFolder Open(string root)
    {
        if (!Directory.Exists(root))
        {
            throw new DirectoryNotFoundException($"No knowledge folder at {root}.");
        }
        var texts = Directory
            .EnumerateFiles(root, "*.yaml", SearchOption.AllDirectories)
            .Select(file => (Path: Relative(root, file), File: file))
            .Where(file => Decides(file.Path))
            .OrderBy(file => file.Path, StringComparer.Ordinal)
            .Select(file => (file.Path, File.ReadAllBytes(file.File)))
            .ToImmutableArray();
        return new KnowledgeFolder(root, texts, Hash(texts));
    }

    /// <summary>The parsed files.</summary>
    public ImmutableArray<KnowledgeFile> Parse(DiagnosticList diagnostics) =>
        [.. _texts.Select(text => ParseOne(text.Path, text.Bytes, diagnostics)).OfType<KnowledgeFile>()];

    /// <summary>
    /// Parses and binds; null with diagnostics when anything is wrong. A bundle in <paramref name="bundles"/> that matches is
    /// read instead of the YAML; without one the parsed files are kept there once they have bound. A folder that cannot be
    /// written is no fault: the next start is only slower.
    /// </summary>
    public Knowledge? Bind(DiagnosticList diagnostics, string? bundles = null)
    {
        var before = diagnostics.Count;
        var bundle = bundles is null ? null : BundleIn(bundles);
        var files = Parse(diagnostics, bundle, out var isKept);
        var knowledge = KnowledgeBinder.Bind(files, Sha256, diagnostics, isKept);
        if (diagnostics.Count > before)
        {
            return null;
        }
        if (bundle is not null && !isKept)
        {
            KnowledgeBundle.TryWrite(bundle, Sha256, files);
        }
        return knowledge;
    }

    /// <summary>Where the bundle of this text is kept in a folder of bundles.</summary>
    public string BundleIn(string bundles) => System.IO.Path.Combine(bundles, $"{Sha256}.bundle");

    /// <summary>The parsed files, from <paramref name="bundle"/> where it is whole and of this text.</summary>
    public ImmutableArray<KnowledgeFile> Parse(DiagnosticList diagnostics, string? bundle, out bool isKept)
    {
        ImmutableArray<KnowledgeFile> kept = [];
        isKept = bundle is not null && KnowledgeBundle.TryRead(bundle, Sha256, out kept);
        return isKept ? kept : Parse(diagnostics);
    }

    /// <summary>The parsed cases of every drug, which decide nothing and are read only to be run.</summary>
    public ImmutableArray<KnowledgeFile> ParseCases(DiagnosticList diagnostics) => ParseAside(IsCase, diagnostics);

    /// <summary>The parsed cases of one drug with these ids, so that a few can be shown without reading them all.</summary>
    public ImmutableArray<KnowledgeFile> ParseCases(
        string drug,
        IReadOnlySet<string> ids,
        DiagnosticList diagnostics
    ) =>
        ParseAside(
            path =>
                path.StartsWith($"drugs/{drug}/cases/", StringComparison.Ordinal)
                && ids.Contains(System.IO.Path.GetFileNameWithoutExtension(path)),
            diagnostics
        );

    /// <summary>The parsed explanations of mutants that no case kills; they decide nothing.</summary>
    public ImmutableArray<KnowledgeFile> ParseSurvivors(DiagnosticList diagnostics) =>
        ParseAside(IsSurvivors, diagnostics);

    /// <summary>
    /// The parsed records of who looked what up. They decide nothing, so that a review can be added without the knowledge
    /// becoming another one than the one that was reviewed.
    /// </summary>
    public ImmutableArray<KnowledgeFile> ParseReviews(DiagnosticList diagnostics) => ParseAside(IsReview, diagnostics);

    private ImmutableArray<KnowledgeFile> ParseAside(Func<string, bool> isWanted, DiagnosticList diagnostics) =>
        [
            .. Directory
                .EnumerateFiles(_root, "*.yaml", SearchOption.AllDirectories)
                .Select(file => (Path: Relative(_root, file), File: file))
                .Where(file => isWanted(file.Path))
                .OrderBy(file => file.Path, StringComparer.Ordinal)
                .Select(file => ParseOne(file.Path, File.ReadAllBytes(file.File), diagnostics))
                .OfType<KnowledgeFile>(),
        ];

    private static KnowledgeFile? ParseOne(string path, byte[] bytes, DiagnosticList diagnostics)
    {
        if (bytes.Length > YamlLimits.LargestFile)
        {
            diagnostics.Add(
                DiagnosticCode.NotReadable,
                path,
                default,
                $"the file has {bytes.Length} bytes; at most {YamlLimits.LargestFile} are read"
            );
            return null;
        }
        if (Utf8(path, bytes, diagnostics) is not { } text)
        {
            return null;
        }
        return YamlReader.Read(path, text, diagnostics) is { } root ? new KnowledgeFile(path, root) : null;
    }

    private static string? Utf8(string path, byte[] bytes, DiagnosticList diagnostics)
    {
        try
        {
            return new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true).GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            diagnostics.Add(DiagnosticCode.NotReadable, path, default, "the file is not UTF-8");
            return null;
        }
    }

    private static string Relative(string root, string file) =>
        System.IO.Path.GetRelativePath(root, file).Replace('\\', '/');

    private static bool IsCase(string path) => path.Contains("/cases/", StringComparison.Ordinal);

    private static bool IsSurvivors(string path) => path.EndsWith("/survivors.yaml", StringComparison.Ordinal);

    private static bool IsReview(string path) => path.StartsWith("reviews/", StringComparison.Ordinal);

    private static bool Decides(string path) =>
        !IsCase(path) && !IsSurvivors(path) && !IsReview(path) && !path.Contains("/words/", StringComparison.Ordinal);

    private static string Hash(ImmutableArray<(string Path, byte[] Bytes)> texts)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var (path, bytes) in texts)
        {
            hash.AppendData(Encoding.UTF8.GetBytes($"{path}\n{bytes.Length}\n"));
            hash.AppendData(bytes);
        }
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
