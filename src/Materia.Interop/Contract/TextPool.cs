using System.Buffers;
using System.Text;
using System.Text.Json;
using Materia.Clinical.Reading;

namespace Materia.Interop.Contract;

/// <summary>
/// The short texts of one document, each once: a history says the same names, codes, units and dates a thousand times. It holds
/// no more than the document does. The lists that objects are gathered in are lent again too.
/// </summary>
internal sealed class TextPool
{
    private const int Longest = 100;

    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _texts = new HashSet<string>(
        StringComparer.Ordinal
    ).GetAlternateLookup<ReadOnlySpan<char>>();

    // One for each object that is open at once.
    private readonly Stack<ImmutableArray<DataMember>.Builder> _lists = new();

    /// <summary>An empty list to gather the members of an object in, until <see cref="Done"/>.</summary>
    public ImmutableArray<DataMember>.Builder Members() =>
        _lists.TryPop(out var list) ? list : ImmutableArray.CreateBuilder<DataMember>();

    /// <summary>What was gathered; the list is lent again.</summary>
    public ImmutableArray<DataMember> Done(ImmutableArray<DataMember>.Builder list)
    {
        var members = list.ToImmutable();
        list.Clear();
        _lists.Push(list);
        return members;
    }

    /// <summary>The name or text the reader stands on.</summary>
    public string Text(ref Utf8JsonReader reader) =>
        reader.HasValueSequence || reader.ValueIsEscaped ? reader.GetString()!
        : Find(reader.ValueSpan) is { } text ? text
        : reader.GetString()!;

    /// <summary>The digits of the number the reader stands on, as written.</summary>
    public string Digits(ref Utf8JsonReader reader)
    {
        if (reader.HasValueSequence)
        {
            return Encoding.ASCII.GetString(reader.ValueSequence.ToArray());
        }
        return Find(reader.ValueSpan) ?? Encoding.ASCII.GetString(reader.ValueSpan);
    }

    private string? Find(ReadOnlySpan<byte> utf8)
    {
        Span<char> wide = stackalloc char[Longest];
        if (utf8.Length > Longest || Ascii.ToUtf16(utf8, wide, out var length) != OperationStatus.Done)
        {
            return null;
        }
        ReadOnlySpan<char> text = wide[..length];
        if (_texts.TryGetValue(text, out var known))
        {
            return known;
        }
        _ = _texts.Add(text);
        return _texts.TryGetValue(text, out known) ? known : null;
    }
}
