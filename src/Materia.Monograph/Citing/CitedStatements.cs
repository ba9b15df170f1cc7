using Materia.Monograph.Yaml;

namespace Materia.Monograph.Citing;

/// <summary>
/// Finds every statement of the knowledge that names a source, as the files write it. It needs nothing but parsed files, so that
/// what is still to be checked can be told even where the knowledge does not bind.
/// </summary>
public static class CitedStatements
{
    /// <summary>The kind of a statement that justifies an executable case.</summary>
    public const string CaseKind = "case";

    private const string Cite = "cite";
    private const string CiteEnding = "-cite";
    private const string CaseCite = "because";

    /// <summary>In the order of the files and of their lines.</summary>
    public static ImmutableArray<CitedStatement> In(IEnumerable<KnowledgeFile> files) =>
        [
            .. files.SelectMany(file =>
                file.Root is DataObject root ? In(new StatementWords(file.Path, root), root) : []
            ),
        ];

    private static IEnumerable<CitedStatement> In(StatementWords words, DataNode node)
    {
        switch (node)
        {
            case DataArray array:
                return array.Items.SelectMany(item => In(words, item));
            case DataObject map:
                return map.Members.SelectMany(member =>
                    IsCitation(member, map) ? Of(words, map, member) : In(words, member.Value)
                );
            default:
                return [];
        }
    }

    // "because" also stands in tables and survivors, where it is a reason in words.
    private static bool IsCitation(DataMember member, DataObject map) =>
        member.Name == Cite
        || member.Name.EndsWith(CiteEnding, StringComparison.Ordinal)
        || (member.Name == CaseCite && map.Path.Length == 0 && map.Find(CaseKind) is not null);

    private static IEnumerable<CitedStatement> Of(StatementWords words, DataObject map, DataMember member)
    {
        var part = member.Name.EndsWith(CiteEnding, StringComparison.Ordinal)
            ? member.Name[..^CiteEnding.Length]
            : null;
        var statement = words.Of(map, part);
        foreach (var item in member.Value is DataArray array ? array.Items : [member.Value])
        {
            if (CitationOf(item) is { } citation)
            {
                yield return statement with
                {
                    Position = item.Position,
                    Citation = citation,
                };
            }
        }
    }

    private static Citation? CitationOf(DataNode node)
    {
        switch (node)
        {
            case DataScalar scalar:
                var space = scalar.Text.IndexOf(' ', StringComparison.Ordinal);
                return space < 0
                    ? new Citation(scalar.Text, "", Verified: true)
                    : new Citation(scalar.Text[..space], scalar.Text[(space + 1)..].Trim(), Verified: true);
            case DataObject map when NodeWords.Text(map, "source") is { } source:
                return new Citation(source, NodeWords.Text(map, "at") ?? "", NodeWords.Text(map, "verified") != "no");
            default:
                return null;
        }
    }
}
