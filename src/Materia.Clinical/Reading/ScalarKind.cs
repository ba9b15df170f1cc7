namespace Materia.Clinical.Reading;

/// <summary>What kind of leaf a text's format says it is.</summary>
public enum ScalarKind
{
    /// <summary>JSON text.</summary>
    Text,

    /// <summary>JSON number.</summary>
    Number,

    /// <summary>JSON true or false.</summary>
    Boolean,

    /// <summary>JSON null.</summary>
    Null,

    /// <summary>A YAML scalar, which is text until a typed reader parses it as what it expects.</summary>
    Untyped,
}
