namespace Materia.Clinical.Terms;

/// <summary>A medicine, condition or adverse event: one meaning, all its spellings and codes.</summary>
public sealed record Term
{
    /// <summary>Lower-case id; for a medicine its ingredient.</summary>
    public required string Id { get; init; }

    public required TermKind Kind { get; init; }

    /// <summary>The name people read.</summary>
    public required string Name { get; init; }

    /// <summary>Other spellings: synonyms, salts, brands, lay words, other languages.</summary>
    public ImmutableArray<string> Synonyms { get; init; } = [];

    public ImmutableArray<string> Rxcui { get; init; } = [];

    public ImmutableArray<string> Atc { get; init; } = [];

    /// <summary>Severities the term may carry, in rising order; empty when it has none.</summary>
    public ImmutableArray<string> Severities { get; init; } = [];

    /// <summary>For a combination product the ids of what it contains; it counts as each of them.</summary>
    public ImmutableArray<string> Contains { get; init; } = [];

    /// <summary>For an event the observations that measure it; a report of it after their last result makes that result too old.</summary>
    public ImmutableArray<string> MeasuredBy { get; init; } = [];

    public bool Verified { get; init; } = true;
}
