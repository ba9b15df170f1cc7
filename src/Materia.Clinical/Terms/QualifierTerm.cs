namespace Materia.Clinical.Terms;

/// <summary>A qualifier of an indication and the values it may take.</summary>
public sealed record QualifierTerm
{
    public required string Id { get; init; }

    /// <summary>The name people read.</summary>
    public required string Name { get; init; }

    /// <summary>Allowed values; empty when any text may stand.</summary>
    public ImmutableArray<string> Values { get; init; } = [];

    /// <summary>Whether the contract writes it as true or false; the values are then <c>yes</c> and <c>no</c>.</summary>
    public bool IsBoolean { get; init; }
}
