namespace Materia.Consult.Explaining;

/// <summary>Codes of diagnostics, in the words of their reference page.</summary>
internal sealed class DiagnosticShelf : IShelf
{
    private static readonly ReferencePage Page = ReferencePage.Open("diagnostics.md");

    // "MAT1203: a condition that is none"
    private static readonly Dictionary<string, (string Heading, string Title)> Codes = Page
        .Headings.Select(heading => (Heading: heading, Colon: heading.IndexOf(": ", StringComparison.Ordinal)))
        .Where(pair => pair.Colon > 0)
        .ToDictionary(pair => pair.Heading[..pair.Colon], pair => (pair.Heading, pair.Heading[(pair.Colon + 2)..]));

    public IEnumerable<string> Ids => Codes.Keys;

    public IEnumerable<Explanation> Explain(string id)
    {
        if (Codes.TryGetValue(id.ToUpperInvariant(), out var code))
        {
            var (title, parts) = Page.Section(code.Heading, code.Title);
            yield return new Explanation
            {
                Id = id.ToUpperInvariant(),
                Kind = "diagnostic",
                Title = char.ToUpperInvariant(title[0]) + title[1..],
                Parts = parts,
            };
        }
    }
}
