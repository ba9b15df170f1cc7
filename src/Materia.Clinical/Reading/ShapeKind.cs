namespace Materia.Clinical.Reading;

/// <summary>Kinds of value a strict reader asks for.</summary>
public enum ShapeKind
{
    Unseen,
    Object,
    List,
    Text,
    Word,
    Boolean,
    Number,
    Whole,
    Date,
    Unit,
    Quantity,
}
