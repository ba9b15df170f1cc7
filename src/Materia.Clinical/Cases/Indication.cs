namespace Materia.Clinical.Cases;

/// <summary>
/// What the drug is given for: a code of the drug's record and its qualifiers, each as the text of one of its allowed values.
/// A code asserts its own definition (contract rule 14); a qualifier that is absent is unknown, unless the code asserts it.
/// </summary>
public sealed record Indication
{
    public required string Code { get; init; }

    /// <summary>Qualifier id to value; <c>unknown</c> is left out.</summary>
    public ImmutableSortedDictionary<string, string> Qualifiers { get; init; } =
        ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);

    /// <summary>Qualifiers that the case states as <c>unknown</c>: what the code asserts does not hold for them.</summary>
    public ImmutableSortedSet<string> StatedUnknown { get; init; } =
        ImmutableSortedSet.Create<string>(StringComparer.Ordinal);
}
