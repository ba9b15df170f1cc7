namespace Materia.Consult;

/// <summary>What <c>check</c> does beyond reading the knowledge and running its cases.</summary>
public sealed record KnowledgeCheckOptions
{
    /// <summary>Every cell of every table, every chart, and the laws of composition.</summary>
    public bool Complete { get; init; }

    /// <summary>Every number, comparator and effect changed one at a time; each must fail a case.</summary>
    public bool Mutate { get; init; }

    /// <summary>List what a reviewer has to look up.</summary>
    public bool Unverified { get; init; }
}
