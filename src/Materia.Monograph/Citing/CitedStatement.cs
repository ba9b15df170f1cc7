namespace Materia.Monograph.Citing;

/// <summary>
/// One statement of the knowledge together with one place where it was read. A statement with three citations is three of these,
/// because each is looked up in its own source. Not to be confused with a <see cref="Citation"/>, which does not know what it is
/// cited for.
/// </summary>
public sealed record CitedStatement
{
    /// <summary>Relative to the knowledge folder.</summary>
    public required string File { get; init; }

    /// <summary>Where the citation stands in the file.</summary>
    public required SourcePosition Position { get; init; }

    /// <summary>Where the statement itself begins.</summary>
    public required SourcePosition Start { get; init; }

    public required Citation Citation { get; init; }

    /// <summary>What makes the statement, in a word: <c>row</c>, <c>arrow</c>, <c>medicine</c>, <c>product</c> ...</summary>
    public required string Kind { get; init; }

    /// <summary>The id of what makes it: <c>table/row</c>, a term, a product.</summary>
    public required string Id { get; init; }

    /// <summary>What is claimed, in the words of the file.</summary>
    public required string Claim { get; init; }

    /// <summary>The rest of what the file says there, such as condition and effect, or codes; empty when there is nothing.</summary>
    public required string Detail { get; init; }

    public required StatementBearing Bearing { get; init; }

    /// <summary>Where the statement as a whole is marked <c>verified: no</c>; null when it is not.</summary>
    public SourcePosition? MarkedAt { get; init; }

    /// <summary>Whether somebody still has to look it up: the citation, or the whole statement, is marked <c>verified: no</c>.</summary>
    public bool IsUnverified => !Citation.Verified || MarkedAt is not null;

    /// <summary>Whether it justifies an executable case, which decides no plan.</summary>
    public bool IsOfCase => Kind == CitedStatements.CaseKind;
}
