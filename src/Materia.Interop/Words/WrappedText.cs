using System.Text;

namespace Materia.Interop.Words;

/// <summary>Lines for people at a terminal: words are kept whole, and lines stay short enough to be read.</summary>
public static class WrappedText
{
    private const int Width = 100;

    /// <summary>
    /// Adds <paramref name="words"/> as lines; the first begins with <paramref name="first"/>, the others with
    /// <paramref name="rest"/>. Nothing is added where there are no words.
    /// </summary>
    public static void Append(StringBuilder text, string words, string first, string rest = "")
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(words);
        if (words.Length == 0)
        {
            return;
        }
        var line = new StringBuilder(first);
        var isEmpty = true;
        foreach (var word in words.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (!isEmpty && line.Length + 1 + word.Length > Width)
            {
                text.Append(line).Append('\n');
                line.Clear().Append(rest);
                isEmpty = true;
            }
            line.Append(isEmpty ? "" : " ").Append(word);
            isEmpty = false;
        }
        text.Append(line).Append('\n');
    }
}
