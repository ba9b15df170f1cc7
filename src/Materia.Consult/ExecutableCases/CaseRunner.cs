namespace Materia.Consult.ExecutableCases;

/// <summary>Runs cases and tells in what respects a plan is not the expected one.</summary>
public static class CaseRunner
{
    private const string Nothing = "none";

    /// <summary>Runs a case with the knowledge it was read with.</summary>
    public static CaseResult Run(ExecutableCase one, Consultation consultation)
    {
        var plan = consultation.Advise(one.Given);
        return new CaseResult(one, plan, Compare(one.Expect, plan, consultation.Knowledge));
    }

    /// <summary>
    /// Runs a case with other knowledge than it was read with; null when that knowledge cannot even read the question.
    /// </summary>
    /// <param name="readWith">The terms the case was read with; where they are the same, it reads the same.</param>
    public static CaseResult? RunAgain(ExecutableCase one, Consultation consultation, Terminology? readWith = null)
    {
        if (consultation.Knowledge.Terminology == readWith)
        {
            return Run(one, consultation);
        }
        var given = CaseReader.Read(one.GivenNode, consultation.Knowledge.Terminology, new FaultList());
        if (given is null)
        {
            return null;
        }
        var plan = consultation.Advise(given);
        return new CaseResult(one, plan, Compare(one.Expect, plan, consultation.Knowledge));
    }

    /// <summary>Every respect in which <paramref name="plan"/> is not what is expected, in the order of the case file.</summary>
    public static ImmutableArray<CaseDifference> Compare(Expectation expected, Plan plan, Knowledge knowledge)
    {
        var differences = ImmutableArray.CreateBuilder<CaseDifference>();
        if (plan.Action != expected.Action)
        {
            var why = $"{plan.Action.ToCode()} by {plan.DecidedBy.Rule} ({plan.DecidedBy.Reason})";
            differences.Add(new CaseDifference("action", expected.Action.ToCode(), why));
        }
        differences.AddRange(DoseComparison.Compare(expected.Dose, plan.Dose));
        var slice = RuleSlices.SliceOf(plan.DecidedBy.Rule, knowledge.Drug(plan.Drug));
        if (expected.DecidedBy is { } wanted && wanted != slice)
        {
            differences.Add(new CaseDifference("decided-by", wanted, $"{slice} ({plan.DecidedBy.Rule})"));
        }
        differences.AddRange(Findings(expected, plan));
        if (expected.Missing is { } missing)
        {
            var found = plan.Missing.Select(one => new MissingExpectation(one.Field, one.Blocking)).ToList();
            if (!missing.ToHashSet().SetEquals(found))
            {
                differences.Add(new CaseDifference("missing", Words(missing), Words(found)));
            }
        }
        differences.AddRange(Absent("next", expected.Next, plan.Next, Matches, Words));
        differences.AddRange(
            Absent("ladders", expected.Ladders, plan.Ladders, (one, standing) => one.Matches(standing), Words)
        );
        differences.AddRange(
            Absent(
                "pathways",
                expected.Pathways,
                plan.Pathways,
                (one, standing) => one.Matches(standing),
                standing => PathwayExpectation.Of(standing).ToString()
            )
        );
        foreach (var standing in plan.Pathways.Where(standing => expected.NoPathways.Contains(standing.Id)))
        {
            differences.Add(new CaseDifference("no-pathways", $"no {standing.Id}", standing.State));
        }
        differences.AddRange(
            Absent(
                "courses",
                expected.Courses,
                plan.Courses,
                (one, course) => one.Matches(course),
                course => CourseExpectation.Of(course).ToString()
            )
        );
        differences.AddRange(
            Absent("monitoring", expected.Monitoring, plan.Monitoring, (one, item) => one.Matches(item), Words)
        );
        return differences.ToImmutable();
    }

    private static IEnumerable<CaseDifference> Findings(Expectation expected, Plan plan)
    {
        foreach (var one in expected.Findings)
        {
            if (!plan.Findings.Any(one.Matches))
            {
                yield return new CaseDifference("findings", one.ToString(), Words(plan.Findings.Select(Words)));
            }
        }
        foreach (var one in expected.NoFindings)
        {
            foreach (var finding in plan.Findings.Where(one.Matches))
            {
                yield return new CaseDifference("no-findings", $"no {one}", $"{Words(finding)}: {finding.Summary}");
            }
        }
    }

    private static IEnumerable<CaseDifference> Absent<TExpected, TFound>(
        string field,
        ImmutableArray<TExpected> expected,
        ImmutableArray<TFound> found,
        Func<TExpected, TFound, bool> matches,
        Func<TFound, string> words
    )
        where TExpected : notnull
    {
        foreach (var one in expected)
        {
            if (!found.Any(candidate => matches(one, candidate)))
            {
                yield return new CaseDifference(field, one.ToString()!, Words(found.Select(words)));
            }
        }
    }

    private static bool Matches(NextExpectation expected, NextStep step) =>
        step.Action == expected.Action
        && (expected.Dose is not { } dose || (step.Dose is { } given && given.DailyTotal == Mass.FromQuantity(dose)))
        && (
            expected.When is not { } when
            || (
                when.All(one => step.When.Any(one.Matches))
                && step.When.All(condition => when.Any(one => one.Matches(condition)))
            )
        );

    private static string Words(Finding finding) =>
        $"{finding.Id} ({finding.Kind.ToCode()} {finding.Severity.ToCode()})";

    private static string Words(LadderStanding standing) =>
        new LadderExpectation(standing.Id, standing.State, standing.Episode, standing.Level).ToString();

    private static string Words(MonitoringItem item) =>
        new MonitoringExpectation(item.Test, item.Due, item.Overdue).ToString();

    private static string Words(NextStep step) =>
        $"{step.Action.ToCode()}{(step.Dose is { } dose ? $" {dose.DailyTotal.ToQuantity()}" : "")} when {Words(step.When.Select(Words))}";

    private static string Words(NextCondition condition) =>
        condition switch
        {
            NextCondition.OfObservation result => $"{result.Code} {result.Op} {result.Value}",
            NextCondition.OfDuration duration => $"{duration.Since} {duration.Op} {duration.Value}",
            NextCondition.OfAnswer answer => $"{answer.Question} = {answer.Value}",
            NextCondition.OfEvent happening => happening.Event,
            _ => throw new System.Diagnostics.UnreachableException(),
        };

    private static string Words<T>(IEnumerable<T> items)
    {
        var words = string.Join(", ", items);
        return words.Length == 0 ? Nothing : words;
    }
}
