using Materia.Advice.Composition;
using Materia.Advice.Dosing;
using Materia.Advice.History;
using Materia.Advice.Inputs;
using Materia.Advice.Missing;
using Materia.Monograph.Charts;

namespace Materia.Advice.Ladders;

/// <summary>What a ladder wants today, what it says next, and how it stands in the plan.</summary>
internal sealed class LadderRules
{
    private readonly LadderPosition _position;
    private readonly InputContext _context;
    private readonly CaseInputs _inputs;

    public LadderRules(LadderPosition position, InputContext context, CaseInputs inputs)
    {
        _position = position;
        _context = context;
        _inputs = inputs;
    }

    public Chart Chart => _position.Chart;

    public bool IsOpen => _position.IsOpen;

    /// <summary>The counts whose latest result is absent or too old to rule an episode out; empty while one is open.</summary>
    public ImmutableArray<InputGap> Gaps() =>
        _position.IsOpen || Chart.Trigger.Judge(_inputs.Values) != Truth.Maybe
            ? []
            :
            [
                .. Chart
                    .Trigger.Variables.Where(count => !_inputs.Values[count.Index].IsKnown)
                    .SelectMany(count => _inputs[count].Gaps),
            ];

    /// <summary>
    /// While an episode is open, the counts that were not measured since its trigger, or too long ago, and could show recovery;
    /// empty when a known count rules recovery out.
    /// </summary>
    public ImmutableArray<InputGap> RecoveryGaps()
    {
        if (!_position.IsOpen || _position.Last is not { } last)
        {
            return [];
        }
        var values = _inputs.CopyValues();
        var gaps = ImmutableArray.CreateBuilder<InputGap>();
        for (var i = 0; i < Chart.Counts.Length; i++)
        {
            var count = Chart.Counts[i];
            var result = _position.Latest[i];
            var isSince = result is not null && result.Date.Date >= last.Trigger.Date.Date;
            var value = isSince ? LadderFold.ValueOf(count, result!) : VariableValue.Unknown;
            values[count.Index] = value;
            if (!value.IsKnown)
            {
                var term = LadderFold.TermOf(count)!;
                var how = isSince ? "cannot be used" : "was not measured";
                gaps.Add(new InputGap(term.Code, $"{term.Name} {how} since {last.Trigger.Date.Date:yyyy-MM-dd}"));
            }
            else if (
                _context.Course.State == TreatmentState.Off
                && _context.Results.IsStale(result!, FreshnessPurpose.EndHold, _inputs.Values, out var limit)
            )
            {
                gaps.Add(_context.Results.Stale(result!, limit));
            }
        }
        return Chart.Recovery.Judge(values) == Truth.No ? [] : gaps.ToImmutable();
    }

    /// <summary>What the ladder wants today; null when it has nothing to say.</summary>
    public Proposal? Propose()
    {
        if (_position.Last is not { } last)
        {
            return null;
        }
        if (_position.IsOpen)
        {
            return Hold(last);
        }
        if (Arrow(last) is not { } arrow)
        {
            return null;
        }
        return _context.Course.State switch
        {
            TreatmentState.Off when LadderFold.StoppedFor(last, _context) => Resume(last, arrow),
            TreatmentState.On => StayAtLevel(last, arrow),
            _ => null,
        };
    }

