using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;
using Materia.House.Reading;
using Materia.Testing;
using Xunit;

namespace Materia.House.Text;

public sealed partial class Every_text_file_reads_the_same_everywhere
{
    private static readonly UTF8Encoding Strict = new(
        encoderShouldEmitUTF8Identifier: false,
        throwOnInvalidBytes: true
    );

    private static readonly string[] ProseAtTheRoot =
    [
        "README.md",
        "ARCHITECTURE.md",
        "CONTRIBUTING.md",
        "CHANGELOG.md",
        "SAFETY.md",
    ];

    private static readonly string[] PublicHosts = ["api.nuget.org", "www.nuget.org", "nuget.org"];

    [Fact]
    public void as_utf8_without_a_mark_and_with_unix_line_ends() =>
        Faults.ShouldBeNone(
            SourceTree.Paths.SelectMany(path => EncodingFaults(path, SourceTree.Bytes(path))),
            "Save these as UTF-8 without byte order mark, with LF:"
        );

    [Fact]
    public void because_none_names_a_place_of_one_machine() =>
        Faults.ShouldBeNone(
            from file in TextFiles()
            from line in file.Text.Split('\n').Index()
            let found = MachinePath().Match(line.Item)
            where found.Success && !(found.Groups["place"].Value == "tmp" && IsShell(file))
            select $"{file.At(line.Index)}: {line.Item.Trim()}",
            "These paths exist on one machine only:"
        );

    [Fact]
    public void because_packages_come_from_wherever_the_user_gets_them()
    {
        var hosts = PackageSourceHosts().Except(PublicHosts).ToList();
        Faults.ShouldBeNone(
            SourceTree
                .Paths.Where(path => Path.GetFileName(path).ToLowerInvariant() is "nuget.config" or ".npmrc")
                .Concat(
                    from file in TextFiles()
                    where hosts.Exists(host => file.Text.Contains(host, StringComparison.OrdinalIgnoreCase))
                    select file.Path
                ),
            "No file may name the package registry of one machine:"
        );
    }

    [Fact]
    public void and_the_root_holds_no_other_prose() =>
        Faults.ShouldBeNone(
            SourceTree.Paths.Where(path =>
                !path.Contains('/')
                && (path.EndsWith(".md", StringComparison.Ordinal) || path.EndsWith(".txt", StringComparison.Ordinal))
                && !ProseAtTheRoot.Contains(path)
                && path != "BannedSymbols.txt"
            ),
            "Plans and research belong to issues or docs/decisions/:"
        );

    [Theory]
    [InlineData("a\r\n", 1)]
    [InlineData("\uFEFFa\n", 1)]
    [InlineData("a\u00e9\n", 0)]
    public void so_a_foreign_file_is_found_out(string text, int faults) =>
        Assert.Equal(faults, EncodingFaults("a.md", Encoding.UTF8.GetBytes(text)).Count());

    [Fact]
    public void so_a_file_in_another_encoding_is_found_out() =>
        Assert.Single(EncodingFaults("a.md", Encoding.Latin1.GetBytes("caf\u00e9\n")));

    [Theory]
    [InlineData("ro", "ot/.nuget", true)]
    [InlineData("wo", "rk/main", true)]
    [InlineData("tm", "p/x", true)]
    [InlineData("us", "r/bin/bash", false)]
    public void so_a_path_of_a_machine_is_found_out(string start, string rest, bool found) =>
        Assert.Equal(found, MachinePath().IsMatch($"see /{start}{rest}"));

    private static IEnumerable<string> EncodingFaults(string path, byte[] bytes)
    {
        if (SourceTree.IsBinary(bytes) || IsKnownBinary(path))
        {
            yield break;
        }

        if (bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble))
        {
            yield return $"{path}: byte order mark";
        }

        // Other people's files are kept as they were published.
        if (bytes.Contains((byte)'\r') && !SourceTree.IsVendored(path))
        {
            yield return $"{path}: carriage return";
        }

        var isUtf8 = true;
        try
        {
            Strict.GetCharCount(bytes);
        }
        catch (DecoderFallbackException)
        {
            isUtf8 = false;
        }

        if (!isUtf8)
        {
            yield return $"{path}: not UTF-8";
        }
    }

    private static IEnumerable<SourceFile> TextFiles() =>
        SourceTree
            .Paths.Where(path =>
                !IsKnownBinary(path) && !SourceTree.IsVendored(path) && !SourceTree.IsBinary(SourceTree.Bytes(path))
            )
            .Select(SourceTree.Read);

    private static bool IsKnownBinary(string path) =>
        Path.GetExtension(path) is ".png" or ".jpg" or ".ico" or ".woff2" or ".pdf" or ".zip" or ".gz";

    private static bool IsShell(SourceFile file) =>
        file.Text.StartsWith("#!", StringComparison.Ordinal)
        && file.Text.AsSpan(0, file.Text.IndexOf('\n')).Contains("sh", StringComparison.Ordinal);

    // Only the host is looked at: an address may carry more than belongs in a message.
    private static List<string> PackageSourceHosts()
    {
        var start = new ProcessStartInfo("dotnet", "nuget list source --format short")
        {
            RedirectStandardOutput = true,
            UseShellExecute = false,
            WorkingDirectory = RepositoryRoot.Path,
        };
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return output
            .Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(word =>
                Uri.TryCreate(word, UriKind.Absolute, out var address) && !address.IsFile ? address.Host : ""
            )
            .Where(host => host.Contains('.', StringComparison.Ordinal))
            .ToList();
    }

    [GeneratedRegex(@"(?<![\w.\-~}])/(?<place>wo" + "rk|ro" + "ot|tm" + @"p)/", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex MachinePath();
}
