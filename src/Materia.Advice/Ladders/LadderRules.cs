using Materia.Advice.Composition;
using Materia.Advice.Dosing;
using Materia.Advice.History;
using Materia.Advice.Inputs;
using Materia.Advice.Missing;
using Materia.Monograph.Charts;

namespace Materia.Advice.Ladders;

/// <summary>What a ladder wants today, what it says next, and how it stands in the plan.</summary>
internal sealed partial class LadderRules
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

    /// <summary>Where the history leaves the patient on the ladder.</summary>
    public LadderPosition Position => _position;

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
            ? VerdictOf(EpisodeState.On(Chart, last, _context.Course.AsOf, _context).State)
            : new Verdict(FirstAction ?? PlanAction.Increase, null);

    private Verdict VerdictOf(ChartState state) =>
        state.Action is { } action ? new Verdict(action, null) : StepVerdict(state, out _) ?? Verdict.Nothing;

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
                    // By what they say and not by their place.
                    .OrderBy(result => result.Date.Date)
                    .ThenBy(result => result.ToQuote(), StringComparer.Ordinal)
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
            TreatmentState.On => StayAtLevel(last, arrow) ?? StayAtEarlierLevel(),
            _ => null,
        };
    }

    /// <summary>What the trigger asks for at first; null where it asks for nothing.</summary>
    public PlanAction? FirstAction =>
        Chart.Find(Chart.Initial, ChartOccasion.Trigger, 1, _context.Jurisdiction)?.To.Action;

    // What ends the open episode from where it stands.
    private Condition EndCondition =>
        _position.Last is { } last
        && LadderFold.EndArrow(Chart, OpenState, last.Number, _context.Jurisdiction)?.On == ChartOccasion.Cleared
            ? Chart.Clears ?? Chart.Recovery
            : Chart.Recovery;

    // The arrow that ended the last episode, or that will end it from where it stands.
    private ChartTransition? Arrow(LadderEpisode last) =>
        last.EndedBy ?? LadderFold.EndArrow(Chart, OpenState, last.Number, _context.Jurisdiction);

    private Proposal? WhileOpen(LadderEpisode last)
    {
        var (state, arrow) = Opened;
        return IsHeld ? Open(last, arrow, new Verdict(PlanAction.Hold, null), level: null)
            : state.Action == PlanAction.InsufficientData
                ? Open(last, arrow, new Verdict(state.Action.Value, null), level: null)
            // A level that an earlier episode left stays the ceiling, be the new one milder or of another cause.
            : StayAtEarlierLevel() is { } earlier
            && !(StepVerdict(state, out _) ?? Verdict.Nothing).IsAtLeastAsCarefulAs(earlier.Verdict)
                ? earlier
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
                _context.Course.Current?.DailyTotal > Given(level!, highest) ? PlanAction.Reduce : PlanAction.Continue,
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
}
