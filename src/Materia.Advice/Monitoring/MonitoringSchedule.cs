using Materia.Advice.History;
using Materia.Advice.Inputs;

namespace Materia.Advice.Monitoring;

/// <summary>When each test is next due: before the first dose where a baseline is asked for, then by its schedule.</summary>
internal static class MonitoringSchedule
{
    public static ImmutableArray<MonitoringItem> Due(InputContext context, CaseInputs inputs) =>
        [
            .. context
                .Drug.Monitoring.Where(rule => rule.For.Judge(inputs.Values) == Truth.Yes)
                .Select(rule => Item(rule, context, inputs))
                .OfType<MonitoringItem>()
                .OrderBy(item => item.Due.Date)
                .ThenBy(item => item.Test, StringComparer.Ordinal),
        ];

    private static MonitoringItem? Item(MonitoringRule rule, InputContext context, CaseInputs inputs)
    {
        var asOf = context.Case.AsOf.Date;
        if (DueDate(rule, context, inputs, asOf) is not { } due)
        {
            return null;
        }
        return new MonitoringItem
        {
            Test = rule.Test,
            Due = new ClinicalTime(due),
            Schedule = rule.Says,
            Overdue = due < asOf,
            Sources = rule.Citations,
        };
    }

    private static DateOnly? DueDate(MonitoringRule rule, InputContext context, CaseInputs inputs, DateOnly asOf)
    {
        var done = LastDone(rule, context, out var isStale, inputs);
        if (context.Course.FirstDose is not { } first)
        {
            return rule.Baseline && (done is null || isStale) ? asOf : NextAfter(rule, asOf, asOf);
        }
        // A result from before the first dose is the baseline; the schedule runs from the first dose.
        return NextAfter(rule, first, done is { } last && last > first ? last : first);
    }

    private static DateOnly? LastDone(MonitoringRule rule, InputContext context, out bool isStale, CaseInputs inputs)
    {
        isStale = false;
        DateOnly? last = null;
        foreach (var term in rule.Observations)
        {
            // A measure stated in the case is taken as of the question.
            if (BodyMeasures.IsStated(term, context.Case))
            {
                isStale = false;
                return context.Case.AsOf.Date;
            }
            if (context.Results.Latest(term) is not { } result)
            {
                continue;
            }
            if (last is not { } known || result.Date.Date > known)
            {
                last = result.Date.Date;
                isStale = context.Results.IsStale(result, FreshnessPurpose.Start, inputs.Values, out _);
            }
        }
        return last;
    }

    /// <summary>The first date of the schedule, counted from <paramref name="first"/>, after <paramref name="after"/>.</summary>
    private static DateOnly? NextAfter(MonitoringRule rule, DateOnly first, DateOnly after)
    {
        var date = first;
        foreach (var step in rule.Steps)
        {
            if (step.Times is not { } times)
            {
                var periods = Math.Max(0, after.DayNumber - date.DayNumber) / step.EveryDays;
                return date.AddDays((periods + 1) * step.EveryDays);
            }
            for (var i = 0; i < times; i++)
            {
                date = date.AddDays(step.EveryDays);
                if (date > after)
                {
                    return date;
                }
            }
        }
        return null;
    }
}
