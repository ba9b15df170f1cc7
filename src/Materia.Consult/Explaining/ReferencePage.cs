namespace Materia.Consult.Explaining;

/// <summary>
/// A page of <c>docs/reference</c> that the program carries, so that the page and <c>explain</c> cannot say different things:
/// one section of the third level for each id.
/// </summary>
internal sealed class ReferencePage
{
    private const string Heading = "### ";
    private const string Doing = "*Do:*";
    private const string Example = "Example:";

    private readonly Dictionary<string, ImmutableArray<string>> _paragraphs = [];

    private ReferencePage(string text)
    {
        var lines = text.Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            if (lines[i].StartsWith(Heading, StringComparison.Ordinal))
            {
                var body = lines[(i + 1)..].TakeWhile(line => !line.StartsWith('#'));
                _paragraphs[Plain(lines[i][Heading.Length..])] = [.. body.Where(line => line.Length > 0).Select(Plain)];
            }
        }
    }

    /// <summary>The headings of the sections, in order.</summary>
    public IEnumerable<string> Headings => _paragraphs.Keys;

    /// <summary>The page with this file name.</summary>
    public static ReferencePage Open(string name)
    {
        using var stream =
            typeof(ReferencePage).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The program carries no page {name}.");
        using var reader = new StreamReader(stream);
        return new ReferencePage(reader.ReadToEnd());
    }

    /// <summary>A section: its first paragraph is the title where none is given, the others its parts.</summary>
    public (string Title, ImmutableArray<ExplanationPart> Parts) Section(string heading, string? title = null)
    {
        var said = new List<string>();
        var examples = new List<string>();
        var doing = new List<string>();
        foreach (var paragraph in _paragraphs[heading])
        {
            var (before, what) = Cut(paragraph, Doing);
            var (says, example) = Cut(before, Example);
            Keep(says, said);
            Keep(example, examples);
            Keep(what, doing);
        }
        var first = title ?? said.FirstOrDefault() ?? heading;
        return (
            first,
            [
                new ExplanationPart("What it means", [.. said.Where(words => words != first)]),
                new ExplanationPart("Example", [.. examples]),
                new ExplanationPart("What to do", [.. doing]),
            ]
        );
    }

    private static void Keep(string words, List<string> into)
    {
        if (words.Length > 0)
        {
            into.Add(char.ToUpperInvariant(words[0]) + words[1..]);
        }
    }

    private static (string Before, string After) Cut(string text, string mark)
    {
        var at = text.IndexOf(mark, StringComparison.Ordinal);
        return at < 0 ? (text, "") : (text[..at].Trim(), text[(at + mark.Length)..].Trim());
    }

    // Marks of emphasis and of code, and the addresses of links, are for the page.
    private static string Plain(string markdown)
    {
        var text = markdown.Replace("`", "", StringComparison.Ordinal).Replace("**", "", StringComparison.Ordinal);
        for (
            var open = text.IndexOf("](", StringComparison.Ordinal);
            open >= 0;
            open = text.IndexOf("](", StringComparison.Ordinal)
        )
        {
            var start = text.LastIndexOf('[', open);
            var end = text.IndexOf(')', open);
            if (start < 0 || end < 0)
            {
                break;
            }
            text = text[..start] + text[(start + 1)..open] + text[(end + 1)..];
        }
        return text.Trim();
    }
}
