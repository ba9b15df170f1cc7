using System.Text.RegularExpressions;
using Materia.Units;

namespace Materia.Web.Pages;

/// <summary>Small turns of phrase for pages.</summary>
public static class PageWords
{
    // None of these patterns repeats anything, so none can run long; a limit in seconds would only fail on a busy machine.
    private static readonly Regex NumberAndUnit = new(
        $"(?<=[0-9½]) (?=({string.Join('|', Symbols())})(?![A-Za-z]))",
        RegexOptions.Compiled | RegexOptions.CultureInvariant,
        Regex.InfiniteMatchTimeout
    );

    private static readonly Regex NumberAndCode = new(
        $"(?<=[0-9] )({string.Join('|', Codes())})(?![A-Za-z0-9/*])",
        RegexOptions.Compiled | RegexOptions.CultureInvariant,
        Regex.InfiniteMatchTimeout
    );

    private static readonly Regex EndOfClause = new(
        "[.;] (?=[A-Za-z])",
        RegexOptions.Compiled | RegexOptions.CultureInvariant,
        Regex.InfiniteMatchTimeout
    );

    private static readonly Regex EndOfSentence = new(
        "[.] (?=[A-Z])",
        RegexOptions.Compiled | RegexOptions.CultureInvariant,
        Regex.InfiniteMatchTimeout
    );

    /// <summary>A code with hyphens as words.</summary>
    public static string FromCode(string code) => code.Replace('-', ' ');

    /// <summary>A date as the contract writes it.</summary>
    public static string Date(ClinicalTime time) => time.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>A date and how long before another it lies: "2026-11-16, 4 days before".</summary>
    public static string Date(ClinicalTime time, ClinicalTime asOf) =>
        time.DaysUntil(asOf) switch
        {
            0 => $"{Date(time)}, that day",
            > 0 and var days => $"{Date(time)}, {Count(days, "day", "days")} before",
            _ => Date(time),
        };

    /// <summary>"1 thing", "2 things".</summary>
    public static string Count(int count, string one, string many) => count == 1 ? $"1 {one}" : $"{count} {many}";

    /// <summary>An id that can stand in an address: brackets and points become hyphens.</summary>
    public static string Id(string name) =>
        string.Concat(name.Select(letter => char.IsAsciiLetterOrDigit(letter) ? letter : '-'));

    /// <summary>The same text with every number and its unit on one line.</summary>
    public static string Unbroken(string text) => NumberAndUnit.Replace(text, "\u00A0");

    /// <summary>
    /// The first sentence, and what follows it; empty when nothing does. A semicolon ends it too where
    /// <paramref name="atSemicolon"/> says so, and is then written as the end that it is.
    /// </summary>
    public static (string First, string More) Sentences(string text, bool atSemicolon = true)
    {
        var at = (atSemicolon ? EndOfClause : EndOfSentence).Match(text);
        return at.Success ? ($"{text[..at.Index]}.", SentenceText.Capital(text[(at.Index + at.Length)..])) : (text, "");
    }

    /// <summary>The same text with the units as people print them: µmol/L where the reader of cases says umol/L.</summary>
    public static string WithSymbols(string text) => NumberAndCode.Replace(text, match => Ucum.Get(match.Value).Symbol);

    /// <summary>The address of the page that explains an id.</summary>
    public static string Explain(string id) =>
        $"/explain/{string.Join('/', id.Split('/').Select(part => Uri.EscapeDataString(part.Replace('\u00A0', ' '))))}";

    private static IEnumerable<string> Symbols() =>
        Ucum
            .All.SelectMany(unit => new[] { unit.Symbol, unit.SymbolForOne, unit.Code })
            .Select(symbol => symbol.Trim())
            .Append("×")
            .Where(symbol => symbol.Length > 0 && symbol != "1")
            .Distinct()
            .OrderByDescending(symbol => symbol.Length)
            .Select(Regex.Escape);

    private static IEnumerable<string> Codes() =>
        Ucum
            .All.Where(unit => unit.Symbol.Trim().Length > 0 && unit.Symbol != unit.Code)
            .Select(unit => unit.Code)
            .OrderByDescending(code => code.Length)
            .Select(Regex.Escape);
}
