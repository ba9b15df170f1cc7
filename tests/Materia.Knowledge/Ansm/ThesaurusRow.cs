using System.Collections.Immutable;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Materia.Tests.Knowledge.Ansm;

/// <summary>A row of the French national thesaurus of interactions that is about imatinib, by its names and levels only.</summary>
/// <param name="Protagonist">The medicine or class of the row that is not imatinib or a class of it.</param>
/// <param name="Imatinib">What stands for imatinib: its own name, or a class that it belongs to.</param>
/// <param name="IsMirrored">Whether the thesaurus has it under the name that stands for imatinib.</param>
/// <param name="Levels">From the strictest: CI, AD, PE, PC.</param>
public sealed partial record ThesaurusRow(
    string Protagonist,
    string Imatinib,
    bool IsMirrored,
    ImmutableArray<string> Levels
)
{
    private static readonly string[] Own =
    [
        "IMATINIB",
        "INHIBITEURS DE TYROSINE KINASES MÉTABOLISÉS",
        "SUBSTRATS À RISQUE DU CYP3A4",
    ];

    private static readonly (string Begin, string Code)[] Codes =
    [
        ("CONTRE-INDICATION", "CI"),
        ("Association DECONSEILLEE", "AD"),
        ("Précaution d'emploi", "PE"),
        ("A prendre en compte", "PC"),
    ];

    /// <summary>Every row of the file, and the members of each class as the thesaurus lists them.</summary>
    public static (ImmutableArray<ThesaurusRow> Rows, ImmutableDictionary<string, ImmutableArray<string>> Members) Read(
        string path
    )
    {
        using var document = JsonDocument.Parse(File.ReadAllText(path));
        var rows = ImmutableArray.CreateBuilder<ThesaurusRow>();
        var members = ImmutableDictionary.CreateBuilder<string, ImmutableArray<string>>();
        foreach (var row in document.RootElement.EnumerateArray())
        {
            var (main, plus) = (Text(row, "main_drug"), Text(row, "plus_drug"));
            var isMirrored = Own.Contains(main);
            rows.Add(
                new ThesaurusRow(
                    isMirrored ? plus : main,
                    isMirrored ? main : plus,
                    isMirrored,
                    [.. row.GetProperty("severity_levels").EnumerateArray().Select(level => Code(Text(level, "level")))]
                )
            );
            var listed = List().Match(Text(row, "between_main_and_plus_drug"));
            members[main] = listed.Success
                ? [.. listed.Groups["members"].Value.Split(',', StringSplitOptions.TrimEntries)]
                : [main.ToLowerInvariant()];
        }
        return (rows.ToImmutable(), members.ToImmutable());
    }

    private static string Code(string level) =>
        Codes.First(one => level.StartsWith(one.Begin, StringComparison.OrdinalIgnoreCase)).Code;

    private static string Text(JsonElement row, string name) => row.GetProperty(name).GetString()!.Trim();

    // The members of a class end its description, in brackets.
    [GeneratedRegex(@"\((?<members>[^()]+)\)\s*$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex List();
}
