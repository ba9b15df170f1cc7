using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Materia.Testing;
using Xunit;

namespace Materia.Tests.Advice.Grading;

/// <summary>
/// CTCAE 5.0 was read in two copies: the cleaned table of all terms, and the texts that admiral carries. Every cell of a
/// laboratory term is compared, and each difference names the copy that was followed.
/// </summary>
public sealed partial class The_texts_of_two_copies
{
    // Admiral splits total from ionized calcium and gives both the same text.
    private const string Split = "(Ionized)";

    private static readonly ImmutableDictionary<(string Term, int Grade), string> Followed = new Dictionary<
        (string, int),
        string
    >
    {
        [("Creatinine increased", 3)] =
            "the table; admiral's text lost an x and its condition compares as the table says",
        [("Hemoglobin increased", 1)] =
            "admiral; the table does not say above what, and its definition says above normal",
        [("Hemoglobin increased", 2)] = "admiral; the same",
        [("Hemoglobin increased", 3)] = "admiral; the same",
        [("INR increased", 3)] = "the table, which adds bleeding; the number is graded alike",
    }.ToImmutableDictionary();

    [Fact]
    public void agree_but_for_five_cells()
    {
        var table = Table(SharedFolder.RequireOrSkip("data/evidence/ctcae_v5_clean.csv"));
        var page = new StringBuilder("term\tgrade\tcleaned table\tadmiral\tfollowed\n");
        var cells = 0;
        var differing = new HashSet<(string, int)>();
        foreach (
            var term in AdmiralTerm.Read("5.0").Where(term => !term.Name.EndsWith(Split, StringComparison.Ordinal))
        )
        {
            for (var grade = 1; grade <= 4; grade++)
            {
                cells++;
                var (theirs, ours) = (term.Text(grade), table[term.Name][grade - 1]);
                if (Plain(theirs) == Plain(ours))
                {
                    continue;
                }
                differing.Add((term.Name, grade));
                page.Append(
                    CultureInfo.InvariantCulture,
                    $"{term.Name}\t{grade}\t{ours}\t{theirs}\t{Followed.GetValueOrDefault((term.Name, grade), "NOT DECIDED")}\n"
                );
            }
        }
        page.Append(CultureInfo.InvariantCulture, $"{cells - differing.Count} of {cells} cells agree.\n");
        Assert.Equal(Followed.Keys.Order(), differing.Order());
        ApprovedFile.Matches(page.ToString(), "cells");
    }

    private static string Plain(string text) => Space().Replace(text, "");

    // Term to the texts of its grades 1 to 5.
    private static Dictionary<string, string[]> Table(string path)
    {
        var texts = new Dictionary<string, string[]>();
        foreach (var row in Rows(File.ReadAllText(path)).Skip(1))
        {
            texts.TryAdd(row[1], [.. row.Skip(2).Take(5)]);
        }
        return texts;
    }

    // Cells with commas, line ends and doubled quotation marks inside quotation marks.
    private static IEnumerable<List<string>> Rows(string text)
    {
        var row = new List<string>();
        foreach (Match match in Cell().Matches(text))
        {
            var cell = match.Groups["cell"].Value;
            row.Add(cell.StartsWith('"') ? cell[1..^1].Replace("\"\"", "\"", StringComparison.Ordinal) : cell);
            if (match.Groups["end"].Value != ",")
            {
                if (row.Count > 2)
                {
                    yield return row;
                }
                row = [];
            }
        }
    }

    [GeneratedRegex(@"\s", RegexOptions.None, 1000)]
    private static partial Regex Space();

    [GeneratedRegex("(?<cell>\"([^\"]|\"\")*\"|[^,\"\\r\\n]*)(?<end>,|\\r?\\n|$)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Cell();
}
