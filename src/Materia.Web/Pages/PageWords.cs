namespace Materia.Web.Pages;

/// <summary>Small turns of phrase for pages.</summary>
public static class PageWords
{
    /// <summary>With a capital letter at its beginning.</summary>
    public static string Capital(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];

    /// <summary>A code with hyphens as words.</summary>
    public static string FromCode(string code) => code.Replace('-', ' ');

    /// <summary>A date as the contract writes it.</summary>
    public static string Date(ClinicalTime time) => time.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>"1 thing", "2 things".</summary>
    public static string Count(int count, string one, string many) => count == 1 ? $"1 {one}" : $"{count} {many}";

    /// <summary>An id that can stand in an address: brackets and points become hyphens.</summary>
    public static string Id(string name) =>
        string.Concat(name.Select(letter => char.IsAsciiLetterOrDigit(letter) ? letter : '-'));
}
