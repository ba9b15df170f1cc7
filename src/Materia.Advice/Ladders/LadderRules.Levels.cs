using Materia.Advice.Composition;
using Materia.Advice.Dosing;
using Materia.Advice.History;
using Materia.Advice.Inputs;
using Materia.Advice.Missing;
using Materia.Monograph.Charts;

namespace Materia.Advice.Ladders;

/// <content>The dose levels of a ladder.</content>
internal sealed partial class LadderRules
{
    /// <summary>
    /// What is missing for the level that decides today, after an episode that ended; empty where no level does or it is known.
    /// </summary>
    public ImmutableArray<InputGap> LevelGaps(out ChartTransition? arrow)
    {
        arrow = null;
        if (_position is { IsOpen: true, Last: not null } && !IsHeld && OpenState.Level is { } place)
        {
            arrow = Opened.Arrow;
            return LevelDose(place)?.Gaps ?? [];
        }
        if (_position.IsOpen || _position.Last is not { } last || Arrow(last) is not { } found)
        {
            return [];
        }
        arrow = found;
        var decides = _context.Course.State switch
        {
            TreatmentState.Off => LadderFold.StoppedFor(last, _context),
            TreatmentState.On => IsCeiling(found),
            _ => false,
        };
        if (!decides)
        {
            return [];
        }
        // Beyond the last step the last one stays the ceiling of what is taken.
        var level = LevelOf(last, found, out var isBeyond);
        return (
                isBeyond && _context.Course.State == TreatmentState.On ? LevelDose(Chart.Levels.Length - 1) : level
            )?.Gaps
            ?? [];
    }

    /// <summary>The dose level after recovery; null with <paramref name="isBeyond"/> when no lower one is left.</summary>
    public RecommendedDose? LevelAfter(out bool isBeyond, out ChartTransition? arrow)
    {
        isBeyond = false;
        arrow = null;
        if (_position.Last is not { } last || Arrow(last) is not { } found)
        {
            return null;
        }
        arrow = found;
        return LevelOf(last, found, out isBeyond);
    }

    private static bool IsCeiling(ChartTransition arrow) =>
        arrow.Level == LevelMove.Down || arrow is { Level: LevelMove.Named, On: ChartOccasion.Recovery };

    private Proposal Resume(LadderEpisode last, ChartTransition arrow)
    {
        var level = LevelOf(last, arrow, out var isBeyond);
        var verdict = isBeyond
            ? new Verdict(Chart.BeyondLastLevel, null)
            : new Verdict(PlanAction.Resume, level?.Daily ?? level?.Cap);
        return new Proposal
        {
            Rule = arrow.RuleId,
            Verdict = verdict,
            Wanted = isBeyond ? Chart.BeyondLastLevel.ToCode() : $"resume at {Text(verdict.Ceiling)}",
            Reason = isBeyond ? Chart.BeyondLastLevelSay : arrow.Say,
            Because = [new Reason(last.Trigger.Path, last.Trigger.ToQuote()), .. Latest()],
            Sources = arrow.Citations,
            Calculated = level?.Calculated,
            Calculation = level?.Calculation,
            Cap = level?.Cap,
        };
    }

    // The last episode before this one that left a level to stay at.
    private Proposal? StayAtEarlierLevel() =>
        _position.Episodes.LastOrDefault(episode => episode.EndedBy is { } end && IsCeiling(end))
            is { EndedBy: { } arrow } earlier
        && _context.Course.State == TreatmentState.On
            ? StayAtLevel(earlier, arrow)
            : null;

