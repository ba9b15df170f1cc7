using Materia.Monograph.Tables;

namespace Materia.Web.Rules;

/// <summary>Why the form asks: the questions of the rules that read an input, and whether they can change the dose.</summary>
public sealed class AskedFor(RuleListing rules)
{
    private readonly ImmutableArray<Reading> _readings =
    [
        .. rules.Tables.SelectMany(table =>
            table.Variables.Select(variable => new Reading(variable, table.Question, Decides(table, rules)))
        ),
        .. rules.Charts.SelectMany(chart => chart.Counts.Select(count => new Reading(count, chart.Question, true))),
    ];

    /// <summary>Whether a rule reads such an input.</summary>
    public bool IsRead(Func<Derivation, bool> from) => _readings.Any(one => from(one.Variable.From));

    /// <summary>Whether a rule that reads such an input can set or change the action or the dose.</summary>
    public bool Decides(Func<Derivation, bool> from) => _readings.Any(one => one.Decides && from(one.Variable.From));

    /// <summary>The question that reads such an input, and how many more there are; null when no rule reads it.</summary>
    public string? Why(Func<Derivation, bool> from)
    {
        var questions = _readings
            .Where(one => from(one.Variable.From))
            .OrderByDescending(one => one.Decides)
            .Select(one => one.Question)
            .Distinct()
            .ToList();
        return questions.Count switch
        {
            0 => null,
            1 => questions[0],
            2 => $"{questions[0]} And 1 more question.",
            _ => $"{questions[0]} And {questions.Count - 1} more questions.",
        };
    }

    /// <summary>The tests whose results are read, those that can decide first.</summary>
    public IEnumerable<ObservationTerm> Tests(Terminology terminology) =>
        terminology.Observations.Where(term => IsRead(from => Reads(from, term)));

    /// <summary>Whether an input comes from the results of a test.</summary>
    public static bool Reads(Derivation from, ObservationTerm term) =>
        from switch
        {
            Derivation.LatestResult latest => latest.Term == term,
            Derivation.MultipleOfUpperLimit multiple => multiple.Term == term,
            // Measured, or estimated from the other.
            Derivation.Field { Name: CaseField.CreatinineClearance } => term.Code
                is "creatinine"
                    or "creatinine-clearance",
            _ => false,
        };

    private static bool Decides(DecisionTable table, RuleListing rules) =>
        rules.RowsOf(table).Any(row => !row.Effects.IsEmpty);

    private sealed record Reading(Variable Variable, string Question, bool Decides);
}
