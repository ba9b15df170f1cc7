namespace Materia.Clinical.Terms;

/// <summary>What a <see cref="NamePiece"/> is.</summary>
internal enum NamePieceKind
{
    /// <summary>Letters, or letters and digits that belong together.</summary>
    Word,

    /// <summary>Digits, with a point or comma among them.</summary>
    Number,

    /// <summary>What separates: a slash, plus, comma, semicolon, ampersand or bracket.</summary>
    Mark,
}
