namespace Materia.Advice.Inputs;

/// <summary>A variable's value for one case, where it came from, or what is missing for it. Words are made when asked for.</summary>
internal sealed record InputValue
{
    private readonly string? _text;
    private readonly ImmutableArray<Reason> _because;

    public required Variable Variable { get; init; }

    public VariableValue Value { get; init; }

    /// <summary>The value in words; for an unknown one "not known".</summary>
    public string Text
    {
        get => _text ?? (Value.IsKnown ? Variable.ToText(Value.Number) : "not known");
        init => _text = value;
    }

    /// <summary>Where in the case a plain value stands; empty when it was derived or is nowhere.</summary>
    public string Path { get; init; } = "";

    /// <summary>The places in the case it rests on.</summary>
    public ImmutableArray<Reason> Because
    {
        get =>
            _because.IsDefault
                ? Path.Length == 0
                    ? []
                    : [new Reason(Path, $"{Variable.Label}: {Text}")]
                : _because;
        init => _because = value;
    }

    /// <summary>What findings on it are about, where that depends on the case; default: what the variable is about.</summary>
    public ImmutableArray<string> About { get; init; } = [];

    /// <summary>The date of the oldest result it rests on.</summary>
    public ClinicalTime? Date { get; init; }

    /// <summary>What is missing when the value is unknown.</summary>
    public ImmutableArray<InputGap> Gaps { get; init; } = [];

    /// <summary>The only values it can have, when it is unknown but not anything; empty when it can be anything.</summary>
    public ImmutableArray<VariableValue> Possible { get; init; } = [];

    /// <summary>What it is at most, when it is unknown but something measured bounds it.</summary>
    public VariableValue AtMost { get; init; }

    public static InputValue Known(Variable variable, VariableValue value, string path, ClinicalTime? date = null) =>
        new()
        {
            Variable = variable,
            Value = value,
            Path = path,
            Date = date,
        };

    public static InputValue Unknown(Variable variable, params ReadOnlySpan<InputGap> gaps) =>
        new() { Variable = variable, Gaps = [.. gaps] };
}
