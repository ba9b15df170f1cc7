namespace Materia.Clinical.Terms;

/// <summary>Folding of spellings for exact look-up, and the distance between two, for suggestions only.</summary>
public static class Spelling
{
    /// <summary>Lower case, hyphens and underscores as spaces, runs of white space as one.</summary>
    public static string Fold(string text)
    {
        var folded = new System.Text.StringBuilder(text.Length);
        var pendingSpace = false;
        foreach (var character in text)
        {
            if (char.IsWhiteSpace(character) || character is '-' or '_')
            {
                pendingSpace = folded.Length > 0;
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
    /// The candidate nearest to <paramref name="text"/>, or null when none is near enough to be a slip of the pen: a third of
    /// the letters at most, so that of two letters none may differ. Ties go to the candidate of the same letters in another
    /// order, as two swapped are likelier than one wrong, then to the one that sorts first.
    /// </summary>
    public static string? Nearest(string text, IEnumerable<string> candidates) =>
        new KnownSpellings(candidates).Nearest(text);
}
