namespace Materia.Consult.ExecutableCases;

/// <summary>
/// A patient, a question, the plan that must come of it, and the citations that justify it: the knowledge's own tests. Not to be
/// confused with a <see cref="Case"/>, which is the question alone.
/// </summary>
public sealed record ExecutableCase
{
    /// <summary>The name of its file without the ending.</summary>
    public required string Id { get; init; }

    /// <summary>Relative to the knowledge folder.</summary>
    public required string File { get; init; }

    /// <summary>One sentence that a pharmacist can confirm.</summary>
    public required string Says { get; init; }

    /// <summary>What justifies the expectation; never empty.</summary>
    public required ImmutableArray<Citation> Because { get; init; }

    /// <summary>The question in the words of the terminology the case was read with.</summary>
    public required Case Given { get; init; }

    /// <summary>The question as parsed, to be read again for changed knowledge, whose terms are other objects.</summary>
    public required DataNode GivenNode { get; init; }

    public required Expectation Expect { get; init; }

    /// <summary>Where the expectation stands in the file.</summary>
    public SourcePosition ExpectPosition { get; init; }

    public override string ToString() => Id;
}
