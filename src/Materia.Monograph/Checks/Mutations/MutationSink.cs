using Materia.Monograph.Yaml;

namespace Materia.Monograph.Checks.Mutations;

/// <summary>Collects the mutants of one file.</summary>
internal sealed class MutationSink(KnowledgeFile file)
{
    private readonly List<Mutant> _mutants = [];

    /// <summary>The rule that the mutants to come stand in.</summary>
    public string Rule { get; set; } = "";

    public IReadOnlyList<Mutant> Mutants => _mutants;

    public void Add(DataNode old, DataNode @new) => Add(old, @new, NodeEdit.Words(old), NodeEdit.Words(@new));

    public void Add(DataNode old, DataNode @new, string before, string after) =>
        _mutants.Add(
            new Mutant(old, @new)
            {
                File = file.Path,
                Position = old.Position,
                Path = old.Path,
                Before = before,
                After = after,
                Rule = Rule,
            }
        );

    /// <summary>One mutant for each other text of a scalar.</summary>
    public void Texts(DataNode? node, Func<string, IEnumerable<string>> others)
    {
        if (node is DataScalar scalar)
        {
            foreach (var other in others(scalar.Text).Where(other => other != scalar.Text).Distinct())
            {
                Add(scalar, NodeEdit.WithText(scalar, other));
            }
        }
    }

    /// <summary>One mutant for each other text of each item, where the node is a list or one scalar.</summary>
    public void EachText(DataNode? node, Func<string, IEnumerable<string>> others)
    {
        foreach (
            var item in node is DataArray array ? array.Items
            : node is null ? []
            : [node]
        )
        {
            Texts(item, others);
        }
    }

    /// <summary>A mutant without the member.</summary>
    public void Drop(DataObject map, DataMember member)
    {
        var before = $"{member.Name}: {NodeEdit.Words(member.Value)}";
        _mutants.Add(
            new Mutant(map, NodeEdit.Without(map, member))
            {
                File = file.Path,
                Position = member.Position,
                Path = member.Value.Path,
                Before = before,
                After = "(left out)",
                Rule = Rule,
            }
        );
    }
}
