using Materia.Clinical.Terms;
using Materia.Units;

namespace Materia.Clinical.Cases;

/// <summary>A dated result: a quantity, or one of the words its term allows (<c>positive</c>, <c>negative</c>).</summary>
public sealed record Observation
{
    public required string Path { get; init; }

    public required ObservationTerm Term { get; init; }

    public required ClinicalTime Date { get; init; }

    /// <summary>The measured quantity, in the unit it was reported in; null for a word.</summary>
    public Quantity? Value { get; init; }

    /// <summary>The reported word; null for a quantity.</summary>
    public string? Text { get; init; }

    /// <summary>Upper limit of normal of the reporting laboratory. There is no default.</summary>
    public Quantity? UpperLimit { get; init; }

    /// <summary>For concentrations: <c>trough</c>, <c>peak</c> or <c>random</c>.</summary>
    public string? Timing { get; init; }

    /// <summary>For concentrations: time since the last dose.</summary>
    public Quantity? SinceLastDose { get; init; }

    /// <summary>"neutrophils 0.8 10*9/L on 2026-11-18", as findings quote it.</summary>
    public string ToQuote() =>
        Value is { } value
            ? $"{Term.Code} {DecimalText.Format(value.Value)} {value.Unit.Code} on {Date.Date:O}"
            : $"{Term.Code} {Text} on {Date.Date:O}";
}
