namespace Materia.Units;

/// <summary>Words put at the beginning of a sentence.</summary>
public static class SentenceText
{
    /// <summary>With a full stop, unless it ends a sentence or a question already.</summary>
    public static string Ended(string text) => text.EndsWith('?') || text.EndsWith('.') ? text : text + ".";

    /// <summary>With a capital letter at its beginning, in no language's own way.</summary>
    public static string Capital(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];
}
