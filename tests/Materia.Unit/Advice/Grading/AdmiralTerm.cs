using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Materia.Testing;

namespace Materia.Tests.Advice.Grading;

/// <summary>One term of admiral's criteria: the texts of its grades and the conditions that admiral runs.</summary>
internal sealed partial record AdmiralTerm(string Name, ImmutableDictionary<string, string> Fields)
{
    /// <summary>The terms of one version, read from beside the project; the test is skipped where they are not.</summary>
    public static ImmutableArray<AdmiralTerm> Read(string version)
    {
        var path = SharedFolder.RequireOrSkip($"data/evidence/admiral_ncictcaev{version[0]}.json");
        using var document = JsonDocument.Parse(File.ReadAllText(path));
        return
        [
            .. document
                .RootElement.EnumerateArray()
                .Select(term => new AdmiralTerm(
                    term.GetProperty("TERM").GetString()!,
                    term.EnumerateObject()
                        .ToImmutableDictionary(member => member.Name, member => member.Value.GetString() ?? "")
                )),
        ];
    }

    /// <summary>The unit its numbers are in; empty where it only compares with limits.</summary>
    public string Unit =>
        Fields.GetValueOrDefault("UNIT_CHECK", "") switch
        {
            "10^9/L" => "10*9/L",
            "MMOL/L" => "mmol/L",
            var unit => unit,
        };

    public bool IsLow => Fields["DIRECTION"] == "L";

    /// <summary>The text of a grade's cell; empty for the dash that says there is none.</summary>
    public string Text(int grade) =>
        Fields[$"GRADE_{grade}"] is var text && text.Trim() == "-" ? "" : Fields[$"GRADE_{grade}"];

    /// <summary>Every number of the conditions.</summary>
    public IEnumerable<decimal> Numbers =>
        Conditions()
            .SelectMany(condition => Plain().Matches(condition.When).Select(match => match.Value))
            .Select(number => decimal.Parse(number, CultureInfo.InvariantCulture))
            .Distinct();

    /// <summary>The grade, or null where admiral gives none; the first condition that is true decides, and none is grade 0.</summary>
    public int? Grade(IReadOnlyDictionary<string, decimal?> columns, string baseline)
    {
        foreach (var (when, then) in Conditions())
        {
            if (RCondition.Judge(when, columns, baseline) == true)
            {
                return then == "NA_character_" ? null : then[1] - '0';
            }
        }
        return 0;
    }

    private IEnumerable<(string When, string Then)> Conditions()
    {
        foreach (var grade in (string[])["NA", "4", "3", "2", "1"])
        {
            if (!Fields.TryGetValue($"GRADE_{grade}_CODE", out var code))
            {
                continue;
            }
            foreach (Match match in Case().Matches(code))
            {
                yield return (match.Groups["when"].Value.TrimStart(',', ' '), match.Groups["then"].Value);
            }
        }
    }

    [GeneratedRegex("(?<when>[^~]+?)~\\s*(?<then>NA_character_|\"\\d\")", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Case();

    [GeneratedRegex(@"(?<![A-Za-z_\d.])\d+(\.\d+)?", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Plain();
}
