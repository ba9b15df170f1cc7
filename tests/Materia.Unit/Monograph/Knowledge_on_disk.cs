using System.Text;
using Materia.Clinical.Reading;
using Materia.Monograph.Binding;
using Materia.Monograph.Bundles;
using Materia.Monograph.Diagnostics;
using Materia.Monograph.Yaml;
using Materia.Testing;
using Xunit;

namespace Materia.Tests.Monograph;

public sealed class Knowledge_on_disk : IDisposable
{
    private static readonly string Real = RepositoryRoot.Resolve("knowledge");
    private readonly string _bundles = Directory.CreateTempSubdirectory("materia-bundles-").FullName;

    public void Dispose() => Directory.Delete(_bundles, recursive: true);

    [Fact]
    public void is_the_same_from_a_bundle_as_from_the_text()
    {
        var folder = KnowledgeFolder.Open(Real);
        Assert.NotNull(folder.Bind(new DiagnosticList(), _bundles));
        Assert.Single(Directory.GetFiles(_bundles));
        var kept = folder.Parse(new DiagnosticList(), folder.BundleIn(_bundles), out var isKept);
        Assert.True(isKept);
        Assert.Equal(folder.Parse(new DiagnosticList()).Select(Print), kept.Select(Print));
    }

    [Fact]
    public void is_read_from_the_text_where_a_bundle_is_damaged()
    {
        var folder = KnowledgeFolder.Open(Real);
        Assert.NotNull(folder.Bind(new DiagnosticList(), _bundles));
        var parsed = folder.Parse(new DiagnosticList()).Select(Print).ToList();
        var bundle = Assert.Single(Directory.GetFiles(_bundles));
        var sound = File.ReadAllBytes(bundle);
        var random = SeededRandom.WithSeed(11);
        for (var round = 0; round < 12; round++)
        {
            var damaged = sound.ToArray();
            damaged[random.Next(damaged.Length)] ^= (byte)(1 << random.Next(8));
            File.WriteAllBytes(bundle, round % 3 == 0 ? damaged[..random.Next(damaged.Length)] : damaged);
            var files = folder.Parse(new DiagnosticList(), bundle, out var isKept);
            Assert.False(isKept);
            Assert.Equal(parsed, files.Select(Print));
        }
    }

    [Fact]
    public void that_is_not_UTF_8_is_refused()
    {
        File.WriteAllBytes(Path.Combine(_bundles, "knowledge.yaml"), [.. "says: "u8, 0xFF, 0xFE]);
        var diagnostics = new DiagnosticList();
        KnowledgeFolder.Open(_bundles).Parse(diagnostics);
        Assert.Equal("the file is not UTF-8", Assert.Single(diagnostics.ToImmutable()).Message);
    }

    [Fact]
    public void with_bytes_flipped_gives_diagnostics_and_never_an_exception()
    {
        var sound = KnowledgeFolder.Open(Real).Parse(new DiagnosticList());
        var texts = sound.Select(file => File.ReadAllBytes(Path.Combine(Real, file.Path))).ToList();
        var random = SeededRandom.WithSeed(20261121);
        for (var round = 0; round < 300; round++)
        {
            var number = random.Next(sound.Length);
            var bytes = texts[number].ToArray();
            for (var flips = random.Next(1, 4); flips > 0; flips--)
            {
                bytes[random.Next(bytes.Length)] = (byte)random.Next(1, 127);
            }
            var diagnostics = new DiagnosticList();
            var path = sound[number].Path;
            if (YamlReader.Read(path, Encoding.UTF8.GetString(bytes), diagnostics) is { } root)
            {
                KnowledgeBinder.Bind(sound.SetItem(number, new KnowledgeFile(path, root)), "fuzz", diagnostics);
            }
        }
    }

    private static string Print(KnowledgeFile file)
    {
        var text = new StringBuilder($"{file.Path}\n");
        Print(file.Root, text);
        return text.ToString();
    }

    private static void Print(DataNode node, StringBuilder text)
    {
        text.Append(node.Path).Append('@').Append(node.Position).Append('\n');
        switch (node)
        {
            case DataScalar scalar:
                text.Append(scalar.Kind).Append(' ').Append(scalar.Text).Append('\n');
                break;
            case DataArray array:
                foreach (var item in array.Items)
                {
                    Print(item, text);
                }
                break;
            case DataObject map:
                foreach (var member in map.Members)
                {
                    text.Append(member.Name).Append('@').Append(member.Position).Append('\n');
                    Print(member.Value, text);
                }
                break;
        }
    }
}
