using System.Globalization;
using System.Text;

namespace Materia.Units;

/// <summary>How text from outside is shown in a message: in quotes, cut short, nothing unprintable.</summary>
internal static class Found
{
    private const int Longest = 40;

    internal static string Quote(ReadOnlySpan<char> text)
    {
        var shown = new StringBuilder("\"");
        foreach (var character in text.Length > Longest ? text[..Longest] : text)
        {
            // A character that cannot be seen is often the fault itself, and could spoil the log that shows the message.
            if (IsUnseen(character))
            {
                shown.Append("\\u").Append(((int)character).ToString("X4", CultureInfo.InvariantCulture));
            }
            else
            {
                shown.Append(character);
            }
        }

        return shown.Append(text.Length > Longest ? "…\"" : "\"").ToString();
    }

    private static bool IsUnseen(char character) =>
        CharUnicodeInfo.GetUnicodeCategory(character) switch
        {
            UnicodeCategory.SpaceSeparator => character != ' ',
            UnicodeCategory.Control
            or UnicodeCategory.Format
            or UnicodeCategory.Surrogate
            or UnicodeCategory.LineSeparator
            or UnicodeCategory.ParagraphSeparator
            or UnicodeCategory.PrivateUse
            or UnicodeCategory.OtherNotAssigned => true,
            _ => false,
        };
}
