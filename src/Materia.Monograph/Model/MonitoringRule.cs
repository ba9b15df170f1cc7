using Materia.Monograph.Conditions;

namespace Materia.Monograph.Model;

/// <summary>A test that is to be repeated: its schedule as data, counted from the first dose.</summary>
public sealed record MonitoringRule
{
    public required string Test { get; init; }

    /// <summary>The observations whose result counts as having done the test.</summary>
    public required ImmutableArray<ObservationTerm> Observations { get; init; }

    public required string Says { get; init; }

    /// <summary>Whether it is also due before the first dose.</summary>
    public required bool Baseline { get; init; }

    public required ImmutableArray<MonitoringStep> Steps { get; init; }

    public required Condition For { get; init; }

    public required ImmutableArray<Citation> Citations { get; init; }

    /// <summary>The interval in force so many days after the first dose; null when the schedule states none.</summary>
    public int? IntervalDays(int daysSinceFirstDose)
    {
        var elapsed = 0;
        foreach (var step in Steps)
        {
            if (step.Times is not { } times)
            {
                return step.EveryDays;
            }
            elapsed += step.EveryDays * times;
            if (daysSinceFirstDose < elapsed)
            {
                return step.EveryDays;
            }
        }
        return null;
    }
}
