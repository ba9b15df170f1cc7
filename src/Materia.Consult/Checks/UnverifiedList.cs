using Materia.Monograph.Citing;

namespace Materia.Consult.Checks;

/// <summary>
/// Makes the worklist: what a file marks <c>verified: no</c>, citations as well as terms, and what was read in a copy that was not
/// in force.
/// </summary>
internal static class UnverifiedList
{
    /// <summary>Both parts of the worklist.</summary>
    /// <param name="sources">Empty where the knowledge does not bind; then no source is known to be old.</param>
    public static Worklist Of(
        ImmutableArray<CitedStatement> statements,
        IReadOnlyDictionary<string, Source> sources,
        ReviewRecords reviews
    )
    {
        var unverified = statements.GroupBy(one => (one.File, one.Kind, one.Id)).SelectMany(ToCheck).ToHashSet();
        return new Worklist(
            BySource(statements.Where(unverified.Contains), sources, reviews),
            BySource(
                statements.Where(one =>
                    !one.IsOfCase
                    && !unverified.Contains(one)
                    && sources.TryGetValue(one.Citation.SourceId, out var source)
                    && !source.Current
                ),
                sources,
                reviews
            )
        );
    }

    // A term that is marked as a whole is looked up once: at its own unverified citation, or at its first.
    private static IEnumerable<CitedStatement> ToCheck(IEnumerable<CitedStatement> ofOneStatement)
    {
        var all = ofOneStatement.ToList();
        var cited = all.Where(one => !one.Citation.Verified).ToList();
        return cited.Count > 0 ? cited : all.Where(one => one.MarkedAt is not null).Take(1);
    }

    private static ImmutableArray<SourceWork> BySource(
        IEnumerable<CitedStatement> statements,
        IReadOnlyDictionary<string, Source> sources,
        ReviewRecords reviews
    ) =>
        [
            .. statements
                .GroupBy(one => one.Citation.SourceId)
                .Select(group => new SourceWork(
                    group.Key,
                    sources.GetValueOrDefault(group.Key),
                    [
                        .. group
                            .OrderBy(one => one.Bearing)
                            .ThenBy(one => one.Citation.Locator, LocatorOrder.Instance)
                            .ThenBy(one => one.File, StringComparer.Ordinal)
                            .ThenBy(one => one.Position.Line)
                            .Select(one => new WorklistEntry(one, reviews.Of(one))),
                    ]
                ))
                .OrderByDescending(work => work.Count(StatementBearing.Dose))
                .ThenByDescending(work => work.Entries.Length)
                .ThenBy(work => work.SourceId, StringComparer.Ordinal),
        ];
}
