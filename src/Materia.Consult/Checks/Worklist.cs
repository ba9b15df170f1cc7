namespace Materia.Consult.Checks;

/// <summary>What a reviewer has to look up, source by source.</summary>
/// <param name="Unverified">Marked <c>verified: no</c>: nobody has read it in the source that is named.</param>
/// <param name="NotCurrent">
/// Read, but in a copy that was not in force: to be read again in the document of today. Justifications of cases are left out;
/// they follow the rules.
/// </param>
public sealed record Worklist(ImmutableArray<SourceWork> Unverified, ImmutableArray<SourceWork> NotCurrent)
{
    /// <summary>Nothing to look up.</summary>
    public static Worklist Empty { get; } = new([], []);
}
