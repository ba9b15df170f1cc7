using Materia.Monograph.Yaml;

namespace Materia.Monograph.Checks.Mutations;

/// <summary>
/// Knowledge with one change: a number, comparator, value or effect. If no case notices, a clinical case is missing.
/// </summary>
public sealed record Mutant
{
    private readonly DataNode _old;
    private readonly DataNode _new;

    internal Mutant(DataNode old, DataNode @new) => (_old, _new) = (old, @new);

    /// <summary>Relative to the knowledge folder.</summary>
    public required string File { get; init; }

    public required SourcePosition Position { get; init; }

    /// <summary>The place in the file, such as <c>rows[2].when.age</c>.</summary>
    public required string Path { get; init; }

    public required string Before { get; init; }

    public required string After { get; init; }

    /// <summary>The id of the row, arrow, table or chart it stands in, by which likely killers are found; empty elsewhere.</summary>
    public string Rule { get; init; } = "";

    /// <summary>The knowledge with the change; files without it are shared.</summary>
    public ImmutableArray<KnowledgeFile> ApplyTo(ImmutableArray<KnowledgeFile> files) =>
        [
            .. files.Select(file =>
                file.Path == File ? file with { Root = NodeEdit.Replace(file.Root, _old, _new) } : file
            ),
        ];

    /// <summary>"drugs/x/renal/y.yaml:12:5: rows[0].when.clearance: >= 60 mL/min -> > 60 mL/min".</summary>
    public override string ToString() => $"{File}:{Position.Line}:{Position.Column}: {Path}: {Before} -> {After}";
}
