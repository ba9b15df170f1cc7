using System.Text.RegularExpressions;
using Materia.House.Reading;
using YamlDotNet.RepresentationModel;

namespace Materia.House.Knowledge;

/// <summary>
/// The names, brands, genes and codes that knowledge/ uses, read generically: the scalars under certain keys, whatever
/// shape the files have. A drug that is added to knowledge/ is protected without a change here.
/// </summary>
internal static partial class DrugTerms
{
    private const int ShortestTerm = 3;

    private static readonly string[] Keys =
    [
        "name",
        "names",
        "synonym",
        "synonyms",
        "brand",
        "brands",
        "alias",
        "aliases",
        "id",
        "code",
        "codes",
        "gene",
        "genes",
        "medicine",
        "drug",
        "ingredient",
        "ingredients",
    ];

    /// <summary>Keys whose own children are keyed by the term, such as { qualifiers: { bcr-abl1: positive } }.</summary>
    private static readonly string[] KeysOfKeys = ["qualifiers", "brands", "synonyms", "names"];

    /// <summary>Terms that are ordinary words of the program as well, each with the reason.</summary>
    private static readonly HashSet<string> OrdinaryWords = new(StringComparer.OrdinalIgnoreCase)
    {
        "line", // a qualifier (line of therapy); also a line of text
        "eosinophilia", // a qualifier; also a finding that any drug may cause
        "transcript", // a qualifier; also a record of speech
        "relapse-risk", // a qualifier of many cancers
        "with-chemotherapy", // a qualifier of many cancers
        "iron", // also an observation and a part of products
        "potassium", // also an observation
        "calcium", // also an observation
        "alcohol", // a substance that any monograph speaks of
        "charcoal", // a substance that any monograph speaks of
        "water", // a substance that any monograph speaks of
        "food", // a substance that any monograph speaks of
    };

    public static IReadOnlySet<string> All()
    {
        var terms = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var path in SourceTree.Paths.Where(path => path.StartsWith("knowledge/", StringComparison.Ordinal)))
        {
            terms.UnionWith(FromPath(path));
            if (path.StartsWith("knowledge/terms/qualifiers", StringComparison.Ordinal))
            {
                terms.UnionWith(Genes(SourceTree.Read(path).Text));
            }

            if (MedicineFile().IsMatch(path) || DrugFile().IsMatch(path))
            {
                terms.UnionWith(FromYaml(SourceTree.Read(path).Text));
            }
            else if (CaseFile().IsMatch(path))
            {
                terms.UnionWith(FromCase(SourceTree.Read(path).Text));
            }
        }

        return terms;
    }

    /// <summary>The least that is known without reading a file: the drug's folder, and the files named after indications.</summary>
    public static IEnumerable<string> FromPath(string path)
    {
        var parts = path.Split('/');
        if (parts is ["knowledge", "drugs", var drug, .., var file])
        {
            yield return drug;
            if (parts is [_, _, _, "indications", ..])
            {
                foreach (var term in Usable(Path.GetFileNameWithoutExtension(file)))
                {
                    yield return term;
                }
            }
        }
    }

    public static IEnumerable<string> FromYaml(string text) =>
        Documents(text).SelectMany(document => Named(document, inside: false)).SelectMany(Usable);

    /// <summary>The drug, the indication and the medicines of an example; its laboratory codes are words of the program too.</summary>
    public static IEnumerable<string> FromCase(string text) =>
        Documents(text)
            .OfType<YamlMappingNode>()
            .SelectMany(document => document.Children)
            .Where(entry => IsKey(entry.Key, "given"))
            .Select(entry => entry.Value)
            .OfType<YamlMappingNode>()
            .SelectMany(given => given.Children)
            .Where(entry => IsKey(entry.Key, "drug", "indication", "medications"))
            .SelectMany(entry => Entry(entry.Key, entry.Value))
            .SelectMany(Usable);

    /// <summary>Genes, markers and mutations stand in capitals in the names of qualifiers.</summary>
    public static IEnumerable<string> Genes(string text) =>
        FromYaml(text).SelectMany(name => Gene().Matches(name).Select(match => match.Value));

    private static IEnumerable<YamlNode> Documents(string text)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(text));
        return stream.Documents.Select(document => document.RootNode);
    }

    private static bool IsKey(YamlNode key, params string[] names) =>
        key is YamlScalarNode { Value: { } name } && names.Contains(name);

    private static IEnumerable<string> Named(YamlNode node, bool inside) =>
        node switch
        {
            YamlScalarNode scalar when inside => [scalar.Value ?? ""],
            YamlSequenceNode sequence => sequence.Children.SelectMany(child => Named(child, inside)),
            // A code is often { system: ..., code: ... }: its own keys say which part names something.
            YamlMappingNode mapping => mapping.Children.SelectMany(entry => Entry(entry.Key, entry.Value)),
            _ => [],
        };

    private static IEnumerable<string> Entry(YamlNode key, YamlNode value)
    {
        if (!IsKey(key, KeysOfKeys) || value is not YamlMappingNode keyed)
        {
            return Named(value, inside: IsKey(key, Keys));
        }

        // The values under a qualifier are words such as "positive".
        var terms = keyed.Children.Keys.OfType<YamlScalarNode>().Select(term => term.Value ?? "");
        return IsKey(key, "qualifiers")
            ? terms
            : terms.Concat(keyed.Children.Values.SelectMany(child => Named(child, inside: true)));
    }

    private static IEnumerable<string> Usable(string term)
    {
        var trimmed = term.Trim();
        // A strength with its form, "100 mg tablet", names no drug.
        var isName =
            trimmed.Any(char.IsLetter)
            && !char.IsDigit(trimmed.FirstOrDefault())
            && trimmed.Length >= ShortestTerm
            && trimmed.Split(' ').Length <= 4;
        var isLongCode = trimmed.Length > 4 && trimmed.All(char.IsDigit);
        return (isName || isLongCode) && !OrdinaryWords.Contains(trimmed) ? [trimmed] : [];
    }

    [GeneratedRegex(@"\b[A-Z][A-Z0-9]{2,}\b", RegexOptions.None, 1000)]
    private static partial Regex Gene();

    [GeneratedRegex(
        @"^knowledge/terms/(medicines|brands|genes|qualifiers)[^.]*\.ya?ml$",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex MedicineFile();

    [GeneratedRegex(
        @"^knowledge/drugs/[^/]+/(monograph|(indications|products)/.*)\.ya?ml$",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex DrugFile();

    [GeneratedRegex(@"^knowledge/drugs/[^/]+/cases/.*\.ya?ml$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex CaseFile();
}
