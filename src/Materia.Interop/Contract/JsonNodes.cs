using System.Text.Json;

namespace Materia.Interop.Contract;

/// <summary>
/// Reads JSON text into positioned nodes: numbers keep their digits, a key that stands twice is a fault, a byte order mark is
/// passed over, nesting and size are bounded.
/// </summary>
public static class JsonNodes
{
    /// <summary>The byte order mark of UTF-8, which some programs write before a text.</summary>
    public static ReadOnlySpan<byte> ByteOrderMark => "\uFEFF"u8;

    /// <summary>The root node, or null with at least one fault.</summary>
    public static DataNode? Read(ReadOnlySpan<byte> utf8, FaultList faults)
    {
        if (utf8.StartsWith(ByteOrderMark))
        {
            utf8 = utf8[ByteOrderMark.Length..];
        }
        if (utf8.Length > ContractLimits.LargestBody)
        {
            faults.Add("", default, $"the text has {utf8.Length} bytes; at most {ContractLimits.LargestBody} are read");
            return null;
        }
        var reader = new Utf8JsonReader(
            utf8,
            new JsonReaderOptions
            {
                MaxDepth = ContractLimits.DeepestNesting,
                CommentHandling = JsonCommentHandling.Disallow,
            }
        );
        try
        {
            if (!reader.Read())
            {
                faults.Add("", default, "the text is empty; expected a case");
                return null;
            }
            var before = faults.Count;
            var root = ReadNode(ref reader, "", null, new TextPool(), faults);
            // Anything after the value, such as a second document, is a fault of the text.
            if (reader.Read())
            {
                faults.Add("", default, "there is text after the end of the JSON value");
            }
            return faults.Count == before ? root : null;
        }
        catch (JsonException fault)
        {
            faults.Add(
                "",
                new SourcePosition((int)(fault.LineNumber ?? 0) + 1, (int)(fault.BytePositionInLine ?? 0) + 1),
                $"not readable as JSON at line {(fault.LineNumber ?? 0) + 1}, byte {(fault.BytePositionInLine ?? 0) + 1}: {Reason(fault, utf8)}"
            );
            return null;
        }
        catch (InvalidOperationException)
        {
            // The reader raises this for text that is not valid UTF-8.
            faults.Add("", default, "the text holds bytes that are not UTF-8");
            return null;
        }
    }

    private const int LongestReason = 2 * 100;

    private static string Reason(JsonException fault, ReadOnlySpan<byte> utf8)
    {
        // The parser's own message ends in a position, which is told above.
        var cut = fault.Message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        var whole = cut < 0 ? fault.Message : fault.Message[..cut];
        // For a literal it does not know the parser quotes everything that follows.
        var reason = whole.Length <= LongestReason ? whole : Scalars.Shorten(whole);
        return utf8.IndexOf("NaN"u8) >= 0 ? $"{reason} NaN is no number of JSON." : reason;
    }

    // The path of a member is that of its object and its name; only what holds others needs it put together.
    private static DataNode ReadNode(
        ref Utf8JsonReader reader,
        string path,
        string? member,
        TextPool pool,
        FaultList faults
    )
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject:
                return ReadObject(ref reader, PathOf(path, member), pool, faults);
            case JsonTokenType.StartArray:
                return ReadArray(ref reader, PathOf(path, member), pool, faults);
            case JsonTokenType.String:
                return Scalar(path, member, ScalarKind.Text, pool.Text(ref reader));
            case JsonTokenType.Number:
                return Scalar(path, member, ScalarKind.Number, pool.Digits(ref reader));
            case JsonTokenType.True:
                return Scalar(path, member, ScalarKind.Boolean, "true");
            case JsonTokenType.False:
                return Scalar(path, member, ScalarKind.Boolean, "false");
            case JsonTokenType.Null:
                return Scalar(path, member, ScalarKind.Null, "null");
            default:
                throw new UnreachableException();
        }
    }

    private static string PathOf(string path, string? member) =>
        member is null ? path
        : path.Length == 0 ? member
        : $"{path}.{member}";

    private static DataObject ReadObject(ref Utf8JsonReader reader, string path, TextPool pool, FaultList faults)
    {
        var members = pool.Members();
        HashSet<string>? many = null;
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            var name = pool.Text(ref reader);
            _ = reader.Read();
            var value = ReadNode(ref reader, path, name, pool, faults);
            if (members.Count == FewMembers)
            {
                many = [.. members.Select(member => member.Name)];
            }
            if (many is null ? IsTaken(members, name) : !many.Add(name))
            {
                faults.Add(PathOf(path, name), default, $"\"{Scalars.Shorten(name)}\" stands twice; neither was taken");
                continue;
            }
            members.Add(new DataMember(name, default, value));
        }
        return new DataObject(path, default, pool.Done(members));
    }

    // Up to here looking through the members is faster than hashing them, and every object of a case has fewer.
    private const int FewMembers = 2 * 10;

    private static bool IsTaken(ImmutableArray<DataMember>.Builder members, string name)
    {
        foreach (var member in members)
        {
            if (member.Name == name)
            {
                return true;
            }
        }
        return false;
    }

    private static DataArray ReadArray(ref Utf8JsonReader reader, string path, TextPool pool, FaultList faults)
    {
        var items = ImmutableArray.CreateBuilder<DataNode>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (path.Length > 0)
            {
                items.Add(ReadNode(ref reader, $"{path}[{items.Count}]", null, pool, faults));
                continue;
            }
            // A list of cases: each case's paths begin at the case, so that its plan is the same as alone.
            var ofItem = new FaultList();
            items.Add(ReadNode(ref reader, "", null, pool, ofItem));
            faults.AddItem(items.Count - 1, ofItem);
        }
        return new DataArray(path, default, items.DrainToImmutable());
    }

    private static DataScalar Scalar(string path, string? member, ScalarKind kind, string text) =>
        new(path, member, default, kind, text);
}
