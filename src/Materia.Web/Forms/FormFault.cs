namespace Materia.Web.Forms;

/// <summary>A fault of what was filled in, beside the field it belongs to.</summary>
/// <param name="Field">The control's name; empty when it belongs to none.</param>
/// <param name="Message">The sentence, the same in the summary and at the field.</param>
public sealed record FormFault(string Field, string Message);
