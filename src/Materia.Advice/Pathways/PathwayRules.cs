using Materia.Advice.Composition;
using Materia.Advice.History;
using Materia.Advice.Inputs;
using Materia.Monograph.Pathways;

namespace Materia.Advice.Pathways;

/// <summary>One pathway on one case: where it stands, what it wants, says and asks, and what each answer leads to.</summary>
internal sealed partial class PathwayRules
{
    private readonly InputContext _context;
    private readonly ImmutableArray<PathwayEvent> _events;
    private readonly PathwayFacts _facts;
    private readonly ImmutableArray<PathwayArrow> _path;

    public PathwayRules(Pathway pathway, InputContext context, CaseInputs inputs, ImmutableArray<PathwayEvent> events)
    {
        Pathway = pathway;
        _context = context;
        _events = events;
        _facts = Careful(new PathwayFacts(pathway, context, inputs, events));
        (_path, State, _) = pathway.Walk(_facts);
    }

    // Of answers that contradict each other the one that leads to the more careful place counts (contract rule 3).
    private PathwayFacts Careful(PathwayFacts facts)
    {
        foreach (var question in Pathway.Questions)
        {
            var rivals = facts.Rivals(question.Id);
            if (rivals.Length > 1)
            {
                facts = rivals
                    .Select(rival => facts.Supposing(question.Id, rival.Value))
                    .MinBy(supposed =>
                    {
                        var end = Pathway.Walk(supposed).State;
                        return (VerdictOf(end).Action, -(int)end.Rechallenge);
                    })!;
            }
        }
        return facts;
    }

    public Pathway Pathway { get; }

    public PathwayState State { get; }

    /// <summary>Whether an arrow was taken: what was reported may concern no arrow, as an event that was over before treatment.</summary>
    public bool HasBegun => !_path.IsEmpty;

    public Verdict Verdict => VerdictOf(State);

    /// <summary>Whether what the pathway waits for is the end of the event alone.</summary>
    public bool IsHeld => State.Action == PlanAction.Hold && _facts.IsResolved is not true;

    /// <summary>Whether the drug was stopped in the event and the place it stands at has an action.</summary>
    public bool IsStoppedFor => Verdict != Verdict.Nothing && _facts.IsStoppedFor == true;

    /// <summary>
    /// Whether an answer was looked at on the way: an arrow that leaves a place on it asks for it, a time runs from it, or its date
    /// is asked for.
    /// </summary>
    public bool Uses(Answer answer) =>
        _facts.Undated(answer.Question).Any(undated => undated.Path == answer.Path)
        || _facts.Given(answer.Question) is { } given
            && given.Value == answer.Value
            && given.Date == answer.Date?.Date
            && (
                State.Course is var (_, since) && since == answer.Question
                || Pathway.Arrows.Any(arrow =>
                    (arrow.From == State || _path.Any(taken => taken.From == arrow.From))
                    && (
                        arrow.When.Answers.Any(one => one.Question == answer.Question)
                        || arrow.When.After?.Since == answer.Question
                    )
                )
            );

    /// <summary>The state once the event is over, with what is answered now.</summary>
    public PathwayState AfterResolution => Pathway.Walk(_facts.SupposingResolved()).State;

    /// <summary>The end of the event, as a condition of what comes next.</summary>
    public NextCondition Resolution => new NextCondition.OfEvent($"{EventNames} resolved");

    /// <summary>The terms of the events, without their dates.</summary>
    public string EventNames => string.Join(", ", About);

    public string EventWords => string.Join(", ", _events.Select(one => one.Words).Distinct());

    public Proposal Propose() =>
        new()
        {
            Rule = State.RuleId,
            Verdict = Verdict,
            Wanted = State.Action?.ToCode() ?? "no change",
            Reason = Fill(State.Say ?? State.Title),
            Because = Because,
            Sources = State.Citations,
        };

    /// <summary>
    /// The pathway that forbids the drug for another event, so that what this one would allow is neither said nor asked; null where
    /// none does.
    /// </summary>
    public PathwayRules? OverruledBy { get; private set; }

    /// <summary>
    /// Looks for a pathway that ends in never, or that stops the drug now, where this one stands at a rechallenge. Its own care of
    /// an event is left as it is.
    /// </summary>
    public void Heed(IEnumerable<PathwayRules> others)
    {
        var stronger = others
            .Where(other => other != this && (other.IsNever || other.State.Action == PlanAction.Stop))
            .OrderByDescending(other => other.IsNever)
            .FirstOrDefault();
        _isNeverElsewhere = stronger is { IsNever: true };
        OverruledBy =
            !IsNever && (State.Action == PlanAction.NoRecommendation || State.PublishedDose is not null)
                ? stronger
                : null;
    }

