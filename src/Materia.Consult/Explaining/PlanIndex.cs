using Materia.Consult.ExecutableCases;

namespace Materia.Consult.Explaining;

/// <summary>The plans of all executable cases, and which of them each rule touches.</summary>
internal sealed class PlanIndex
{
    private readonly Dictionary<string, List<ExplainedCase>> _casesOf = [];

    public PlanIndex(IEnumerable<ExecutableCase> cases, Consultation consultation)
    {
        foreach (
            var (one, plan) in cases
                .AsParallel()
                .AsOrdered()
                .Select(one => (one, consultation.Advise(one.Given)))
                .ToList()
        )
        {
            Plans.Add(one.Id, plan);
            Keep(plan.DecidedBy.Rule, one, CaseRole.Decides);
            foreach (var considered in plan.DecidedBy.Considered)
            {
                Keep(considered.Rule, one, CaseRole.Considered);
            }
            foreach (var finding in plan.Findings)
            {
                Keep(finding.Id, one, CaseRole.Tells);
            }
        }
    }

    /// <summary>The plan of each case, by the id of the case.</summary>
    public Dictionary<string, Plan> Plans { get; } = [];

    /// <summary>An id as a person types it: a strength in an id is printed with a space that keeps its unit on the line.</summary>
    public static string Typed(string id) =>
        string.Concat(id.Select(letter => char.IsWhiteSpace(letter) ? ' ' : letter));

    /// <summary>The cases of every rule whose id <paramref name="isMeant"/>, each once, under the strongest role.</summary>
    public ImmutableArray<ExplainedCase> CasesOf(Func<string, bool> isMeant) =>
        [
            .. _casesOf
                .Where(pair => isMeant(pair.Key))
                .SelectMany(pair => pair.Value)
                .OrderBy(one => one.Role)
                .DistinctBy(one => one.Id)
                .OrderBy(one => one.Role)
                .ThenBy(one => one.Id, StringComparer.Ordinal),
        ];

    private void Keep(string rule, ExecutableCase one, CaseRole role)
    {
        var id = Typed(rule);
        if (!_casesOf.TryGetValue(id, out var cases))
        {
            _casesOf.Add(id, cases = []);
        }
        cases.Add(new ExplainedCase(one.Id, one.Says, role));
    }
}
