using Materia.Clinical.Cases;

namespace Materia.Clinical.Evidence;

/// <summary>A publication, once: the copy that was read and what it is a copy of.</summary>
public sealed record Source
{
    public required string Id { get; init; }

    public required string Title { get; init; }

    /// <summary>What it is a copy of, such as "the US prescribing information"; printed wherever the id would mislead.</summary>
    public required string Represents { get; init; }

    /// <summary>The short name plans print: "US label (2013 revision)".</summary>
    public required string ShortName { get; init; }

    /// <summary>Null for sources that bind to no jurisdiction.</summary>
    public Jurisdiction? Jurisdiction { get; init; }

    /// <summary>Date or interval of the revision that was read.</summary>
    public required string Revision { get; init; }

    /// <summary>When and how much of it was read.</summary>
    public required string Read { get; init; }

    /// <summary>Whether it was the document in force on the day it was read.</summary>
    public required bool Current { get; init; }

    /// <summary>What is known to have replaced it, when it is not current.</summary>
    public string? Successor { get; init; }

    /// <summary>Whether this is Materia's own policy and not a publication.</summary>
    public bool IsPolicy { get; init; }
}
