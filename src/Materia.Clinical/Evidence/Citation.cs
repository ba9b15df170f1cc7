namespace Materia.Clinical.Evidence;

/// <summary>
/// Where a statement was read: the id of the copy, the place in it, and whether the sentence was checked there. An unverified
/// citation may inform a plan or make it more careful; it never raises a dose, shortens a hold or allows a rechallenge.
/// </summary>
/// <param name="SourceId">The id of the copy that was read; no id claims a document nobody read.</param>
/// <param name="Locator">Section, table or page in that copy.</param>
/// <param name="Verified">False for what was recalled, comes from a seed only, or was not found in the copy.</param>
public sealed record Citation(string SourceId, string Locator, bool Verified)
{
    /// <summary>"us-label-2013 2.11", with "(unverified)" where it is.</summary>
    public override string ToString() => $"{SourceId} {Locator}{(Verified ? "" : " (unverified)")}".TrimEnd();
}
