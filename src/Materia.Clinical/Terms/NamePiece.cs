namespace Materia.Clinical.Terms;

/// <summary>A word, number or mark in a medicine's name, by where it stands in the words of <see cref="NamePieces"/>.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Start">Where it begins; a mark stands between words and has no length.</param>
/// <param name="End">Where it ends.</param>
internal readonly record struct NamePiece(NamePieceKind Kind, int Start, int End);
