using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;

namespace Materia.Browser;

/// <summary>
/// The words on the pages of a PDF as Chromium writes it: plain objects, deflated streams, fonts named after their object with a
/// table that says which letters a glyph stands for. Not a reader of any other PDF.
/// </summary>
internal sealed partial class PdfText
{
    private readonly Dictionary<int, string> objects = [];
    private readonly Dictionary<int, byte[]> streams = [];
    private readonly Dictionary<int, (Dictionary<int, string> Letters, int Digits)> fonts = [];

    public PdfText(byte[] pdf)
    {
        var text = Encoding.Latin1.GetString(pdf);
        foreach (Match found in Object().Matches(text))
        {
            var number = int.Parse(found.Groups["number"].Value, CultureInfo.InvariantCulture);
            objects[number] = found.Groups["head"].Value;
            if (found.Groups["stream"].Success)
            {
                streams[number] = Inflate(pdf.AsSpan(found.Groups["stream"].Index, found.Groups["stream"].Length));
            }
        }
        var kids = objects.Values.First(one => one.Contains("/Type /Pages", StringComparison.Ordinal));
        Pages =
        [
            .. Reference()
                .Matches(Kids().Match(kids).Value)
                .Select(match => objects[int.Parse(match.Groups["number"].Value, CultureInfo.InvariantCulture)])
                .Select(page => (WordsOf(page), IsLandscape(page))),
        ];
    }

    /// <summary>The words of each page without any white space, and whether it lies on its side.</summary>
    public List<(string Words, bool IsLandscape)> Pages { get; }

    /// <summary>All pages, one after the other.</summary>
    public string Words => string.Concat(Pages.Select(page => page.Words));

    /// <summary>A text as it stands here: without white space.</summary>
    public static string Squeezed(string text) => string.Concat(text.Where(letter => !char.IsWhiteSpace(letter)));

    private static bool IsLandscape(string page)
    {
        var box = MediaBox().Match(page);
        return Number(box.Groups["width"].Value) > Number(box.Groups["height"].Value);
    }

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    private string WordsOf(string page)
    {
        var content = Encoding.Latin1.GetString(
            streams[int.Parse(Contents().Match(page).Groups["number"].Value, CultureInfo.InvariantCulture)]
        );
        var words = new StringBuilder();
        var font = (Letters: new Dictionary<int, string>(), Digits: 4);
        foreach (Match part in FontOrGlyphs().Matches(content))
        {
            if (part.Groups["font"].Success)
            {
                font = Font(int.Parse(part.Groups["font"].Value, CultureInfo.InvariantCulture));
                continue;
            }
            var glyphs = part.Groups["glyphs"].Value;
            for (var at = 0; at + font.Digits <= glyphs.Length; at += font.Digits)
            {
                words.Append(font.Letters.GetValueOrDefault(Hex(glyphs.Substring(at, font.Digits)), ""));
            }
        }
        return Squeezed(words.ToString());
    }

    // A glyph of a font that is drawn by hand, as a variable one is, has one byte, of any other two.
    private (Dictionary<int, string> Letters, int Digits) Font(int number)
    {
        if (!fonts.TryGetValue(number, out var font))
        {
            var head = objects.GetValueOrDefault(number, "");
            font = ([], head.Contains("/Type3", StringComparison.Ordinal) ? 2 : 4);
            fonts[number] = font;
            if (ToUnicode().Match(head) is { Success: true } table)
            {
                Read(
                    Encoding.Latin1.GetString(
                        streams[int.Parse(table.Groups["number"].Value, CultureInfo.InvariantCulture)]
                    ),
                    font.Letters
                );
            }
        }
        return font;
    }

    private static void Read(string table, Dictionary<int, string> letters)
    {
        foreach (Match block in Block().Matches(table))
        {
            var isRange = block.Groups["kind"].Value == "range";
            var words = HexWord()
                .Matches(block.Groups["body"].Value)
                .Select(match => match.Groups["hex"].Value)
                .ToList();
            for (var at = 0; at + (isRange ? 3 : 2) <= words.Count; at += isRange ? 3 : 2)
            {
                var first = Hex(words[at]);
                var last = isRange ? Hex(words[at + 1]) : first;
                var text = words[at + (isRange ? 2 : 1)];
                for (var glyph = first; glyph <= last; glyph++)
                {
                    letters[glyph] = isRange ? ((char)(Hex(text) + glyph - first)).ToString() : Utf16(text);
                }
            }
        }
    }

    private static string Utf16(string hex) => Encoding.BigEndianUnicode.GetString(Convert.FromHexString(hex));

    private static int Hex(string text) => int.Parse(text, NumberStyles.HexNumber, CultureInfo.InvariantCulture);

    private static byte[] Inflate(ReadOnlySpan<byte> pressed)
    {
        try
        {
            using var stream = new ZLibStream(new MemoryStream(pressed.ToArray()), CompressionMode.Decompress);
            using var plain = new MemoryStream();
            stream.CopyTo(plain);
            return plain.ToArray();
        }
        catch (InvalidDataException)
        {
            // A picture or a stream that is not pressed.
            return pressed.ToArray();
        }
    }

    private const int Seconds = 10000;

    [GeneratedRegex(
        @"(?<=^|\n)(?<number>\d+) 0 obj\s(?<head>.*?)(stream\r?\n(?<stream>.*?)\r?\nendstream\s*)?endobj",
        RegexOptions.Singleline | RegexOptions.ExplicitCapture,
        Seconds
    )]
    private static partial Regex Object();

    [GeneratedRegex(@"/Kids\s*\[[^\]]*\]", RegexOptions.ExplicitCapture, Seconds)]
    private static partial Regex Kids();

    [GeneratedRegex(@"(?<number>\d+) 0 R", RegexOptions.ExplicitCapture, Seconds)]
    private static partial Regex Reference();

    [GeneratedRegex(@"/Contents (?<number>\d+) 0 R", RegexOptions.ExplicitCapture, Seconds)]
    private static partial Regex Contents();

    [GeneratedRegex(@"/ToUnicode (?<number>\d+) 0 R", RegexOptions.ExplicitCapture, Seconds)]
    private static partial Regex ToUnicode();

    [GeneratedRegex(
        @"/MediaBox\s*\[\S+ \S+ (?<width>[\d.]+) (?<height>[\d.]+)\]",
        RegexOptions.ExplicitCapture,
        Seconds
    )]
    private static partial Regex MediaBox();

    [GeneratedRegex(@"/F(?<font>\d+) \S+ Tf|<(?<glyphs>[0-9A-Fa-f]+)>", RegexOptions.ExplicitCapture, Seconds)]
    private static partial Regex FontOrGlyphs();

    [GeneratedRegex(
        @"beginbf(?<kind>char|range)(?<body>.*?)endbf",
        RegexOptions.Singleline | RegexOptions.ExplicitCapture,
        Seconds
    )]
    private static partial Regex Block();

    [GeneratedRegex(@"<(?<hex>[0-9A-Fa-f]+)>", RegexOptions.ExplicitCapture, Seconds)]
    private static partial Regex HexWord();
}
