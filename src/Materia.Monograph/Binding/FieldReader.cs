using Materia.Monograph.Diagnostics;

namespace Materia.Monograph.Binding;

/// <summary>Strict readings of one knowledge file: every fault becomes a diagnostic with the file's name.</summary>
public sealed class FieldReader(string file, DiagnosticList diagnostics)
{
    public string File => file;

    public DiagnosticList Diagnostics => diagnostics;

    /// <summary>Reads an object with <paramref name="read"/>; members nobody asked for are faults.</summary>
    public T? Object<T>(DataNode node, Func<ObjectReader, T?> read)
        where T : class
    {
        var faults = new FaultList { Shapes = diagnostics.ShapesOf?.Invoke(file) };
        var reader = ObjectReader.Over(node, faults);
        var result = reader is null ? null : read(reader);
        reader?.RefuseTheRest();
        diagnostics.AddFaults(DiagnosticCode.Shape, file, faults);
        return faults.IsEmpty ? result : null;
    }

    public void Fault(DataNode node, string code, string message, string? repair = null) =>
        diagnostics.Add(code, file, node.Position, $"{node.Path}: {message}", repair);

    /// <summary>The citations under <c>cite</c>; each must name a source that exists.</summary>
    public ImmutableArray<Citation> Citations(
        ObjectReader reader,
        IReadOnlyDictionary<string, Source> sources,
        bool required = true,
        string name = "cite"
    )
    {
        var node = required ? reader.Required(name) : reader.Optional(name);
        return node is null ? [] : Citations(node, reader.Faults, sources);
    }

    public ImmutableArray<Citation> Citations(
        DataNode node,
        FaultList faults,
        IReadOnlyDictionary<string, Source> sources
    )
    {
        var citations = ImmutableArray.CreateBuilder<Citation>();
        foreach (var item in FieldValues.OneOrMany(node))
        {
            var citation = item is DataObject ? MappedCitation(item, faults) : WrittenCitation(item, faults);
            if (citation is null)
            {
                continue;
            }
            if (!sources.ContainsKey(citation.SourceId))
            {
                Fault(
                    item,
                    DiagnosticCode.DanglingCitation,
                    $"no source \"{Scalars.Shorten(citation.SourceId)}\"",
                    Spelling.Nearest(citation.SourceId, sources.Keys.Order(StringComparer.Ordinal))
                );
                continue;
            }
            citations.Add(citation);
        }
        return citations.ToImmutable();
    }

    private static Citation? WrittenCitation(DataNode node, FaultList faults)
    {
        if (Scalars.Text(node, faults) is not { } text)
        {
            return null;
        }
        var space = text.IndexOf(' ', StringComparison.Ordinal);
        if (space > 0)
        {
            return new Citation(text[..space], text[(space + 1)..].Trim(), Verified: true);
        }
        faults.Add(
            node,
            $"\"{Scalars.Shorten(text)}\" names no place in the source; write \"{Scalars.Shorten(text)} 2.1\""
        );
        return null;
    }

    private static Citation? MappedCitation(DataNode node, FaultList faults)
    {
        var reader = ObjectReader.Over(node, faults)!;
        var source = reader.RequiredText("source");
        var at = reader.RequiredText("at");
        var verified = FieldValues.YesNo(reader, "verified");
        reader.RefuseTheRest();
        return source is null || at is null ? null : new Citation(source, at, verified ?? true);
    }
}
