using Materia.Consult.ExecutableCases;
using Materia.Monograph.Tables;

namespace Materia.Consult.Checks;

/// <summary>Which cases touch which rules: where a rule decided, was considered, or made a finding.</summary>
internal sealed class RuleCoverage
{
    private readonly Dictionary<string, List<ExecutableCase>> _casesOf = [];
    private readonly ImmutableArray<ExecutableCase> _all;

    public RuleCoverage(IEnumerable<CaseResult> results)
    {
        var all = results.ToList();
        _all = [.. all.Select(result => result.Case)];
        foreach (var result in all)
        {
            foreach (var rule in RulesOf(result.Plan).Distinct())
            {
                if (!_casesOf.TryGetValue(rule, out var cases))
                {
                    _casesOf.Add(rule, cases = []);
                }
                cases.Add(result.Case);
            }
        }
    }

    /// <summary>All cases, in the order of the files.</summary>
    public ImmutableArray<ExecutableCase> All => _all;

    /// <summary>The cases that touch a rule.</summary>
    public IReadOnlyList<ExecutableCase> Touching(string rule) =>
        _casesOf.TryGetValue(rule, out var cases) ? cases : [];

    /// <summary>The cases that touch the table or chart of a rule; a ladder is touched by every case that stands on it.</summary>
    public IReadOnlyList<ExecutableCase> TouchingOwner(string rule) => Touching(OwnerOf(rule));

    /// <summary>Every row and arrow of a drug, and whether a case touches it.</summary>
    public IEnumerable<UndefendedRule> Undefended(DrugRecord drug) =>
        RulesOf(drug).Where(rule => !_casesOf.ContainsKey(rule.Rule));

    /// <summary>Every row and arrow of a drug that a plan can name.</summary>
    public static IEnumerable<UndefendedRule> RulesOf(DrugRecord drug) =>
        drug
            .Tables.Where(table => !ReadsPlannedDose(table))
            .SelectMany(table => table.Rows.Select(row => new UndefendedRule(row.RuleId, table.File, row.Position)))
            .Concat(
                drug.Charts.SelectMany(chart =>
                    chart.Transitions.Select(arrow => new UndefendedRule(arrow.RuleId, chart.File, arrow.Position))
                )
            )
            .Concat(
                drug.Pathways.SelectMany(pathway =>
                    pathway
                        .Arrows.Select(arrow => new UndefendedRule(arrow.RuleId, pathway.File, arrow.Position))
                        .Concat(
                            pathway
                                .States.Skip(1)
                                .Where(state => !pathway.IsPassedThrough(state))
                                .Select(state => new UndefendedRule(state.RuleId, pathway.File, state.Position))
                        )
                )
            );

    // These tables only divide a dose that others have given, so no plan names them.
    private static bool ReadsPlannedDose(DecisionTable table) =>
        table.Variables.Any(variable => variable.From is Derivation.Field { Name: CaseField.PlannedDailyDose });

    private static IEnumerable<string> RulesOf(Plan plan) =>
        plan
            .DecidedBy.Considered.Select(considered => considered.Rule)
            .Append(plan.DecidedBy.Rule)
            .Concat(plan.Findings.Select(finding => finding.Id))
            .Concat(plan.Pathways.SelectMany(pathway => pathway.Path.Append($"{pathway.Id}/{pathway.State}")))
            .SelectMany(rule => (string[])[rule, OwnerOf(rule)])
            .Concat(plan.Ladders.Select(ladder => ladder.Id));

    private static string OwnerOf(string rule)
    {
        var stroke = rule.IndexOf('/', StringComparison.Ordinal);
        return stroke < 0 ? rule : rule[..stroke];
    }
}
