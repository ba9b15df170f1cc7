namespace Materia.Consult.ExecutableCases;

/// <summary>The clinical question that a rule belongs to.</summary>
internal static class RuleSlices
{
    /// <summary>
    /// The slice of the table or chart whose id stands before the stroke of a rule's id; the id itself when no table or chart of
    /// the drug bears it, as for <c>no-rule</c>.
    /// </summary>
    public static string SliceOf(string rule, DrugRecord drug)
    {
        var stroke = rule.IndexOf('/', StringComparison.Ordinal);
        var owner = stroke < 0 ? rule : rule[..stroke];
        return drug.Tables.FirstOrDefault(table => table.Id == owner)?.Slice
            ?? drug.Charts.FirstOrDefault(chart => chart.Id == owner)?.Slice
            ?? drug.Pathways.FirstOrDefault(pathway => pathway.Id == owner)?.Slice
            ?? owner;
    }
}
