using Materia.Monograph.Diagnostics;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Materia.Monograph.Yaml;

/// <summary>
/// Reads YAML by parser events into positioned nodes. Anchors, aliases, tags, duplicate keys, complex keys and second documents
/// are refused; every scalar is text until a typed reader parses it.
/// </summary>
public sealed class YamlReader
{
    private readonly string _file;
    private readonly DiagnosticList _diagnostics;
    private readonly IParser _parser;

    private YamlReader(string file, string text, DiagnosticList diagnostics)
    {
        _file = file;
        _diagnostics = diagnostics;
        _parser = new Parser(new Scanner(new StringReader(text), skipComments: true));
    }

    /// <summary>The root node, or null with diagnostics.</summary>
    public static DataNode? Read(string file, string text, DiagnosticList diagnostics)
    {
        var before = diagnostics.Count;
        var reader = new YamlReader(file, text, diagnostics);
        try
        {
            var root = reader.ReadDocument();
            return diagnostics.Count == before ? root : null;
        }
        catch (YamlException fault)
        {
            var tab = TabIndent(text);
            reader.NotReadable(tab ?? At(fault.End), tab is null ? fault.Message : "the line is indented by a tab");
            return null;
        }
        // The scanner throws these on some broken texts, where it should say that it cannot read them (found by fuzzing).
        catch (Exception fault) when (fault is InvalidOperationException or ArgumentException or OverflowException)
        {
            reader.NotReadable(At(reader._parser.Current?.End ?? Mark.Empty), "broken after this place");
            return null;
        }
    }

    private void NotReadable(SourcePosition position, string why) =>
        _diagnostics.Add(DiagnosticCode.NotReadable, _file, position, $"not readable as YAML: {why}");

    // The scanner tells the place before the tab, often a line or more above.
    private static SourcePosition? TabIndent(string text)
    {
        foreach (var (number, line) in text.Split('\n').Index())
        {
            var tab = line.IndexOf('\t', StringComparison.Ordinal);
            if (tab >= 0 && string.IsNullOrWhiteSpace(line[..tab]))
            {
                return new SourcePosition(number + 1, tab + 1);
            }
        }
        return null;
    }

    private static SourcePosition At(Mark mark) => new((int)mark.Line, (int)mark.Column);

    private DataNode? ReadDocument()
    {
        _parser.Consume<StreamStart>();
        if (_parser.Accept<StreamEnd>(out var end))
        {
            _diagnostics.Add(DiagnosticCode.NotReadable, _file, At(end.Start), "the file is empty");
            return null;
        }
        _parser.Consume<DocumentStart>();
        var root = ReadNode("", 0);
        _parser.Consume<DocumentEnd>();
        if (_parser.Accept<DocumentStart>(out var second))
        {
            _diagnostics.Add(
                DiagnosticCode.ForbiddenYaml,
                _file,
                At(second.Start),
                "a second document; one file holds one"
            );
        }
        return root;
    }

    private DataNode ReadNode(string path, int depth)
    {
        if (depth > YamlLimits.DeepestNesting)
        {
            var mark = _parser.Current?.Start ?? Mark.Empty;
            throw new YamlException(mark, mark, $"nested deeper than {YamlLimits.DeepestNesting}");
        }
        if (_parser.TryConsume<AnchorAlias>(out var alias))
        {
            Forbid(alias.Start, $"the alias *{alias.Value}; write the value out");
            return new DataScalar(path, At(alias.Start), ScalarKind.Untyped, "");
        }
        if (_parser.Current is NodeEvent node)
        {
            if (!node.Anchor.IsEmpty)
            {
                Forbid(node.Start, $"the anchor &{node.Anchor.Value}; write the value out where it is needed");
            }
            if (!node.Tag.IsEmpty)
            {
                Forbid(node.Start, $"the tag {node.Tag}; every value is read as what its field expects");
            }
        }
        if (_parser.TryConsume<Scalar>(out var scalar))
        {
            return new DataScalar(path, At(scalar.Start), ScalarKind.Untyped, scalar.Value);
        }
        return _parser.TryConsume<SequenceStart>(out var sequence)
            ? ReadSequence(path, At(sequence.Start), depth)
            : ReadMapping(path, depth);
    }

    private DataArray ReadSequence(string path, SourcePosition position, int depth)
    {
        var items = ImmutableArray.CreateBuilder<DataNode>();
        while (!_parser.TryConsume<SequenceEnd>(out _))
        {
            items.Add(ReadNode($"{path}[{items.Count}]", depth + 1));
        }
        return new DataArray(path, position, items.ToImmutable());
    }

    private DataObject ReadMapping(string path, int depth)
    {
        var start = _parser.Consume<MappingStart>();
        var members = ImmutableArray.CreateBuilder<DataMember>();
        var lines = new Dictionary<string, int>();
        while (!_parser.TryConsume<MappingEnd>(out _))
        {
            if (ReadNode(path, depth + 1) is not DataScalar key)
            {
                var mark = _parser.Current?.Start ?? start.Start;
                throw new YamlException(mark, mark, "a key must be a word");
            }
            var memberPath = path.Length == 0 ? key.Text : $"{path}.{key.Text}";
            var value = ReadNode(memberPath, depth + 1);
            if (!lines.TryAdd(key.Text, key.Position.Line))
            {
                _diagnostics.Add(
                    DiagnosticCode.DuplicateKey,
                    _file,
                    key.Position,
                    $"\"{key.Text}\" stands twice, first on line {lines[key.Text]}; neither was taken"
                );
                continue;
            }
            members.Add(new DataMember(key.Text, key.Position, value));
        }
        return new DataObject(path, At(start.Start), members.ToImmutable());
    }

    private void Forbid(Mark mark, string what) =>
        _diagnostics.Add(DiagnosticCode.ForbiddenYaml, _file, At(mark), $"{what} (nothing was lost)");
}
