using Materia.Clinical.Plans;
using Materia.Clinical.Terms;

namespace Materia.Clinical.Interactions;

/// <summary>A row of a user's own interaction table. It tells; it never changes an action or a dose.</summary>
public sealed record OwnInteraction
{
    /// <summary>The line of the file, from 1.</summary>
    public required int Line { get; init; }

    /// <summary>The medicine as the table has it.</summary>
    public required string Medicine { get; init; }

    /// <summary>The medicines it means; empty when the terminology does not know it, and it is then compared by its words.</summary>
    public ImmutableArray<Term> Terms { get; init; } = [];

    public required Severity Severity { get; init; }

    public required string Summary { get; init; }

    /// <summary>What to do; there from moderate up.</summary>
    public string? Recommendation { get; init; }

    /// <summary>Where the user has it from, in the user's words.</summary>
    public string? Source { get; init; }
}
