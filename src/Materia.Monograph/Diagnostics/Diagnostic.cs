namespace Materia.Monograph.Diagnostics;

/// <summary>
/// One fault of a knowledge file: its permanent code, where it stands, what was found and expected, and the repair when one is known.
/// </summary>
/// <param name="Code">Permanent and unique, such as <c>MAT1003</c>; listed in <c>docs/reference/diagnostics.md</c>.</param>
/// <param name="File">Path relative to the knowledge folder.</param>
public sealed record Diagnostic(string Code, string File, SourcePosition Position, string Message, string? Repair)
{
    /// <summary><c>drugs/x/dosing/y.yaml:12:5: MAT1003: message (repair)</c>.</summary>
    public override string ToString() =>
        $"{File}:{Position.Line}:{Position.Column}: {Code}: {Message}{(Repair is null ? "" : $" (did you mean: {Repair})")}";
}
