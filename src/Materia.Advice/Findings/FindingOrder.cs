namespace Materia.Advice.Findings;

/// <summary>Findings in the contract's order: most severe first, then by id.</summary>
internal static class FindingOrder
{
    public static ImmutableArray<Finding> Sort(IEnumerable<Finding> findings) =>
        [
            .. findings
                .DistinctBy(finding => finding.Id)
                .OrderBy(finding => finding.Severity)
                .ThenBy(finding => finding.Id, StringComparer.Ordinal),
        ];
}
