namespace Materia.Web.Pages.Charts;

/// <summary>The chart that an id belongs to: its own, that of one of its states, or of one of its arrows.</summary>
public static class ChartFinder
{
    /// <summary>The charts as drawings, each with what they are called and the state or arrow that the id names.</summary>
    public static IEnumerable<(FlowGraph Graph, string Name, string? State, string? Arrow)> Find(
        Knowledge knowledge,
        string id
    )
    {
        ArgumentNullException.ThrowIfNull(knowledge);
        foreach (var drug in knowledge.Drugs)
        {
            var graphs = drug
                .Pathways.Select(pathway => (Graph: FlowGraph.Of(pathway), Kind: "pathway"))
                .Concat(drug.Charts.Select(chart => (Graph: FlowGraph.Of(chart), Kind: "ladder")));
            foreach (var (graph, kind) in graphs)
            {
                var state = graph.Boxes.FirstOrDefault(box => $"{graph.Id}/{box.Id}" == id)?.Id;
                var arrow = graph.Arrows.FirstOrDefault(one => one.Id == id)?.Id;
                if (graph.Id == id || state is not null || arrow is not null)
                {
                    yield return (graph, $"the {kind} {PageWords.FromCode(graph.Id)}", state, arrow);
                }
            }
        }
    }
}
