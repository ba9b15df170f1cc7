namespace Materia.Monograph.Diagnostics;

/// <summary>Gathers every diagnostic of a knowledge folder.</summary>
public sealed class DiagnosticList
{
    private readonly List<Diagnostic> _diagnostics = [];

    /// <summary>Gives the recorder of a file's shape, when schemas are being made; null otherwise.</summary>
    public Func<string, ShapeRecorder?>? ShapesOf { get; init; }

    public bool IsEmpty => _diagnostics.Count == 0;

    public int Count => _diagnostics.Count;

    public void Add(string code, string file, SourcePosition position, string message, string? repair = null) =>
        _diagnostics.Add(new Diagnostic(code, file, position, message, repair));

    /// <summary>Whether a place has such a diagnostic already.</summary>
    public bool Has(string code, string file, SourcePosition position) =>
        _diagnostics.Exists(one => one.Code == code && one.File == file && one.Position == position);

    /// <summary>Takes over what a strict reader found in one file.</summary>
    public void AddFaults(string code, string file, FaultList faults)
    {
        foreach (var fault in faults.ToImmutable())
        {
            var path = fault.Path.Length == 0 ? "" : $"{fault.Path}: ";
            Add(code, file, fault.Position, path + fault.Message, fault.Suggestion);
        }
    }

    /// <summary>By file, line and column.</summary>
    public ImmutableArray<Diagnostic> ToImmutable() =>
        [
            .. _diagnostics
                .OrderBy(diagnostic => diagnostic.File, StringComparer.Ordinal)
                .ThenBy(diagnostic => diagnostic.Position.Line)
                .ThenBy(diagnostic => diagnostic.Position.Column)
                .ThenBy(diagnostic => diagnostic.Code, StringComparer.Ordinal),
        ];
}
