using Materia.Advice.History;

namespace Materia.Advice.Inputs;

/// <summary>
/// The results of a case by observation, and whether they are fresh enough for the purpose of the question. Of two results on
/// one date the more careful counts, and the pair is remembered so that the plan can name it.
/// </summary>
internal sealed class ResultHistory
{
    private readonly Case _case;
    private readonly TreatmentCourse _course;
    private readonly DrugRecord _drug;
    private readonly ImmutableArray<FreshnessLimit> _limits;
    private readonly Dictionary<ObservationTerm, TestResults> _tests = [];

    public ResultHistory(Case question, TreatmentCourse course, DrugRecord drug, ImmutableArray<FreshnessLimit> limits)
    {
        _case = question;
        _course = course;
        _drug = drug;
        _limits = limits;
        foreach (var result in question.Observations)
        {
            if (!_tests.TryGetValue(result.Term, out var test))
            {
                _tests.Add(result.Term, test = new TestResults());
            }
            test.Results.Add(result);
            if (test.Latest is not { } best || Supersedes(result, best))
            {
                test.Latest = result;
            }
        }
        foreach (var test in _tests.Values)
        {
            test.Sort();
        }
    }

    /// <summary>The results of each test, each in the order of their days.</summary>
    public IEnumerable<IReadOnlyList<Observation>> Tests => _tests.Values.Select(test => test.Results);

    /// <summary>The results of a test in the order of their days; empty when there are none.</summary>
    public IReadOnlyList<Observation> Of(ObservationTerm term) =>
        _tests.TryGetValue(term, out var test) ? test.Results : [];

    /// <summary>The purpose of the question: to continue while on the drug, else to start or resume.</summary>
    public FreshnessPurpose Purpose =>
        _course.State == TreatmentState.On ? FreshnessPurpose.Continue : FreshnessPurpose.Start;

    /// <summary>The latest result, the more careful of two on one date; null when there is none.</summary>
    public Observation? Latest(ObservationTerm term) => _tests.GetValueOrDefault(term)?.Latest;

    /// <summary>The latest result from before the first dose, the more careful of two on one date; null when there is none.</summary>
    public Observation? Baseline(ObservationTerm term)
    {
        Observation? best = null;
        foreach (var result in Of(term))
        {
            if (result.Date.Date < _course.FirstDose && (best is null || Supersedes(result, best)))
            {
                best = result;
            }
        }
        return best;
    }

    /// <summary>Whether a result is older than the policy allows, and by which limit.</summary>
    public bool IsStale(
        Observation result,
        FreshnessPurpose purpose,
        ReadOnlySpan<VariableValue> values,
        out int limitDays
    )
    {
        limitDays = 0;
        if (LimitDays(result.Term, purpose, values) is not { } days)
        {
            return false;
        }
        limitDays = days;
        return result.Date.Date.AddDays(days) < _case.AsOf.Date;
    }

    /// <summary>The limit in days for an observation and purpose; null when the policy sets none.</summary>
    public int? LimitDays(ObservationTerm term, FreshnessPurpose purpose, ReadOnlySpan<VariableValue> values)
    {
        foreach (var limit in _limits)
        {
            if (limit.Purpose == purpose && limit.Observations.Contains(term) && limit.For.Judge(values) == Truth.Yes)
            {
                return limit.WithinDays ?? Interval(limit);
            }
        }
        return null;
    }

    /// <summary>What is missing when <paramref name="term"/> has no fresh result.</summary>
    public InputGap Gap(ObservationTerm term, ReadOnlySpan<VariableValue> values)
    {
        if (Latest(term) is not { } result)
        {
            return new InputGap(term.Code, $"no result for {term.Name} was given");
        }
        return IsStale(result, Purpose, values, out var limit)
            ? Stale(result, limit)
            : new InputGap(term.Code, $"the result for {term.Name} cannot be used: {result.ToQuote()}");
    }

    public InputGap Stale(Observation result, int limit) =>
        new(
            result.Term.Code,
            $"the result for {result.Term.Name} of {result.Date.Date:yyyy-MM-dd} is {result.Date.DaysUntil(_case.AsOf)} days old; at most {limit} days are accepted (policy)"
        );

    private int? Interval(FreshnessLimit limit)
    {
        if (_course.FirstDose is not { } first)
        {
            return null;
        }
        foreach (var rule in _drug.Monitoring)
        {
            if (rule.Test == limit.MonitoringTest)
            {
                return rule.IntervalDays(_case.AsOf.Date.DayNumber - first.DayNumber) + limit.PlusDays;
            }
        }
        return null;
    }

    private static bool Supersedes(Observation candidate, Observation best)
    {
        var byDate = candidate.Date.Date.CompareTo(best.Date.Date);
        if (byDate != 0)
        {
            return byDate > 0;
        }
        return CarefulOrder.IsMoreCareful(candidate, best);
    }

    /// <summary>What a case has of one test.</summary>
    private sealed class TestResults
    {
        public List<Observation> Results { get; private set; } = [];

        public Observation? Latest { get; set; }

        // Most records are in order already. Of one day the order given stays.
        public void Sort()
        {
            for (var i = 1; i < Results.Count; i++)
            {
                if (Results[i].Date.Date < Results[i - 1].Date.Date)
                {
                    Results = [.. Results.OrderBy(result => result.Date.Date)];
                    return;
                }
            }
        }
    }
}
