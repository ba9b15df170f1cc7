namespace Materia.Clinical.Terms;

/// <summary>Folding of spellings for exact look-up, and the distance between two, for suggestions only.</summary>
public static class Spelling
{
    /// <summary>Lower case; dashes of every kind and underscores as spaces, runs of white space as one; no apostrophes.</summary>
    public static string Fold(string text)
    {
        var folded = new System.Text.StringBuilder(text.Length);
        var pendingSpace = false;
        foreach (var character in text)
        {
            if (char.IsWhiteSpace(character) || IsDash(character) || character is '_')
            {
                pendingSpace = folded.Length > 0;
                continue;
            }
            if (Apostrophes.Contains(character))
            {
                continue;
            }
            if (pendingSpace)
            {
                folded.Append(' ');
                pendingSpace = false;
            }
            folded.Append(char.ToLowerInvariant(character));
        }
        return folded.ToString();
    }

    /// <summary>
    /// Folded, and each word without the s at its end, so that Lyell's, Lyells and Lyell are one, as are one blister and many.
    /// A word of three letters keeps it.
    /// </summary>
    public static string FoldNumber(string text) =>
        string.Join(' ', Fold(text).Split(' ').Select(word => EndsInPlural(word) ? word[..^1] : word));

    private static bool EndsInPlural(string word) =>
        word.Length > LettersThatKeepTheirS && word[^1] == 's' && word[^2] != 's';

    // source: own choice; an abbreviation of three letters is no plural.
    private const int LettersThatKeepTheirS = 3;

    // Straight, curly, and what is typed or printed in their place.
    private const string Apostrophes = "'\u2018\u2019\u201B\u02BC\u2032\u00B4`";

    private static bool IsDash(char character) =>
        char.GetUnicodeCategory(character) == System.Globalization.UnicodeCategory.DashPunctuation
        || character is '\u2212';

    /// <summary>
    /// The candidate nearest to <paramref name="text"/>, or null when none is near enough to be a slip of the pen: a third of
    /// the letters at most, so that of two letters none may differ. Ties go to the candidate of the same letters in another
    /// order, as two swapped are likelier than one wrong, then to the one that sorts first.
    /// </summary>
    public static string? Nearest(string text, IEnumerable<string> candidates) =>
        new KnownSpellings(candidates).Nearest(text);
}