    /// <summary>
    /// What is missing for the level that decides today, after an episode that ended; empty where no level does or it is known.
    /// </summary>
    public ImmutableArray<InputGap> LevelGaps(out ChartTransition? arrow)
    {
        arrow = null;
        if (_position.IsOpen || _position.Last is not { } last || Arrow(last) is not { } found)
        {
            return [];
        }
        arrow = found;
        var decides = _context.Course.State switch
        {
            TreatmentState.Off => LadderFold.StoppedFor(last, _context),
            TreatmentState.On => found.Level == LevelMove.Down,
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

    /// <summary>What ends the hold, or while there is none what would begin one.</summary>
    public IEnumerable<NextStep> Triggers()
    {
        var held = Chart.Find(Chart.Initial, ChartOccasion.Trigger, 1, _context.Jurisdiction)?.To;
        if (held?.Action is not { } action)
        {
            yield break;
        }
        var alternatives = Chart.Trigger is Condition.Any any ? any.Parts : [Chart.Trigger];
        foreach (var part in alternatives)
        {
            yield return new NextStep
            {
                When = [.. Conditions(part)],
                Action = action,
                Text = $"{(action == PlanAction.Hold ? "Hold the drug" : action.ToCode())} if: {part.ToWords()}.",
            };
        }
    }

    /// <summary>The conditions that end the hold.</summary>
    public IEnumerable<NextCondition> RecoveryConditions() => Conditions(Chart.Recovery);

    /// <summary>The recovery in words: "neutrophils 1.5 ×10⁹/L or more and platelets 75 ×10⁹/L or more".</summary>
    public string RecoveryWords() => Chart.Recovery.ToWords();

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

    public LadderStanding Standing()
    {
        var last = _position.Last;
        var level = last is null ? null : LevelAfter(out _, out _)?.Daily;
        return new LadderStanding
        {
            Id = Chart.Id,
            State = _position.IsOpen ? HeldState(last!).Id : _position.State.Id,
            Episode = last?.Number ?? 0,
            Since = _position.IsOpen ? last!.Trigger.Date : last?.Recovered,
            // Without an episode the level is simply the dose that is taken.
            Level = (last is null ? _context.Course.Current?.DailyTotal : level)?.ToQuantity(),
        };
    }

    /// <summary>The finding an open episode makes, or one that has ended with no step left to go on at.</summary>
    public Finding? Finding()
    {
        if (_position.Last is not { } last)
        {
            return null;
        }
        if (_position.IsOpen)
        {
            _ = LevelAfter(out var isBeyond, out _);
            var open = isBeyond ? $"{OpenWords(last)} {Chart.BeyondLastLevelSay}" : OpenWords(last);
            return Finding(
                last,
                "open-episode",
                open,
                $"Hold until {RecoveryWords()}, on results from {last.Trigger.Date.Date:yyyy-MM-dd} on."
            );
        }
        return Propose() is { } proposal && proposal.Verdict.Action == Chart.BeyondLastLevel
            ? Finding(
                last,
                "no-level-left",
                $"Episode {last.Number} has ended. {Chart.BeyondLastLevelSay}",
                "Decide whether and at which dose to go on; no step of the label applies."
            )
            : null;
    }

    private Finding Finding(LadderEpisode last, string id, string summary, string recommendation) =>
        new()
        {
            Id = $"{Chart.Id}/{id}",
            Kind = Chart.Kind,
            Severity = Severity.Major,
            About = [.. Chart.Counts.SelectMany(count => count.About).Distinct().Order(StringComparer.Ordinal)],
            Summary = summary,
            Recommendation = recommendation,
            Because = [new Reason(last.Trigger.Path, last.Trigger.ToQuote())],
            Sources = Chart.Citations,
        };

    private string OpenWords(LadderEpisode last)
    {
        var count = Chart.Counts.First(one => LadderFold.TermOf(one) == last.Trigger.Term);
        var result = LadderFold.ValueOf(count, last.Trigger);
        var label = char.ToUpperInvariant(count.Label[0]) + count.Label[1..];
        var opened =
            $"{label} {count.ToText(result.Number)} on {last.Trigger.Date.Date:yyyy-MM-dd}: the drug is held if {Chart.Trigger.ToWords()}. This is episode {last.Number}";
        return _position.RecoveredOnStaleResults
            ? $"{opened}. The results that show recovery are too old to end a hold today (policy)."
            : $"{opened}, not yet recovered.";
    }

    private ChartState HeldState(LadderEpisode last) =>
        Chart.Find(Chart.Initial, ChartOccasion.Trigger, last.Number, _context.Jurisdiction)?.To ?? Chart.Initial;

    private ChartTransition? Arrow(LadderEpisode last) =>
        Chart.Find(HeldState(last), ChartOccasion.Recovery, last.Number, _context.Jurisdiction);

    private Proposal? Hold(LadderEpisode last)
    {
        var trigger = Chart.Find(Chart.Initial, ChartOccasion.Trigger, last.Number, _context.Jurisdiction);
        return trigger?.To.Action is not { } action
            ? null
            : new Proposal
            {
                Rule = trigger.RuleId,
                Verdict = new Verdict(action, null),
                Wanted = action.ToCode(),
                Reason = OpenWords(last),
                Because = [new Reason(last.Trigger.Path, last.Trigger.ToQuote())],
                Sources = trigger.Citations,
            };
    }

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

    // On the drug after a recurrence the level of the ladder is a ceiling; the first level never is.
    private Proposal? StayAtLevel(LadderEpisode last, ChartTransition arrow)
    {
        if (arrow.Level != LevelMove.Down || _context.Course.Current is not { } current)
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
        var isAbove = current.DailyTotal > highest;
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
                return NotAbove(LevelDose(0), last.DoseBefore);
            case LevelMove.Previous:
                // A dose above the label is not taken up again: the original starting dose is.
                return IsAboveLabel(last) ? LevelDose(0) : RecommendedDose.Flat(last.DoseBefore);
            case LevelMove.Down:
                var index = last.Number - 1;
                isBeyond = index >= Chart.Levels.Length;
                return isBeyond ? null : NotAbove(LevelDose(index), last.DoseBefore);
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
        var before = IsAboveLabel(last) ? _context.HighestLabelled!.Value : last.DoseBefore;
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

    private bool IsAboveLabel(LadderEpisode last) =>
        _context.HighestLabelled is { } highest && last.DoseBefore > highest;

    /// <summary>The cap of a reduced level is that of the starting dose (contract rule 7).</summary>
    public Mass? StartingCap { get; set; }

    // A resume never raises the dose above the one before the hold.
    private static RecommendedDose? NotAbove(RecommendedDose? level, Mass before) =>
        level?.Daily is { } daily && daily > before && before.Milligrams > 0 ? RecommendedDose.Flat(before) : level;

    private static string Text(Mass? mass) =>
        mass is { } known
            ? $"{new Quantity(DisplayRounding.Round(known.Milligrams), Ucum.Milligram).ToText()} a day"
            : "an unknown dose";

    private static IEnumerable<NextCondition> Conditions(Condition condition) =>
        condition switch
        {
            Condition.All all => all.Parts.SelectMany(Conditions),
            Condition.Within within when LadderFold.TermOf(within.Variable) is { } term => Bounds(within, term),
            _ => [],
        };

    private static IEnumerable<NextCondition> Bounds(Condition.Within within, ObservationTerm term)
    {
        if (within.Interval.Low is { } low)
        {
            yield return new NextCondition.OfObservation(term.Code, low.Inclusive ? ">=" : ">", low.Quantity);
        }
        if (within.Interval.High is { } high)
        {
            yield return new NextCondition.OfObservation(term.Code, high.Inclusive ? "<=" : "<", high.Quantity);
        }
    }
}
