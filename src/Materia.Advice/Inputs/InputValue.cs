namespace Materia.Advice.Inputs;

/// <summary>A variable's value for one case, where it came from, or what is missing for it.</summary>
internal sealed record InputValue
{
    public required Variable Variable { get; init; }

    public VariableValue Value { get; init; }

    /// <summary>The value in words; for an unknown one "not known".</summary>
    public required string Text { get; init; }

    /// <summary>The places in the case it rests on.</summary>
    public ImmutableArray<Reason> Because { get; init; } = [];

    /// <summary>The date of the oldest result it rests on.</summary>
    public ClinicalTime? Date { get; init; }

    /// <summary>What is missing when the value is unknown.</summary>
    public ImmutableArray<InputGap> Gaps { get; init; } = [];

    /// <summary>The only values it can have, when it is unknown but not anything; empty when it can be anything.</summary>
    public ImmutableArray<VariableValue> Possible { get; init; } = [];

    public static InputValue Known(Variable variable, VariableValue value, string path, ClinicalTime? date = null)
    {
        var text = variable.ToText(value.Number);
        return new InputValue
        {
            Variable = variable,
            Value = value,
            Text = text,
            Because = path.Length == 0 ? [] : [new Reason(path, $"{variable.Label}: {text}")],
            Date = date,
        };
    }

    public static InputValue Unknown(Variable variable, params ReadOnlySpan<InputGap> gaps) =>
        new()
        {
            Variable = variable,
            Text = "not known",
            Gaps = [.. gaps],
        };
}
