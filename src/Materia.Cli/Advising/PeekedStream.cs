using System.Buffers;
using System.Text.Json;
using Materia.Interop.Contract;

namespace Materia.Cli.Advising;

/// <summary>
/// A stream whose beginning was looked at: NDJSON is told from a document by a first line that is a whole JSON object with
/// another line after it.
/// </summary>
internal sealed class PeekedStream
{
    private readonly Stream _rest;

    private PeekedStream(byte[] head, Stream rest)
    {
        Head = head;
        _rest = rest;
    }

    /// <summary>What was read so far.</summary>
    public byte[] Head { get; }

    /// <summary>The stream from its beginning.</summary>
    public Stream Whole => new ConcatenatedStream(Head, _rest);

    /// <summary>
    /// Whether the text is NDJSON: a whole JSON value with another after it, or, where the first line is broken, a second line
    /// that is a whole object by itself.
    /// </summary>
    public bool LooksLikeLines
    {
        get
        {
            var text = Head.AsSpan();
            if (Value(text, out var length))
            {
                return text[length..].Trim(" \t\r\n"u8).Length > 0;
            }
            var end = text.IndexOf((byte)'\n');
            if (end < 0)
            {
                return false;
            }
            var second = text[(end + 1)..];
            var next = second.IndexOf((byte)'\n');
            var line = (next < 0 ? second : second[..next]).Trim(" \t\r"u8);
            return line.Length > 0 && line[0] == (byte)'{' && Value(line, out var whole) && whole == line.Length;
        }
    }

    /// <summary>Looks at the beginning, and further where the first line is longer: a long history is one line too.</summary>
    public static PeekedStream Of(Stream input)
    {
        var head = new ArrayBufferWriter<byte>(InputLimits.PeekedBytes);
        int read;
        do
        {
            var room = head.GetSpan(InputLimits.PeekedBytes)[..InputLimits.PeekedBytes];
            read = input.ReadAtLeast(room, room.Length, throwOnEndOfStream: false);
            head.Advance(read);
        } while (
            read == InputLimits.PeekedBytes
            && head.WrittenCount <= ContractLimits.LongestLine
            && !head.WrittenSpan[..^1].Contains((byte)'\n')
        );
        var start = head.WrittenSpan.StartsWith(JsonNodes.ByteOrderMark) ? JsonNodes.ByteOrderMark.Length : 0;
        return new PeekedStream(head.WrittenSpan[start..].ToArray(), input);
    }

    /// <summary>Everything, or null when it is longer than <paramref name="most"/> bytes.</summary>
    public byte[]? ReadAll(int most)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using var whole = Whole;
        while (true)
        {
            var read = whole.Read(buffer.GetSpan(InputLimits.PeekedBytes));
            if (read == 0)
            {
                return buffer.WrittenSpan.ToArray();
            }
            buffer.Advance(read);
            if (buffer.WrittenCount > most)
            {
                return null;
            }
        }
    }

    // The length of the first JSON value, when it is whole.
    private static bool Value(ReadOnlySpan<byte> text, out int length)
    {
        length = 0;
        var reader = new Utf8JsonReader(text, new JsonReaderOptions { AllowMultipleValues = true });
        try
        {
            if (!reader.Read() || !reader.TrySkip())
            {
                return false;
            }
        }
        catch (JsonException)
        {
            return false;
        }
        length = (int)reader.BytesConsumed;
        return true;
    }
}
