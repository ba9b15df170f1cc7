namespace Materia.Monograph.Citing;

/// <summary>
/// Who looked a statement up, when, in which copy, and what came of it. A record of work, not a rule: no plan reads it, and a
/// review that confirms changes nothing until the file that carries <c>verified: no</c> is changed.
/// </summary>
public sealed record Review
{
    /// <summary>The source of the citation that was looked up.</summary>
    public required string SourceId { get; init; }

    /// <summary>The place in it, as the knowledge has it.</summary>
    public required string Locator { get; init; }

    /// <summary>The statements it is about; never empty.</summary>
    public required ImmutableArray<CitedStatement> Statements { get; init; }

    /// <summary>Who looked: a name, or initials, as the person wishes to be named.</summary>
    public required string By { get; init; }

    /// <summary><c>pharmacist</c>, <c>doctor</c>, <c>nurse</c>, <c>scientist</c> or <c>developer</c>.</summary>
    public required string Role { get; init; }

    public required DateOnly On { get; init; }

    /// <summary>The title of the copy that was looked at, which may be newer than the one that is cited.</summary>
    public required string CopyTitle { get; init; }

    /// <summary>The revision of the copy that was looked at.</summary>
    public required string CopyRevision { get; init; }

    public required ReviewResult Result { get; init; }

    public string? Note { get; init; }

    public required string File { get; init; }

    public SourcePosition Position { get; init; }
}