    private bool _isNeverElsewhere;

    private bool IsNever => State.Rechallenge == Rechallenge.Never;

    // What is over for one event is over for the drug.
    private Rechallenge Word =>
        _isNeverElsewhere && State.Rechallenge != Rechallenge.NotApplicable ? Rechallenge.Never
        : OverruledBy is not null && State.Rechallenge < Rechallenge.NotStandard ? Rechallenge.NotStandard
        : State.Rechallenge;

    private Finding Overruled(PathwayRules stronger) =>
        new()
        {
            Id = State.RuleId,
            Kind = Pathway.Kind,
            Severity = Severity.Info,
            About = About,
            Summary =
                $"What would follow from {EventWords} alone is not told: {stronger.EventWords} forbids it ({stronger.State.Title}).",
            Because = Because,
            Sources = [.. stronger.State.Citations.Concat(State.Citations).Distinct()],
        };

    public Finding? Finding() =>
        OverruledBy is { } stronger ? Overruled(stronger)
        : State.Finding is not { } severity ? null
        : new Finding
        {
            Id = State.RuleId,
            Kind = Pathway.Kind,
            Severity = severity,
            About = About,
            Summary = Fill(State.Say!),
            Recommendation = State.Do is { } what ? Fill(what) : null,
            Because = Because,
            Sources = State.Citations,
        };

    /// <summary>The answers that were given before they count, and that no later one takes the place of.</summary>
    public IEnumerable<Finding> EarlyAnswers() =>
        from question in Pathway.Questions
        where !question.CountsFrom.IsEmpty && _facts.Rivals(question.Id).IsEmpty
        from early in GivenAnswer.Rivals(question.Id, _facts.Since, _context.Case)
        select new Finding
        {
            Id = $"answer-too-early/{question.Id}",
            Kind = FindingKind.Warning,
            Severity = Severity.Minor,
            About = [question.Id],
            Summary =
                $"{question.Id} was answered with {early.Value}{(early.Date is { } day ? $" on {day:yyyy-MM-dd}" : "")}, before it counts{(_facts.CountsFrom(question.Id) is { } from ? $", from {from:yyyy-MM-dd} on" : ": what it waits for has not happened")}; it was not used.",
            Because = [new Reason(early.Path, $"{question.Id}: {early.Value}")],
            Sources = [new Citation("advice-contract", "rule 7", Verified: true)],
        };

    public PathwayStanding Standing() =>
        new()
        {
            Id = Pathway.Id,
            State = State.Id,
            Title = OverruledBy is { } stronger
                ? $"Overruled by the pathway {stronger.Pathway.Id}: {stronger.State.Title}"
                : State.Title,
            Episode = _facts.Episodes,
            Since = new ClinicalTime(_facts.Since),
            Rechallenge = Word,
            Questions =
                State.Asks is { } asked && OverruledBy is null
                    ? [new PathwayQuestion(asked.Id, asked.Ask, LeadsTo())]
                    : [],
            Path = [.. _path.Select(arrow => arrow.RuleId)],
            PublishedDose = OverruledBy is null ? State.PublishedDose : null,
            PublishedDoseSources = OverruledBy is null ? State.PublishedDoseCitations : [],
            Evidence =
            [
                .. State.Evidence.Select(study => new PathwayEvidence(
                    study.Id,
                    study.ToBriefWords(),
                    study.IsBriefVerified,
                    study.BriefCitations
                )),
            ],
        };

    /// <summary>The steps of the supportive course that runs, each with its dates.</summary>
    public IEnumerable<SupportiveCourse> Courses()
    {
        if (State.Course is not var (outline, since) || _facts.Start(since) is not { } from)
        {
            yield break;
        }
        foreach (var step in outline.Steps)
        {
            var to = from.AddDays(step.Days);
            yield return new SupportiveCourse(
                outline.Medicine.Name,
                new ClinicalTime(from),
                new ClinicalTime(to),
                step.Amount,
                step.TimesPerDay
            )
            {
                Sources = outline.Citations,
            };
            from = to;
        }
    }

