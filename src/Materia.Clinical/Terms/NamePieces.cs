namespace Materia.Clinical.Terms;

/// <summary>
/// A medicine's name taken apart. A digit stays with the letters it is written with, unless these are a unit or a form:
/// "200mg" is a number and a unit, "b12" and "1a" are words. A character that has no place in a name is a word of its own,
/// which no medicine has.
/// </summary>
internal sealed class NamePieces
{
    // What may stand in a name and says nothing.
    private const string Silent = "#.:®™©•·\"“”«»„";
    private const string Marks = "/+,;&()[]\n";
    private const string Apostrophes = "'’‘ʼ`";

    private readonly NameWords _known;
    private readonly System.Text.StringBuilder _text = new();
    private readonly List<NamePiece> _pieces = [];
    private int _begin = -1;

    private NamePieces(NameWords known) => _known = known;

    /// <summary>The words and numbers with single spaces between; no marks.</summary>
    public string Text { get; private set; } = "";

    public IReadOnlyList<NamePiece> All => _pieces;

    public ReadOnlySpan<char> this[int index] => Text.AsSpan(_pieces[index].Start.._pieces[index].End);

    /// <summary>Takes any text apart, with words as they are compared.</summary>
    public static NamePieces Of(ReadOnlySpan<char> name, NameWords known)
    {
        var pieces = new NamePieces(known);
        pieces.Read(name);
        pieces.Text = pieces._text.ToString();
        return pieces;
    }

    private void Read(ReadOnlySpan<char> name)
    {
        for (var i = 0; i < name.Length; i++)
        {
            var character = name[i];
            var next = i + 1 < name.Length ? name[i + 1] : ' ';
            if (char.IsAsciiDigit(character) && _begin < 0)
            {
                i = ReadNumber(name, i);
            }
            else if (char.IsLetterOrDigit(character) || NameLetters.Of(character) is "" or "x" or "2")
            {
                Add(NameLetters.Of(character));
            }
            else if (char.GetUnicodeCategory(character) == System.Globalization.UnicodeCategory.OtherNumber)
            {
                EndWord();
                Add(character.ToString());
                EndWord(NamePieceKind.Number);
            }
            else if (Apostrophes.Contains(character))
            {
                DropArticle(next);
            }
            else if (character != '.' || !IsAbbreviation(name, i))
            {
                // A hyphen with space around it separates two things; without, it is within a name.
                var isDash = IsHyphen(character) && i > 0 && name[i - 1] == ' ' && next == ' ';
                Separate(isDash ? Marks[0] : character, next);
            }
        }
        EndWord();
    }

    private void Separate(char character, char next)
    {
        EndWord();
        if (Marks.Contains(character))
        {
            _pieces.Add(new NamePiece(NamePieceKind.Mark, _text.Length, _text.Length));
        }
        else if (
            !char.IsWhiteSpace(character)
            && !IsHyphen(character)
            // Dots in a row stand for something that was left out.
            && (!Silent.Contains(character) || (character == '.' && next == '.'))
        )
        {
            Add(character.ToString());
            EndWord();
        }
    }

    // A number with what is written against it: a unit or a form ends the number, anything else makes one word of both.
    private int ReadNumber(ReadOnlySpan<char> name, int start)
    {
        var end = start;
        while (
            end + 1 < name.Length
            && (
                char.IsAsciiDigit(name[end + 1])
                || (name[end + 1] is '.' or ',' && end + 2 < name.Length && char.IsAsciiDigit(name[end + 2]))
            )
        )
        {
            end++;
        }
        var behind = end + 1;
        var letters = "";
        while (
            behind < name.Length
            && (char.IsLetterOrDigit(name[behind]) || NameLetters.Of(name[behind]) is "" or "x" or "2")
        )
        {
            letters += NameLetters.Of(name[behind]);
            behind++;
        }
        EndWord();
        var number = name[start..(end + 1)];
        Add(number);
        if (letters.Length == 0)
        {
            EndWord(IsPrefix(name[behind..]) ? NamePieceKind.Word : NamePieceKind.Number);
        }
        else if (_known.Units.Contains(letters) || _known.Forms.Contains(letters))
        {
            EndWord(NamePieceKind.Number);
        }
        Add(letters);
        EndWord();
        return behind - 1;
    }

    // A number tied to what follows by a hyphen is the place of a group in a molecule, and another molecule without it, unless
    // the word is a unit or a form, as in "5-mg".
    private bool IsPrefix(ReadOnlySpan<char> rest)
    {
        if (rest.Length < 2 || !IsHyphen(rest[0]) || !char.IsLetter(rest[1]))
        {
            return false;
        }
        var end = 1;
        while (end < rest.Length && char.IsLetter(rest[end]))
        {
            end++;
        }
        var word = NameLetters.Of(rest[1..end].ToString());
        return !_known.Units.Contains(word) && !_known.Forms.Contains(word);
    }

    private void Add(ReadOnlySpan<char> letters)
    {
        if (letters.IsEmpty)
        {
            return;
        }
        if (_begin < 0)
        {
            if (_text.Length > 0)
            {
                _text.Append(' ');
            }
            _begin = _text.Length;
        }
        _text.Append(letters);
    }

    private void EndWord(NamePieceKind kind = NamePieceKind.Word)
    {
        if (_begin >= 0)
        {
            _pieces.Add(new NamePiece(kind, _begin, _text.Length));
            _begin = -1;
        }
    }

    // An apostrophe says nothing; the French article before it is no part of the name.
    private void DropArticle(char next)
    {
        if (_begin >= 0 && _text.Length - _begin == 1 && _text[_begin] is 'd' or 'l' && char.IsLetter(next))
        {
            _text.Length = Math.Max(0, _begin - 1);
            _begin = -1;
        }
    }

    // As in "p.o.": one letter, a point, one letter.
    private bool IsAbbreviation(ReadOnlySpan<char> name, int point) =>
        _begin >= 0
        && char.IsLetter(name[point - 1])
        && (point < 2 || !char.IsLetter(name[point - 2]))
        && point + 1 < name.Length
        && char.IsLetter(name[point + 1])
        && (point + 2 >= name.Length || !char.IsLetter(name[point + 2]));

    private static bool IsHyphen(char character) =>
        character is '_' or '−'
        || char.GetUnicodeCategory(character) == System.Globalization.UnicodeCategory.DashPunctuation;
}
