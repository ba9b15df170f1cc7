using Materia.Advice.History;
using Materia.Advice.Inputs;
using Materia.Monograph.Pathways;

namespace Materia.Advice.Pathways;

/// <summary>The facts of one case for one pathway.</summary>
internal sealed class PathwayFacts : IPathwayFacts
{
    private readonly Pathway _pathway;
    private readonly InputContext _context;
    private readonly CaseInputs _inputs;
    private readonly ImmutableArray<PathwayEvent> _events;
    private readonly ImmutableDictionary<string, string> _supposed;
    private readonly bool _isSupposedResolved;

    public PathwayFacts(Pathway pathway, InputContext context, CaseInputs inputs, ImmutableArray<PathwayEvent> events)
        : this(pathway, context, inputs, events, ImmutableDictionary<string, string>.Empty, isSupposedResolved: false)
    { }

    private PathwayFacts(
        Pathway pathway,
        InputContext context,
        CaseInputs inputs,
        ImmutableArray<PathwayEvent> events,
        ImmutableDictionary<string, string> supposed,
        bool isSupposedResolved
    )
    {
        _pathway = pathway;
        _context = context;
        _inputs = inputs;
        _events = events;
        _supposed = supposed;
        _isSupposedResolved = isSupposedResolved;
        (Episodes, Since) = Count(events);
    }

    /// <summary>How many times: events that overlap, or begin on the day another ends, are one.</summary>
    public int Episodes { get; }

    /// <summary>The day the present one began; answers count from it.</summary>
    public DateOnly Since { get; }

    public DateOnly? Resolved => IsOpen ? null : _events.Max(one => one.Resolved);

    public int? Episode => Episodes;

    public int? EpisodesOf(int leastGrade) => Count([.. _events.Where(one => one.Grade >= leastGrade)]).Number;

    public bool? IsBeforeFirstDose =>
        _context.Course.FirstDose is { } first && _events.All(one => one.Resolved is { } end && end < first);

    public int? SevereEpisode => Count([.. _events.Where(one => one.IsSevere)]).Number;

    public bool? IsResolved => !IsOpen;

    public bool? IsStoppedFor => _isSupposedResolved || _events.Any(IsReasonOfStop);

    public string? Treatment =>
        _context.Course.State switch
        {
            TreatmentState.NotStarted => "not-started",
            TreatmentState.On when !_isSupposedResolved => "on",
            _ => "off",
        };

    // What is open counts; when nothing is, what the drug was stopped for; else all of it.
    public int? Grade
    {
        get
        {
            var open = _events.Where(one => one.Resolved is null).ToList();
            var stopped = _events.Where(IsReasonOfStop).ToList();
            return (
                open.Count > 0 ? open
                : stopped.Count > 0 ? stopped
                : [.. _events]
            ).Max(one => one.Grade);
        }
    }

    public string? Answer(string question) => _supposed.GetValueOrDefault(question) ?? Given(question)?.Value ?? "";

    public GivenAnswer? Given(string question) => Rivals(question) is [var one] ? one : null;

    /// <summary>The answers that count, of the latest date; more than one where they contradict each other.</summary>
    public ImmutableArray<GivenAnswer> Rivals(string question)
    {
        ImmutableArray<GivenAnswer> given =
            CountsFrom(question) is { } from && from <= _context.Course.AsOf ? Understood(question, from) : [];
        return given.IsEmpty && _pathway.Questions.FirstOrDefault(one => one.Id == question)?.Stays is { } stays
            ? [.. Understood(question, _events.Min(one => one.Onset)).Where(one => one.Value == stays)]
            : given;
    }

    /// <summary>The answers without a date from which a time runs; they are taken as given on the day of the question.</summary>
    public IEnumerable<GivenAnswer> Undated(string question) =>
        GivenAnswer.Rivals(question, Since, _context.Case).Where(one => IsUndated(question, one));

    private ImmutableArray<GivenAnswer> Understood(string question, DateOnly from) =>
        [.. GivenAnswer.Rivals(question, from, _context.Case).Where(one => IsUnderstood(question, one.Value))];

    private bool IsUndated(string question, GivenAnswer answer) =>
        answer.Date is null && _pathway.StartsClock(question, answer.Value);

