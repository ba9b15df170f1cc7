using Materia.Advice.Inputs;
using Materia.Monograph.Charts;

namespace Materia.Advice.Ladders;

/// <summary>
/// Folds a chart over the dated results: day by day, what is measured that day is held against the trigger, and while an episode
/// is open the latest result of every count, each from the trigger on, against recovery. Results before the first dose are
/// baseline impairment and are not read.
/// </summary>
internal static class LadderFold
{
    public static LadderPosition Run(Chart chart, InputContext context, ReadOnlySpan<VariableValue> values)
    {
        if (context.Course.FirstDose is not { } first)
        {
            return new LadderPosition
            {
                Chart = chart,
                Episodes = [],
                State = chart.Initial,
                Latest = [.. new Observation?[chart.Counts.Length]],
            };
        }
        var latest = new Observation?[chart.Counts.Length];
        var scratch = new VariableValue[values.Length];
        var episodes = ImmutableArray.CreateBuilder<LadderEpisode>();
        var state = chart.Initial;
        DateOnly? before = null;
        var days = new ResultDays(chart, context.Results, first);
        while (days.Next())
        {
            var (today, readable) = (days.Today, days.Readable);
            for (var i = 0; i < today.Length; i++)
            {
                latest[i] = today[i] ?? latest[i];
            }
            if (episodes.Count > 0 && episodes[^1] is { Recovered: null } open)
            {
                // On the drug a state counts as reached only once a result has shown it; off the drug its time is enough.
                var seen = context.Course.Covers(days.Date) ? before ?? days.Date : days.Date;
                if (EndOf(chart, open, seen, latest, context, scratch) is { } end)
                {
                    episodes[^1] = open with { Recovered = new ClinicalTime(days.Date), EndedBy = end };
                    state = end.To;
                }
            }
            else if (
                Meets(chart, chart.Trigger, readable, scratch)
                && chart.Find(chart.Initial, ChartOccasion.Trigger, episodes.Count + 1, context.Jurisdiction)
                    is { } fall
                && days.Date >= first.AddMonths(fall.MonthsOfTreatment)
            )
            {
                var trigger = TriggerOf(chart, readable, scratch);
                var dose = context.Course.DoseOn(trigger.Date.Date)?.DailyTotal ?? default;
                episodes.Add(new LadderEpisode(episodes.Count + 1, trigger, fall, dose, null, null));
                state = fall.To;
            }
            before = days.Date;
        }
        var position = new LadderPosition
        {
            Chart = chart,
            Episodes = episodes.ToImmutable(),
            State = state,
            Latest = [.. latest],
        };
        return position with { RecoveredOnStaleResults = IsRecoveryStale(position, context, values) };
    }

    // An episode ends by recovery from a state that waits for it, otherwise by clearing.
    private static ChartTransition? EndOf(
        Chart chart,
        LadderEpisode open,
        DateOnly day,
        Observation?[] latest,
        InputContext context,
        VariableValue[] scratch
    )
    {
        var (standing, _) = EpisodeState.On(chart, open, day, context);
        var end = EndArrow(chart, standing, open.Number, context.Jurisdiction);
        var condition = end?.On == ChartOccasion.Cleared ? chart.Clears : chart.Recovery;
        return
            end is not null
            && condition is not null
            && Meets(chart, condition, Since(latest, open.Trigger.Date), scratch)
            ? end
            : null;
    }

    /// <summary>The arrow that ends an episode from a state.</summary>
    public static ChartTransition? EndArrow(Chart chart, ChartState state, int episode, Jurisdiction jurisdiction) =>
        chart.Find(state, ChartOccasion.Recovery, episode, jurisdiction)
        ?? chart.Find(state, ChartOccasion.Cleared, episode, jurisdiction);

    /// <summary>The observation a count of a chart is read from.</summary>
    public static ObservationTerm? TermOf(Variable count) =>
        count.From switch
        {
            Derivation.LatestResult latest => latest.Term,
            Derivation.MultipleOfUpperLimit multiple => multiple.Term,
            _ => null,
        };

    private static Observation?[] Since(Observation?[] latest, ClinicalTime trigger) =>
        [.. latest.Select(result => result is not null && result.Date.Date >= trigger.Date ? result : null)];

    private static bool Meets(
        Chart chart,
        Condition condition,
        IReadOnlyList<Observation?> results,
        VariableValue[] scratch
    )
    {
        for (var i = 0; i < chart.Counts.Length; i++)
        {
            var count = chart.Counts[i];
            scratch[count.Index] = results[i] is { } result ? ValueOf(count, result) : VariableValue.Unknown;
        }
        return condition.Judge(scratch) == Truth.Yes;
    }

    // The result that meets the trigger by itself; where only several do together, the first of them.
    private static Observation TriggerOf(Chart chart, Observation?[] today, VariableValue[] scratch)
    {
        for (var i = 0; i < today.Length; i++)
        {
            if (today[i] is { } result)
            {
                var alone = new Observation?[today.Length];
                alone[i] = result;
                if (Meets(chart, chart.Trigger, alone, scratch))
                {
                    return result;
                }
            }
        }
        return today.First(result => result is not null)!;
    }

    /// <summary>A result in the terms of a count; unknown when it cannot be had from it.</summary>
    public static VariableValue ValueOf(Variable count, Observation result)
    {
        if (count.From is Derivation.MultipleOfUpperLimit)
        {
            return UpperLimitRatio.Of(result) is { } times
                ? VariableValue.OfNumber(new Quantity(times, Ucum.UpperLimit).InBase)
                : VariableValue.Unknown;
        }
        return ResultInput.Convert(count, result) ?? VariableValue.Unknown;
    }

    // A hold that no dose has followed ends today or not at all, so the results that end it must be fresh today.
    private static bool IsRecoveryStale(
        LadderPosition position,
        InputContext context,
        ReadOnlySpan<VariableValue> values
    )
    {
        if (
            position.Last is not { Recovered: { } recovered } last
            || context.Course.State != History.TreatmentState.Off
            || context.Course.Periods.Any(period => period.Start.Date >= recovered.Date)
            || !StoppedFor(last, context)
        )
        {
            return false;
        }
        foreach (var result in position.Latest)
        {
            if (result is not null && context.Results.IsStale(result, FreshnessPurpose.EndHold, values, out _))
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>
    /// Whether the drug is away since an episode: none of it was taken up after the episode ended, be it that it was stopped for
    /// the episode or that the counts fell while it was away.
    /// </summary>
    public static bool StoppedFor(LadderEpisode episode, InputContext context) =>
        context.Course is { State: History.TreatmentState.Off, Last: { } last }
        && (episode.Recovered is not { } recovered || last.Start.Date < recovered.Date);
}
