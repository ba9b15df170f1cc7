using Materia.Monograph.Citing;

namespace Materia.Consult.Checks;

/// <summary>What is to be looked up in one source, in the order a reviewer reads: what sets a dose first, then by place.</summary>
/// <param name="SourceId">As the citations name it.</param>
/// <param name="Source">Null where the knowledge does not bind, so that only the id is known.</param>
public sealed record SourceWork(string SourceId, Source? Source, ImmutableArray<WorklistEntry> Entries)
{
    /// <summary>How many of the entries have this bearing.</summary>
    public int Count(StatementBearing bearing) => Entries.Count(entry => entry.Statement.Bearing == bearing);
}
