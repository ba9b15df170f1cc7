namespace Materia.Web.Forms;

/// <summary>One field of the form. Its name is its path in the contract's case, so that a fault finds its field.</summary>
public sealed record FormField
{
    /// <summary>The path, such as <c>patient.sex</c>; inside rows relative to the row.</summary>
    public required string Name { get; init; }

    public required string Label { get; init; }

    public required FieldKind Kind { get; init; }

    public string? Hint { get; init; }

    /// <summary>Why it is asked: the question of the rule that reads it; null where that goes without saying.</summary>
    public string? Why { get; init; }

    /// <summary>Whether it is asked of women alone.</summary>
    public bool IsForWomen { get; init; }

    /// <summary>The choices; for a quantity its units.</summary>
    public ImmutableArray<FieldOption> Options { get; init; } = [];

    /// <summary>What stands in it at first; for a quantity the unit.</summary>
    public string Default { get; init; } = "";

    /// <summary>The names of its controls, the one to point at first.</summary>
    public IEnumerable<string> ControlNames(string prefix) =>
        Kind switch
        {
            FieldKind.Quantity => [$"{prefix}{Name}.value", $"{prefix}{Name}.unit"],
            FieldKind.Lines => [$"{prefix}{Name}", $"{prefix}{Name}.none"],
            _ => [$"{prefix}{Name}"],
        };
}