    /// <summary>
    /// The question of the state while no answer leads on from it, with whether an answer changes what is done today or is told of
    /// it; null where it is not asked or no answer changes anything.
    /// </summary>
    public (string Question, string Ask, bool IsBlocking)? Missing()
    {
        if (OverruledBy is not null || State.Asks is not { } asked || IsAnswered(asked.Id))
        {
            return null;
        }
        var ends = Pathway
            .AnswersTo(asked.Id)
            .Select(value => EndAfter(asked.Id, value))
            .Append(State)
            .Distinct()
            .ToList();
        var changesAction = ends.Select(end => end.Action).Distinct().Count() > 1;
        var changesFinding = ends.Any(end => end.Finding <= Severity.Moderate && end != State);
        return changesAction || changesFinding
            ? (asked.Id, asked.Ask, changesAction && State.Action is not null)
            : null;
    }

    /// <summary>The answers without a date from which a time would run: where the date is missing, and what was answered.</summary>
    public IEnumerable<(string Field, string Why)> MissingDates() =>
        Pathway
            .Questions.SelectMany(question => _facts.Undated(question.Id).Select(answer => (question.Id, answer)))
            .Select(one =>
                (
                    $"{one.answer.Path}.date",
                    $"{one.Id} was answered with {one.answer.Value} without a date, so it was taken as answered today; times run from it"
                )
            );

    /// <summary>What ends a hold, and what the arrows that leave the state wait for, with the state each leads to.</summary>
    public IEnumerable<(ImmutableArray<NextCondition> When, string Words, PathwayState To)> Next()
    {
        if (IsHeld)
        {
            yield return ([Resolution], HasResolved, AfterResolution);
        }
        var told = new HashSet<string>();
        foreach (var arrow in Pathway.Arrows.Where(arrow => arrow.From == State && OverruledBy is null))
        {
            // Of the arrows that one answer takes, the first is taken; the answer is told once, in its own words.
            if (Awaited(arrow.When) is var (when, supposed) && supposed is not null)
            {
                var words = WordsOf(when);
                if (told.Add(words))
                {
                    yield return (when, words, Pathway.Walk(supposed).State);
                }
            }
        }
    }

    private const string HasResolved = "it has resolved";

    // The answer as it is to be given, so that it can be given as it is read.
    private static string WordsOf(ImmutableArray<NextCondition> when) =>
        string.Join(" and ", when.OfType<NextCondition.OfAnswer>().Select(answer => answer.Value))
            is { Length: > 0 } words
            ? words
            : HasResolved;

    // What has still to happen for an arrow, with the facts as they would then be; none where something of it cannot happen.
    private (ImmutableArray<NextCondition> When, PathwayFacts? Facts) Awaited(PathwayTest test)
    {
        var facts = _facts;
        var when = ImmutableArray.CreateBuilder<NextCondition>();
        foreach (var (question, value) in test.Answers.Where(one => !IsAnswered(one.Question)))
        {
            when.Add(new NextCondition.OfAnswer(question, value));
            facts = facts.Supposing(question, value);
        }
        if (test.IsResolved is true && _facts.IsResolved is not true)
        {
            when.Add(Resolution);
            facts = facts.SupposingResolved();
        }
        return when.Count > 0 && test.Judge(facts) is true ? (when.ToImmutable(), facts) : ([], null);
    }

    // Where each answer leads in this case.
    private ImmutableArray<string> LeadsTo() =>
        [
            .. Pathway
                .AnswersTo(State.Asks!.Id, State)
                .Select(value => $"{value}: {EndAfter(State.Asks!.Id, value).Title}"),
        ];

    private bool IsAnswered(string question) => _facts.Answer(question) is { Length: > 0 };

    private PathwayState EndAfter(string question, string value) =>
        Pathway.Walk(_facts.Supposing(question, value)).State;

    private ImmutableArray<string> About =>
        [
            .. _context
                .Terms.Events.Where(pair => _events.Any(one => one.Path == pair.Given.Path))
                .Select(pair => pair.Match.Term?.Id ?? "adverse-event")
                .DefaultIfEmpty(Pathway.Id)
                .Distinct()
                .Order(StringComparer.Ordinal),
        ];

    private ImmutableArray<Reason> Because => [.. _events.Select(one => new Reason(one.Path, one.Words)).Distinct()];

    private string Fill(string words) => words.Replace("{events}", EventWords, StringComparison.Ordinal);

    private static Verdict VerdictOf(PathwayState state) =>
        state.Action is { } action ? new Verdict(action, null) : Verdict.Nothing;
}
