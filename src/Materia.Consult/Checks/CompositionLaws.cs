using Materia.Advice.Composition;
using Materia.Monograph.Diagnostics;

namespace Materia.Consult.Checks;

/// <summary>
/// Tries the laws of composition on every action with every ceiling of a small set: order is all that matters of a dose, so a
/// few doses and "none named" stand for all.
/// </summary>
internal static class CompositionLaws
{
    private static readonly ImmutableArray<Verdict> All =
    [
        .. from action in Enum.GetValues<PlanAction>()
        from ceiling in (decimal?[])[null, 0, 1, 10, 100]
        select new Verdict(action, ceiling is { } amount ? Mass.FromMilligrams(amount) : null),
    ];

    /// <summary>How many instances were tried; a broken law is told once, with its first instance.</summary>
    public static long Check(Func<Verdict, Verdict, Verdict> join, DiagnosticList diagnostics)
    {
        var tried = 0L;
        var broken = new HashSet<string>();
        void Law(string name, bool holds, params ReadOnlySpan<Verdict> verdicts)
        {
            tried++;
            if (!holds && broken.Add(name))
            {
                var instance = string.Join(", ", verdicts.ToArray());
                diagnostics.Add(
                    DiagnosticCode.BrokenLaw,
                    "composition",
                    default,
                    $"composition is not {name}: {instance}"
                );
            }
        }
        foreach (var one in All)
        {
            Law("idempotent", join(one, one) == one, one);
            Law("neutral to the verdict of no rule", join(one, Verdict.Nothing) == one, one);
            foreach (var two in All)
            {
                var both = join(one, two);
                Law("commutative", both == join(two, one), one, two);
                Law("monotone", both.IsAtLeastAsCarefulAs(one) && both.IsAtLeastAsCarefulAs(two), one, two);
                foreach (var three in All)
                {
                    Law("associative", join(both, three) == join(one, join(two, three)), one, two, three);
                }
            }
        }
        return tried;
    }
}