    // "Unknown" and what no arrow knows answer nothing: the question stays open.
    private bool IsUnderstood(string question, string value) =>
        _pathway.AnswersTo(question).Contains(value, StringComparer.Ordinal);

    /// <summary>The day from which an answer counts; null while nothing that it waits for has happened.</summary>
    public DateOnly? CountsFrom(string question)
    {
        var delays = _pathway.Questions.FirstOrDefault(one => one.Id == question)?.CountsFrom ?? [];
        if (delays.IsEmpty)
        {
            return Since;
        }
        var latest = delays.Max(delay => Start(delay.Since)?.AddDays(delay.Days));
        return latest < Since ? Since : latest;
    }

    public bool? IsPresent(PathwayCompanion companion) =>
        _context.Terms.Events.Any(pair =>
            pair.Match.Term is { } term
            && companion.Events.Contains(term)
            && pair.Given.Grade >= companion.LeastGrade
            && IsOpenAt(pair.Given, companion.At)
        );

    // On the day an answer was given what is over since was open.
    private bool IsOpenAt(AdverseEvent given, string? question) =>
        question is null
            ? given.Resolved is null
            : Start(question) is { } day
                && given.Onset.Date <= day
                && (given.Resolved is not { } resolved || resolved.Date >= day);

    public bool? IsLoweredSince(string question)
    {
        if (Start(question) is not { } since || _context.Course.DoseOn(since) is not { } before)
        {
            return false;
        }
        var course = _context.Course;
        return course
            .Periods.SelectMany(period => new[] { period.Start.Date, period.End?.Date ?? since })
            .Where(day => day >= since && day <= course.AsOf)
            .Any(day => !course.Covers(day) || course.DoseOn(day)!.DailyTotal < before.DailyTotal);
    }

    public bool? IsDoseAtMost(Mass daily) => _context.Course.DoseOn(Since) is { } period && period.DailyTotal <= daily;

    public bool? HasPassed(PathwayDelay delay) =>
        Start(delay.Since) is { } start
        && (delay.Answered is { } answered ? Start(answered) : _context.Course.AsOf) is { } until
        && until.DayNumber - start.DayNumber >= delay.Days;

    public bool? Holds(Condition condition) => condition.Judge(_inputs.Values) == Truth.Yes;

    /// <summary>The day a time runs from; null while what it runs from has not happened.</summary>
    public DateOnly? Start(string since) =>
        since switch
        {
            PathwayDelay.Onset => Since,
            PathwayDelay.Resolution => _isSupposedResolved ? _context.Course.AsOf : Resolved,
            _ when Rivals(since) is [var answer, ..] => answer.Date ?? _context.Course.AsOf,
            // What is only supposed happens today.
            _ when _supposed.ContainsKey(since) => _context.Course.AsOf,
            _ => null,
        };

    /// <summary>The same facts with another answer.</summary>
    public PathwayFacts Supposing(string question, string value) =>
        new(_pathway, _context, _inputs, _events, _supposed.SetItem(question, value), _isSupposedResolved);

    /// <summary>The same facts with the event over and the drug held for it until then.</summary>
    public PathwayFacts SupposingResolved() =>
        new(_pathway, _context, _inputs, _events, _supposed, isSupposedResolved: true);

    private bool IsOpen => !_isSupposedResolved && _events.Any(one => one.Resolved is null);

    // Open when the drug was last taken, or over on that very day.
    private bool IsReasonOfStop(PathwayEvent one) =>
        _context.Course is { State: TreatmentState.Off, Last.End: { } end }
        && end.Date >= one.Onset
        && (one.Resolved is not { } resolved || resolved >= end.Date);

    private static (int Number, DateOnly Since) Count(ImmutableArray<PathwayEvent> events)
    {
        var number = 0;
        var since = DateOnly.MinValue;
        var until = DateOnly.MinValue;
        foreach (var one in events)
        {
            if (number == 0 || one.Onset > until)
            {
                number++;
                since = one.Onset;
                until = one.Resolved ?? DateOnly.MaxValue;
            }
            else if (one.Resolved is not { } resolved || resolved > until)
            {
                until = one.Resolved ?? DateOnly.MaxValue;
            }
        }
        return (number, since);
    }
}
