using System.Security.Cryptography;
using System.Text;
using Materia.Monograph.Yaml;

namespace Materia.Monograph.Bundles;

/// <summary>
/// The parsed knowledge files in a compact form, keyed by the sha256 of their text and sealed by a sha256 of its own, so that a
/// damaged bundle is read as none.
/// </summary>
internal static class KnowledgeBundle
{
    // Changes whenever the layout below or the nodes' meaning changes; an older bundle is then read as none.
    private const string Format = "materia-bundle-1";

    public static bool TryRead(string path, string sha256, out ImmutableArray<KnowledgeFile> files)
    {
        files = [];
        try
        {
            if (!File.Exists(path))
            {
                return false;
            }
            var bytes = File.ReadAllBytes(path);
            if (bytes.Length <= SHA256.HashSizeInBytes)
            {
                return false;
            }
            var body = bytes.AsSpan(SHA256.HashSizeInBytes);
            if (!SHA256.HashData(body).AsSpan().SequenceEqual(bytes.AsSpan(0, SHA256.HashSizeInBytes)))
            {
                return false;
            }
            using var reader = new BinaryReader(
                new MemoryStream(bytes, SHA256.HashSizeInBytes, body.Length),
                Encoding.UTF8
            );
            if (reader.ReadString() != Format || reader.ReadString() != sha256)
            {
                return false;
            }
            var count = reader.Read7BitEncodedInt();
            var read = ImmutableArray.CreateBuilder<KnowledgeFile>(count);
            for (var i = 0; i < count; i++)
            {
                read.Add(new KnowledgeFile(reader.ReadString(), ReadNode(reader, "")));
            }
            files = read.MoveToImmutable();
            return true;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or FormatException)
        {
            return false;
        }
    }

    public static void TryWrite(string path, string sha256, ImmutableArray<KnowledgeFile> files)
    {
        using var body = new MemoryStream();
        using (var writer = new BinaryWriter(body, Encoding.UTF8, leaveOpen: true))
        {
            writer.Write(Format);
            writer.Write(sha256);
            writer.Write7BitEncodedInt(files.Length);
            foreach (var file in files)
            {
                writer.Write(file.Path);
                WriteNode(writer, file.Root);
            }
        }
        var bytes = body.ToArray();
        try
        {
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
            // Written beside and moved over, so that a reader never sees half a bundle.
            var draft = $"{path}.{Environment.ProcessId}.draft";
            File.WriteAllBytes(draft, [.. SHA256.HashData(bytes), .. bytes]);
            File.Move(draft, path, overwrite: true);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            // The bundle only saves time.
        }
    }

    private static void WriteNode(BinaryWriter writer, DataNode node)
    {
        switch (node)
        {
            case DataScalar scalar:
                Head(writer, NodeKind.Scalar, scalar.Position);
                writer.Write(scalar.Text);
                break;
            case DataArray array:
                Head(writer, NodeKind.Array, array.Position);
                writer.Write7BitEncodedInt(array.Items.Length);
                foreach (var item in array.Items)
                {
                    WriteNode(writer, item);
                }
                break;
            case DataObject map:
                Head(writer, NodeKind.Object, map.Position);
                writer.Write7BitEncodedInt(map.Members.Length);
                foreach (var member in map.Members)
                {
                    writer.Write(member.Name);
                    Place(writer, member.Position);
                    WriteNode(writer, member.Value);
                }
                break;
            default:
                throw new UnreachableException();
        }
    }

    private static DataNode ReadNode(BinaryReader reader, string path)
    {
        var kind = (NodeKind)reader.ReadByte();
        var position = ReadPlace(reader);
        switch (kind)
        {
            case NodeKind.Scalar:
                return new DataScalar(path, position, ScalarKind.Untyped, reader.ReadString());
            case NodeKind.Array:
                var items = ImmutableArray.CreateBuilder<DataNode>();
                var length = reader.Read7BitEncodedInt();
                for (var i = 0; i < length; i++)
                {
                    items.Add(ReadNode(reader, $"{path}[{i}]"));
                }
                return new DataArray(path, position, items.ToImmutable());
            case NodeKind.Object:
                var members = ImmutableArray.CreateBuilder<DataMember>();
                var count = reader.Read7BitEncodedInt();
                for (var i = 0; i < count; i++)
                {
                    var name = reader.ReadString();
                    var at = ReadPlace(reader);
                    members.Add(new DataMember(name, at, ReadNode(reader, path.Length == 0 ? name : $"{path}.{name}")));
                }
                return new DataObject(path, position, members.ToImmutable());
            default:
                throw new FormatException("unknown node");
        }
    }

    private static void Head(BinaryWriter writer, NodeKind kind, SourcePosition position)
    {
        writer.Write((byte)kind);
        Place(writer, position);
    }

    private static void Place(BinaryWriter writer, SourcePosition position)
    {
        writer.Write7BitEncodedInt(position.Line);
        writer.Write7BitEncodedInt(position.Column);
    }

    private static SourcePosition ReadPlace(BinaryReader reader) =>
        new(reader.Read7BitEncodedInt(), reader.Read7BitEncodedInt());

    private enum NodeKind : byte
    {
        Scalar,
        Array,
        Object,
    }
}
