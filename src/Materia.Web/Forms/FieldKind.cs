namespace Materia.Web.Forms;

/// <summary>How a field is filled in.</summary>
public enum FieldKind
{
    /// <summary>A line of text.</summary>
    Text,

    /// <summary>A number; kept as typed, and judged by the case reader alone.</summary>
    Number,

    /// <summary>A date in the contract's form; kept as typed.</summary>
    Date,

    /// <summary>One of a closed set.</summary>
    Choice,

    /// <summary>A number and its unit: two controls, <c>.value</c> and <c>.unit</c>.</summary>
    Quantity,

    /// <summary>A list, one entry a line, with a box that says there are none.</summary>
    Lines,

    /// <summary>A list, one entry a line; empty says nothing.</summary>
    PlainLines,
}
