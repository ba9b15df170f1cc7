using Materia.Monograph.Conditions;

namespace Materia.Monograph.Tables;

/// <summary>A row: a condition, what it does, the words and citations that go with it.</summary>
public sealed record TableRow
{
    /// <summary><c>table/row</c>: the permanent id of the rule.</summary>
    public required string RuleId { get; init; }

    public required Condition When { get; init; }

    /// <summary>Empty: looked at, nothing to do.</summary>
    public ImmutableArray<Effect> Effects { get; init; } = [];

    /// <summary>The severity of the finding the row makes; null when it makes none.</summary>
    public Severity? Finding { get; init; }

    /// <summary>What the source says, in our words; may hold <c>{variable}</c> for its value.</summary>
    public required string Say { get; init; }

    /// <summary>One sentence of what to do.</summary>
    public string? Do { get; init; }

    public ImmutableArray<string> About { get; init; } = [];

    public required ImmutableArray<Citation> Citations { get; init; }

    /// <summary>For a row about an interaction, what is known of it; null elsewhere.</summary>
    public InteractionFacts? Interaction { get; init; }

    public SourcePosition Position { get; init; }

    /// <summary>The variables the row asks for as unknown, so that an unknown there is settled by the row and does not block.</summary>
    public required ImmutableArray<Model.Variable> SettledUnknowns { get; init; }

    public string EffectWords() =>
        Effects.IsEmpty ? "no change" : string.Join(", ", Effects.Select(effect => effect.ToWords()));
}