    // On the drug after a recurrence the level of the ladder is a ceiling; the first level never is.
    private Proposal? StayAtLevel(LadderEpisode last, ChartTransition arrow)
    {
        if (!IsCeiling(arrow) || _context.Course.Current is not { } current)
        {
            return null;
        }
        var level = LevelOf(last, arrow, out var isBeyond);
        // Beyond the last step the last one stays the ceiling.
        level = isBeyond ? LevelDose(Chart.Levels.Length - 1) : level;
        if (level?.Daily is not { } highest)
        {
            return null;
        }
        var isAbove = current.DailyTotal > Given(level, highest);
        return new Proposal
        {
            Rule = arrow.RuleId,
            Verdict = new Verdict(isAbove ? PlanAction.Reduce : PlanAction.Continue, highest),
            Wanted = $"at most {Text(highest)} after episode {last.Number}",
            Reason = $"{arrow.Say} Episode {last.Number} ended on {last.Recovered}.",
            Because =
            [
                new Reason(last.Trigger.Path, last.Trigger.ToQuote()),
                new Reason(current.Path, $"{Text(current.DailyTotal)} a day"),
            ],
            Sources = arrow.Citations,
            Calculated = level?.Calculated,
            Calculation = level?.Calculation,
            Cap = level?.Cap,
        };
    }

    private IEnumerable<Reason> Latest() =>
        _position.Latest.OfType<Observation>().Select(result => new Reason(result.Path, result.ToQuote()));

    private RecommendedDose? LevelOf(LadderEpisode last, ChartTransition arrow, out bool isBeyond)
    {
        isBeyond = false;
        switch (arrow.Level)
        {
            case LevelMove.OriginalStart:
                return NotAbove(LevelDose(0), Before(last));
            case LevelMove.Previous:
                // A dose above the label is not taken up again: the original starting dose is.
                return IsAboveLabel(last) ? LevelDose(0) : RecommendedDose.Flat(Before(last));
            case LevelMove.Down:
                var index = last.Number - 1;
                isBeyond = index >= Chart.Levels.Length;
                return isBeyond ? null : NotAbove(LevelDose(index), Before(last));
            case LevelMove.Named:
                return NotAbove(LevelDose(arrow.NamedLevel ?? 0), Before(last));
            case LevelMove.BelowPrevious:
                var below = LevelBelow(last);
                isBeyond = below is null;
                return below is { } lower ? LevelDose(lower) : null;
            default:
                return null;
        }
    }

    // Levels step down from the dose before the hold; levels per body surface also step down with each episode.
    private int? LevelBelow(LadderEpisode last)
    {
        // From a dose above the label the step is counted from the highest that the label names.
        var before = IsAboveLabel(last) ? _context.HighestLabelled!.Value : Before(last);
        for (var index = 0; index < Chart.Levels.Length; index++)
        {
            var level = LevelDose(index);
            var isBelow = level?.Daily is not { } daily || daily < before;
            if (isBelow && (Chart.Levels[index].Dimension == Dimension.Mass || index >= last.Number))
            {
                return index;
            }
        }
        return null;
    }

    private RecommendedDose? LevelDose(int index) =>
        Chart.Levels[index] switch
        {
            { Dimension: Dimension.Mass } flat => RecommendedDose.Flat(Mass.FromQuantity(flat)),
            { } rate => RecommendedDose.PerArea(MassPerArea.FromQuantity(rate), StartingCap, _context),
        };

    private bool IsAboveLabel(LadderEpisode last) => _context.HighestLabelled is { } highest && Before(last) > highest;

    // The dose before the hold: that at the trigger, or a lower one that was last taken before the drug was stopped. On the drug a
    // lower dose in between says nothing of the step that the label names.
    private Mass Before(LadderEpisode last) =>
        LadderFold.StoppedFor(last, _context)
        && _context.Course.Last is { } taken
        && taken.Start.Date >= last.Trigger.Date.Date
        && taken.DailyTotal < last.DoseBefore
            ? taken.DailyTotal
            : last.DoseBefore;

    /// <summary>How a calculated level is given; a recorded dose is held against that and not against the unrounded one.</summary>
    public Func<Mass, Mass, Mass>? Rounding { get; set; }

    private Mass Given(RecommendedDose level, Mass daily) =>
        level.Calculated is not null && Rounding is { } rounding ? rounding(daily, level.Cap ?? daily) : daily;

    /// <summary>The cap of a reduced level is that of the starting dose (contract rule 7).</summary>
    public Mass? StartingCap { get; set; }

    // A resume never raises the dose above the one before the hold.
    private static RecommendedDose? NotAbove(RecommendedDose? level, Mass before) =>
        level?.Daily is { } daily && daily > before && before.Milligrams > 0 ? RecommendedDose.Flat(before) : level;
}
