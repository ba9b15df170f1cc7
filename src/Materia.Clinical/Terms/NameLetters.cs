namespace Materia.Clinical.Terms;

/// <summary>
/// Letters of a medicine's name as they are compared: lower case, without accents, full-width forms and ligatures as the plain
/// letters they stand for. Letters of other alphabets stay what they are, however alike they look. Written out because the
/// program runs without the tables of any culture.
/// </summary>
internal static class NameLetters
{
    private const string Accented = "àáâãäåāăąçćčďđèéêëēėęěìíîïīįıłñńňòóôõöøōőřśšşťţùúûüūůűýÿžźżµſ";
    private const string Plain = "aaaaaaaaacccddeeeeeeeeiiiiiiilnnnoooooooorsssttuuuuuuuyyzzzμs";

    private static readonly Dictionary<char, string> Others = new()
    {
        ['œ'] = "oe",
        ['æ'] = "ae",
        ['ß'] = "ss",
        ['ﬁ'] = "fi",
        ['ﬂ'] = "fl",
        ['×'] = "x",
        ['²'] = "2",
        ['İ'] = "i",
    };

    private static readonly Dictionary<char, string> Letters = Accented
        .Select((letter, index) => KeyValuePair.Create(letter, Plain[index].ToString()))
        .Concat(Others)
        .ToDictionary();

    /// <summary>A whole word.</summary>
    public static string Of(string word) => string.Concat(word.Select(Of));

    /// <summary>What one character stands for: a letter, two of a ligature, or nothing for an accent that stands by itself.</summary>
    public static string Of(char character)
    {
        if (char.IsAscii(character))
        {
            return Lower(character);
        }
        if (char.GetUnicodeCategory(character) == System.Globalization.UnicodeCategory.NonSpacingMark)
        {
            return "";
        }
        if (character is >= '！' and <= '～')
        {
            return Lower((char)(character - '！' + '!'));
        }
        var lower = char.ToLowerInvariant(character);
        return Letters.GetValueOrDefault(lower) ?? Lower(lower);
    }

    // One string for each character of plain text, made once.
    private static readonly string[] Ascii =
    [
        .. Enumerable.Range(0, 128).Select(code => char.ToLowerInvariant((char)code).ToString()),
    ];

    private static string Lower(char character) =>
        char.IsAscii(character) ? Ascii[character] : char.ToLowerInvariant(character).ToString();
}
