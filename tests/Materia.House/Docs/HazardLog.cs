using System.Text.RegularExpressions;

namespace Materia.House.Docs;

/// <summary>The rows of SAFETY.md: each hazard is held by a test or a case that exists, or says what is still to come.</summary>
internal static partial class HazardLog
{
    public static IEnumerable<string> Rows(string page) => page.Split('\n').Where(line => HazardRow().IsMatch(line));

    public static IEnumerable<string> Faults(string page, IReadOnlySet<string> tests, IReadOnlySet<string> cases)
    {
        foreach (var row in Rows(page))
        {
            var hazard = HazardRow().Match(row).Groups["id"].Value;
            var quoted = Quoted().Matches(row).Select(match => match.Groups["text"].Value).ToList();
            foreach (var name in quoted.Where(name => TestName().IsMatch(name) && !tests.Contains(name)))
            {
                yield return $"{hazard} names the test {name}, which does not exist";
            }

            if (!quoted.Exists(name => tests.Contains(name) || cases.Contains(name)) && !SaysWhy().IsMatch(row))
            {
                yield return $"{hazard} names no test, no case, and no control to come or of the deployment";
            }
        }
    }

    [GeneratedRegex(@"^\|\s*(?<id>H\d+)\s*\|", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex HazardRow();

    [GeneratedRegex("`(?<text>[^`]+)`", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Quoted();

    [GeneratedRegex(@"^[A-Z]\w*\.\w*_\w*$", RegexOptions.None, 1000)]
    private static partial Regex TestName();

    [GeneratedRegex(
        @"control to come: issue #?\d+|deployment control",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase,
        1000
    )]
    private static partial Regex SaysWhy();
}
