namespace Materia.Web.Forms;

/// <summary>One choice of a field: what is sent and what people read.</summary>
public sealed record FieldOption(string Value, string Label);
