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
            // A lone surrogate or a control character would spoil the log or terminal that shows the message.
            if (char.IsControl(character) || char.IsSurrogate(character))
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
}
