using System.Buffers.Text;
using System.IO.Compression;
using System.Text;
using Materia.Web.Serving;
using Microsoft.AspNetCore.WebUtilities;

namespace Materia.Web.Forms;

/// <summary>What stands in a form as one word of an address, made only when a person asks for it.</summary>
public static class Bookmark
{
    /// <summary>The word; null when the address would be too long for a server or a browser.</summary>
    public static string? Of(FormValues values)
    {
        var text = string.Join(
            '&',
            values
                .All.Where(pair => pair.Value.Length > 0)
                .Select(pair => $"{Uri.EscapeDataString(pair.Key)}={Uri.EscapeDataString(pair.Value)}")
        );
        using var buffer = new MemoryStream();
        using (var pressed = new DeflateStream(buffer, CompressionLevel.SmallestSize))
        {
            pressed.Write(Encoding.UTF8.GetBytes(text));
        }
        var word = Base64Url.EncodeToString(buffer.ToArray());
        return word.Length <= WebLimits.LongestBookmark ? word : null;
    }

    /// <summary>What the word holds; null when it is none.</summary>
    public static FormValues? Read(string word)
    {
        if (word.Length > WebLimits.LongestBookmark || !Base64Url.IsValid(word))
        {
            return null;
        }
        try
        {
            using var pressed = new DeflateStream(
                new MemoryStream(Base64Url.DecodeFromChars(word)),
                CompressionMode.Decompress
            );
            var bytes = new byte[WebLimits.LongestFieldValue];
            var read = pressed.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
            if (read == 0 || read == bytes.Length)
            {
                return null;
            }
            var pairs = QueryHelpers.ParseQuery(Encoding.UTF8.GetString(bytes.AsSpan(0, read)));
            return new FormValues(pairs.Select(pair => KeyValuePair.Create(pair.Key, pair.Value.ToString())));
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }
}
