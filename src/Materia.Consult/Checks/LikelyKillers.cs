using System.Collections.Concurrent;
using Materia.Consult.ExecutableCases;
using Materia.Monograph.Checks.Mutations;

namespace Materia.Consult.Checks;

/// <summary>
/// In which order cases are tried on a mutant: a case that notices it ends the search, and one that noticed a change beside it
/// is likely to. The order decides how long the search takes and nothing else: a survivor has met every case.
/// </summary>
internal sealed class LikelyKillers(RuleCoverage coverage)
{
    private readonly ConcurrentDictionary<(string File, string Place), ConcurrentStack<ExecutableCase>> _noticed = [];

    private readonly CaseNumbers _numbers = new(coverage.All);

    /// <summary>
    /// All cases: those that noticed a change of the same value or rule, the latest first; those that touch the rule; those that
    /// hold a number of the change; those that noticed a change of the same file; those that touch the table or chart; the rest.
    /// </summary>
    public IEnumerable<ExecutableCase> Of(Mutant mutant) =>
        Noticing(mutant.File, mutant.Path)
            .Concat(Noticing(mutant.File, mutant.Rule))
            .Concat(coverage.Touching(mutant.Rule))
            .Concat(_numbers.Holding(mutant.Before, mutant.After))
            .Concat(Noticing(mutant.File, ""))
            .Concat(coverage.TouchingOwner(mutant.Rule))
            .Concat(coverage.All)
            .Distinct();

    /// <summary>Remembers that a case noticed the mutant.</summary>
    public void Noticed(Mutant mutant, ExecutableCase one)
    {
        foreach (var place in (string[])[mutant.Path, mutant.Rule, ""])
        {
            _noticed.GetOrAdd((mutant.File, place), _ => new ConcurrentStack<ExecutableCase>()).Push(one);
        }
    }

    private IEnumerable<ExecutableCase> Noticing(string file, string place) =>
        _noticed.TryGetValue((file, place), out var cases) ? cases : [];
}
