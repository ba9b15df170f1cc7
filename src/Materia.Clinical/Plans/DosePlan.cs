using Materia.Clinical.Evidence;
using Materia.Units;

namespace Materia.Clinical.Plans;

/// <summary>The dose of a plan: what one administration is, how often, what a day comes to, and from which products.</summary>
public sealed record DosePlan
{
    public required Mass Amount { get; init; }

    public required int TimesPerDay { get; init; }

    public required Mass DailyTotal { get; init; }

    public ImmutableArray<ProductCount> Products { get; init; } = [];

    public required string Instructions { get; init; }

    /// <summary>Where the instructions were read.</summary>
    public ImmutableArray<Citation> InstructionSources { get; init; } = [];

    /// <summary>For mg/m2 and percentages: the daily total before cap and rounding.</summary>
    public Mass? Calculated { get; init; }

    /// <summary>For mg/m2 and percentages: the highest daily total the label allows.</summary>
    public Mass? Cap { get; init; }

    /// <summary>How <see cref="Calculated"/> came about, in one line: "340 mg/m2 x 0.8 m2".</summary>
    public string? Calculation { get; init; }
}
