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

    /// <summary>Whether an episode is open that keeps the drug away: its state says so, or the drug is not taken.</summary>
    public bool IsHeld =>
        _position.IsOpen
        && OpenState.Action != PlanAction.InsufficientData
        && (OpenState.Action == PlanAction.Hold || _context.Course.State == TreatmentState.Off);

    /// <summary>Whether the drug was stopped in its last episode, which has ended, and was not taken since.</summary>
    public bool IsStoppedAfterItsEnd =>
        !_position.IsOpen && _position.Last is { } last && LadderFold.StoppedFor(last, _context);

    /// <summary>The question that an open episode waits for; null where none does.</summary>
    public ChartQuestion? Asked =>
        AskingState is { } state
            ? Chart.Questions.FirstOrDefault(question =>
                Answers(state).Any(arrow => arrow.Answer?.Question == question.Id)
            )
            : null;

    // The state that waits for an answer: that of an open episode, or the one in which the episode ended while the drug was away,
    // because the answer would have led to another dose.
    private ChartState? AskingState =>
        _position.Last is not { } last ? null
        : _position.IsOpen ? Asking(OpenState)
        : IsStoppedAfterItsEnd && last.EndedBy is { } end ? Asking(end.From)
        : null;

    private static ChartState? Asking(ChartState state) => state.Action == PlanAction.InsufficientData ? state : null;

    private IEnumerable<ChartTransition> Answers(ChartState state) =>
        Chart.Transitions.Where(arrow => arrow.From == state && arrow.On == ChartOccasion.Answered);

    /// <summary>The most careful that an unknown count could come to.</summary>
    public Verdict WorstOfUnknown =>
        _position is { IsOpen: true, Last: { } last }
            ? StepVerdict(EpisodeState.On(Chart, last, _context.Course.AsOf, _context).State, out _) ?? Verdict.Nothing
            : new Verdict(FirstAction ?? PlanAction.Increase, null);

    /// <summary>
    /// Results since the first dose that cannot be held against the trigger, so that an episode may be hidden in them; they
    /// matter while the drug is away, because its end decides the dose.
    /// </summary>
    public ImmutableArray<InputGap> UnreadGaps() =>
        _context.Course is not { State: TreatmentState.Off, FirstDose: { } first }
            ? []
            :
            [
                .. _context
                    .Case.Observations.Where(result =>
                        result.Date.Date >= first
                        && Chart.Counts.Any(count =>
                            LadderFold.TermOf(count) == result.Term && !LadderFold.ValueOf(count, result).IsKnown
                        )
                    )
                    .Select(result => new InputGap(
                        $"{result.Path}.upperLimit",
                        $"{result.Term.Name} on {result.Date.Date:yyyy-MM-dd} cannot be held against its upper limit"
                    )),
            ];

    private ChartState OpenState => Opened.State;

    private (ChartState State, ChartTransition Arrow) Opened =>
        EpisodeState.On(Chart, _position.Last!, Shown, _context);

    // The clock of a step runs to the day of the question where a fresh result shows that the episode goes on; otherwise only to
    // the last result, and a fresh one is asked for.
    private DateOnly Shown =>
        _context.Course.State != TreatmentState.On
        || Chart.Clears is not { } clears
        || clears.Judge(_inputs.Values) == Truth.No
            ? _context.Course.AsOf
            : _position.Latest.OfType<Observation>().Max(result => result.Date.Date);

    /// <summary>The counts whose latest result is absent or too old to rule an episode out; empty while one is open.</summary>
    public ImmutableArray<InputGap> Gaps() =>
        IsHeld || Watched.Judge(_inputs.Values) != Truth.Maybe
            ? []
            :
            [
                .. Watched
                    .Variables.Where(count => !_inputs.Values[count.Index].IsKnown)
                    .SelectMany(count => _inputs[count].Gaps),
            ];

    // While an episode is open that does not hold the drug, a fresh result has to show that it goes on.
    private Condition Watched => _position.IsOpen ? Chart.Clears ?? Chart.Recovery : Chart.Trigger;

    /// <summary>
    /// While an episode is open, the counts that were not measured since its trigger, or too long ago, and could show recovery;
    /// empty when a known count rules recovery out.
    /// </summary>
    public ImmutableArray<InputGap> RecoveryGaps()
    {
        if (!IsHeld || _position.Last is not { } last)
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
        return EndCondition.Judge(values) == Truth.No ? [] : gaps.ToImmutable();
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
            return WhileOpen(last);
        }
        if (Arrow(last) is not { } arrow)
        {
            return null;
        }
        return _context.Course.State switch
        {
            TreatmentState.Off when AskingState is not null => Open(
                last,
                arrow,
                new Verdict(PlanAction.InsufficientData, null),
                level: null
            ),
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

    /// <summary>What ends the hold, or while there is none what would begin one.</summary>
    public IEnumerable<NextStep> Triggers()
    {
        if (FirstAction is not { } action || _position.IsOpen)
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
                Text = $"{(action == PlanAction.Hold ? "Hold the drug" : Question)} if: {part.ToWords()}.",
            };
        }
    }

    /// <summary>What the trigger asks for at first; null where it asks for nothing.</summary>
    public PlanAction? FirstAction =>
        Chart.Find(Chart.Initial, ChartOccasion.Trigger, 1, _context.Jurisdiction)?.To.Action;

    /// <summary>What the trigger does, in words that go before "if".</summary>
    public string FirstWords => FirstAction == PlanAction.Hold ? "the drug is held" : "the label takes steps";

    private string Question => Chart.Questions.IsEmpty ? "Ask" : Capital(Chart.Questions[0].Ask);

    // What ends the open episode from where it stands.
    private Condition EndCondition =>
        _position.Last is { } last
        && LadderFold.EndArrow(Chart, OpenState, last.Number, _context.Jurisdiction)?.On == ChartOccasion.Cleared
            ? Chart.Clears ?? Chart.Recovery
            : Chart.Recovery;

    /// <summary>The conditions that end the hold.</summary>
    public IEnumerable<NextCondition> RecoveryConditions() => Conditions(EndCondition);

    /// <summary>The recovery in words: "neutrophils 1.5 ×10⁹/L or more and platelets 75 ×10⁹/L or more".</summary>
    public string RecoveryWords() => EndCondition.ToWords();

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
        var level =
            last is null ? null
            : _position.IsOpen && OpenState.Level is { } place ? LevelDose(place)?.Daily
            : LevelAfter(out _, out _)?.Daily;
        return new LadderStanding
        {
            Id = Chart.Id,
            State = _position.IsOpen ? OpenState.Id : _position.State.Id,
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
        if (_position.IsOpen && !IsHeld)
        {
            return Finding(last, "open-episode", $"{OpenWords(last)} {Opened.Arrow.Say}", StepWords());
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
        if (Asked is not null)
        {
            return Finding(last, "open-episode", $"{OpenWords(last)} {last.Opened.Say}", StepWords());
        }
        if (AboveLevel(last) is { } above)
        {
            return above;
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

    // A level that the label names for a resume, and that the dose taken now lies above; no source says when it may.
    private Finding? AboveLevel(LadderEpisode last)
    {
        if (
            _context.Course.Current is not { } current
            || Arrow(last) is not { Level: LevelMove.BelowPrevious } arrow
            || LevelOf(last, arrow, out _)?.Daily is not { } level
            || current.DailyTotal <= level
            || current.Start.Date < last.Trigger.Date.Date
        )
        {
            return null;
        }
        return Finding(
            last,
            "above-level",
            $"After the episode that ended on {last.Recovered} the label resumes at {Text(level)}; {Text(current.DailyTotal)} are recorded, and no source says when to go up again.",
            "Decide whether the higher dose is meant, and watch the results closely.",
            Severity.Moderate
        );
    }

    /// <summary>
    /// A result that meets the trigger now, before the label's steps begin to count; null where there is none.
    /// </summary>
    public Finding? TooEarly()
    {
        if (
            _position.IsOpen
            || _context.Course.FirstDose is not { } first
            || Chart.Trigger.Judge(_inputs.Values) != Truth.Yes
            || Chart.Find(Chart.Initial, ChartOccasion.Trigger, 1, _context.Jurisdiction)
                is not { MonthsOfTreatment: > 0 } fall
            || _context.Course.AsOf >= first.AddMonths(fall.MonthsOfTreatment)
        )
        {
            return null;
        }
        var met = Chart
            .Counts.Where(count => Chart.Trigger.Variables.Contains(count) && _inputs.Values[count.Index].IsKnown)
            .ToList();
        return new Finding
        {
            Id = $"{Chart.Id}/too-early",
            Kind = Chart.Kind,
            Severity = Severity.Moderate,
            About = [.. Chart.Counts.SelectMany(count => count.About).Distinct().Order(StringComparer.Ordinal)],
            Summary =
                $"{Capital(string.Join(", ", met.Select(count => $"{count.Label} {_inputs[count].Text}")))}: the label's steps for this begin after {DecimalText.Format(fall.MonthsOfTreatment)} month of treatment, on {first.AddMonths(fall.MonthsOfTreatment):yyyy-MM-dd}; before that it changes no dose.",
            Recommendation = "Look for the cause, and repeat the counts soon.",
            Because = [.. met.SelectMany(count => _inputs[count].Because)],
            Sources = fall.Citations,
        };
    }

    private Finding Finding(
        LadderEpisode last,
        string id,
        string summary,
        string recommendation,
        Severity severity = Severity.Major
    ) =>
        new()
        {
            Id = $"{Chart.Id}/{id}",
            Kind = Chart.Kind,
            Severity = severity,
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
            $"{label} {count.ToText(result.Number)} on {last.Trigger.Date.Date:yyyy-MM-dd}: {FirstWords} if {Chart.Trigger.ToWords()}. This is episode {last.Number}";
        return _position.RecoveredOnStaleResults
                ? $"{opened}. The results that show recovery are too old to end a hold today (policy)."
            : last.Recovered is { } recovered ? $"{opened}; it ended on {recovered}."
            : $"{opened}, not yet recovered.";
    }

    // The arrow that ended the last episode, or that will end it from where it stands.
    private ChartTransition? Arrow(LadderEpisode last) =>
        last.EndedBy ?? LadderFold.EndArrow(Chart, OpenState, last.Number, _context.Jurisdiction);

    private Proposal? WhileOpen(LadderEpisode last)
    {
        var (state, arrow) = Opened;
        return IsHeld ? Open(last, arrow, new Verdict(PlanAction.Hold, null), level: null)
            : state.Action == PlanAction.InsufficientData
                ? Open(last, arrow, new Verdict(state.Action.Value, null), level: null)
            : StepVerdict(state, out var level) is { } step ? Open(last, arrow, step, level)
            // The chart asks for nothing here; what it found is told all the same.
            : Open(last, arrow, Verdict.Nothing, level: null);
    }

    // The highest dose of the state; null where it names none or weight or height is missing for it.
    private Verdict? StepVerdict(ChartState state, out RecommendedDose? level)
    {
        level = state.Level is { } place ? LevelDose(place) : null;
        return state.Action == PlanAction.Hold ? new Verdict(PlanAction.Hold, null)
            : (level?.Daily ?? level?.Cap) is not { } highest ? null
            : new Verdict(
                _context.Course.Current?.DailyTotal > highest ? PlanAction.Reduce : PlanAction.Continue,
                highest
            );
    }

    private Proposal Open(LadderEpisode last, ChartTransition arrow, Verdict verdict, RecommendedDose? level) =>
        new()
        {
            Rule = arrow.RuleId,
            Verdict = verdict,
            Wanted =
                verdict == Verdict.Nothing ? "no change"
                : verdict.Action.CanCarryDose() ? $"at most {Text(verdict.Ceiling)}"
                : verdict.Action.ToCode(),
            Reason =
                arrow == last.Opened && verdict.Action == PlanAction.Hold
                    ? OpenWords(last)
                    : $"{OpenWords(last)} {arrow.Say}",
            Because = [new Reason(last.Trigger.Path, last.Trigger.ToQuote())],
            Sources = arrow.Citations,
            Calculated = level?.Calculated,
            Calculation = level?.Calculation,
            Cap = level?.Cap,
        };

    /// <summary>For each answer to the question that is asked: what it would come to with what else the rules want.</summary>
    public IEnumerable<(string Value, Verdict Verdict, ChartTransition Arrow)> AfterAnswers()
    {
        foreach (var answer in _position.IsOpen ? Answers(OpenState) : [])
        {
            var (state, arrow) = EpisodeState.After(Chart, answer, _position.Last!, _context.Course.AsOf);
            yield return (answer.Answer!.Value.Value, StepVerdict(state, out _) ?? Verdict.Nothing, arrow);
        }
    }

    /// <summary>The next step in time of an open episode that does not hold the drug; null where none is left.</summary>
    public (ClinicalTime Since, int AfterDays, Verdict Verdict, ChartTransition Arrow)? NextInTime()
    {
        if (!_position.IsOpen || IsHeld)
        {
            return null;
        }
        var next = Chart.Transitions.FirstOrDefault(arrow =>
            arrow.From == OpenState && arrow.On == ChartOccasion.Elapsed
        );
        return next is null
            ? null
            : (_position.Last!.Trigger.Date, next.AfterDays, StepVerdict(next.To, out _) ?? Verdict.Nothing, next);
    }

    // One sentence of what to do while the episode is open and the drug is not held.
    private string StepWords()
    {
        if (Asked is { } question)
        {
            return $"{Capital(question.Ask)}; the answer decides the step.";
        }
        return OpenState.Level is { } place && LevelDose(place)?.Daily is { } daily
            ? $"Give at most {Text(daily)} and repeat the counts."
            : "Go on and repeat the counts.";
    }

    private static string Capital(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];

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
            case LevelMove.Named:
                return NotAbove(LevelDose(arrow.NamedLevel ?? 0), last.DoseBefore);
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
