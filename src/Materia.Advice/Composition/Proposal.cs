using Materia.Advice.Findings;
using Materia.Advice.Inputs;

namespace Materia.Advice.Composition;

/// <summary>What one active rule wants. Its words are made only when they are asked for: most rules never decide.</summary>
internal sealed class Proposal
{
    private readonly string? _wanted;
    private readonly string? _reason;
    private readonly ImmutableArray<Reason> _because = [];
    private readonly ImmutableArray<Citation> _sources = [];

    public required string Rule { get; init; }

    public required Verdict Verdict { get; init; }

    /// <summary>The row that wants it, and the inputs it read; null for a ladder or a block.</summary>
    public (MatchedRow Matched, CaseInputs Inputs)? Row { get; init; }

    /// <summary>What it wanted, as <c>decidedBy.considered</c> prints it.</summary>
    public string Wanted
    {
        get => _wanted ?? Row?.Matched.Row.EffectWords() ?? "";
        init => _wanted = value;
    }

    public string Reason
    {
        get =>
            _reason
            ?? (Row is { } row ? RowWords.Fill(row.Matched.Row.Say, row.Inputs, row.Matched.Table.Variables) : "");
        init => _reason = value;
    }

    public ImmutableArray<Reason> Because
    {
        get => Row is { } row ? RowWords.Because(row.Matched.Row.When, row.Inputs) : _because;
        init => _because = value;
    }

    public ImmutableArray<Citation> Sources
    {
        get => Row?.Matched.Row.Citations ?? _sources;
        init => _sources = value;
    }

    /// <summary>The daily dose before cap and rounding, for a calculated one.</summary>
    public Mass? Calculated { get; init; }

    /// <summary>How it was calculated, in one line.</summary>
    public string? Calculation { get; init; }

    /// <summary>The highest daily total that goes with a calculated dose.</summary>
    public Mass? Cap { get; init; }
}
