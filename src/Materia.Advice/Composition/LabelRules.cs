using Materia.Advice.Dosing;
using Materia.Advice.Findings;
using Materia.Advice.History;
using Materia.Advice.Inputs;
using Materia.Advice.Missing;

namespace Materia.Advice.Composition;

/// <summary>
/// The rules of one label on one case: which rows match, what each wants, and what they come to together. The same code makes
/// the plan and tries out what an unknown input could change.
/// </summary>
internal sealed class LabelRules
{
    private readonly InputContext _context;
    private readonly ImmutableArray<MatchedRow> _matched;
    private readonly ImmutableArray<Proposal> _ladders;
    private readonly ProductChoice _products;

    public LabelRules(
        InputContext context,
        CaseInputs inputs,
        ImmutableArray<MatchedRow> matched,
        ImmutableArray<Proposal> ladders,
        ProductChoice products
    )
    {
        _context = context;
        Inputs = inputs;
        _matched = matched;
        _ladders = ladders;
        _products = products;
        Recommended = RecommendedBy(matched);
        Proposals = [.. matched.Select(row => Propose(row, Recommended)), .. ladders];
        Verdict = Join(Proposals);
    }

    public CaseInputs Inputs { get; }

    public ImmutableArray<MatchedRow> Matched => _matched;

    /// <summary>The recommended daily dose; null when no matching row gives one.</summary>
    public RecommendedDose? Recommended { get; }

    public ImmutableArray<Proposal> Proposals { get; }

    /// <summary>What the matching rows want, ladders left out.</summary>
    public IEnumerable<Proposal> RowProposals => Proposals.Take(_matched.Length);

    /// <summary>What all that is known comes to; unknown inputs are not yet weighed.</summary>
    public Verdict Verdict { get; }

    /// <summary>Whether a row gives a recommended dose.</summary>
    public static bool GivesDose(TableRow row) =>
        row.Effects.Any(effect => effect is Effect.Recommend or Effect.RecommendPerArea);

    /// <summary>What would come of it if these rows matched in place of whatever their tables say now.</summary>
    public Signature SignatureWith(ImmutableArray<MatchedRow> rows, List<OpenTable> instead)
    {
        var matched = _matched
            .Where(row => !instead.Exists(open => open.Table == row.Table))
            .Concat(rows)
            .ToImmutableArray();
        var recommended = RecommendedBy(matched);
        ImmutableArray<Proposal> proposals = [.. matched.Select(row => Propose(row, recommended)), .. _ladders];
        var verdict = Join(proposals);
        var dose =
            verdict.Action.CanCarryDose() && verdict.Ceiling is { } ceiling
                ? _products.Nearest(ceiling, RoundedDose.Highest(proposals, recommended, ceiling), 1) ?? ceiling
                : (Mass?)null;
        var findings = matched
            .Where(row => row.Row.Finding <= Severity.Moderate)
            .Select(row => row.Row.RuleId)
            .Order(StringComparer.Ordinal);
        return new Signature(verdict with { Ceiling = dose }, [.. findings]);
    }

    public static Verdict Join(IEnumerable<Proposal> proposals) =>
        proposals.Aggregate(Verdict.Nothing, (all, one) => Verdict.Join(all, one.Verdict));

    private RecommendedDose? RecommendedBy(ImmutableArray<MatchedRow> matched)
    {
        RecommendedDose? lowest = null;
        foreach (var effect in matched.SelectMany(row => row.Row.Effects))
        {
            var dose = effect switch
            {
                Effect.Recommend flat => RecommendedDose.Flat(flat.Dose),
                Effect.RecommendPerArea area => RecommendedDose.PerArea(area.Rate, area.Cap, _context),
                _ => null,
            };
            if (
                dose is not null
                && (lowest is null || (dose.Daily is { } one && lowest.Daily is { } other && one < other))
            )
            {
                lowest = dose;
            }
        }
        return lowest;
    }

    private Proposal Propose(MatchedRow matched, RecommendedDose? recommended)
    {
        var verdict = Verdict.Nothing;
        Mass? calculated = null;
        Mass? cap = null;
        string? calculation = null;
        foreach (var effect in matched.Row.Effects)
        {
            verdict = Verdict.Join(verdict, VerdictOf(effect, recommended));
            if (effect is Effect.RecommendPerArea && recommended is { Calculated: { } perArea })
            {
                (calculated, cap, calculation) = (perArea, recommended.Cap, recommended.Calculation);
            }
            if (effect is Effect.StartAt { Share: var share } && Assumed(recommended) is { } full && IsStartOrResume)
            {
                calculated = full * share;
                calculation = $"{share.ToQuantity().ToText()} of {Text(full)}";
            }
            if (effect is Effect.AtMost { Dose: var highest })
            {
                cap = highest;
            }
        }
        return new Proposal
        {
            Rule = matched.Row.RuleId,
            Verdict = verdict,
            Wanted = matched.Row.EffectWords(),
            Reason = RowWords.Fill(matched.Row.Say, Inputs, matched.Table.Variables),
            Because = RowWords.Because(matched.Row.When, Inputs),
            Sources = matched.Row.Citations,
            Calculated = calculated,
            Calculation = calculation,
            Cap = cap,
        };
    }

    private bool IsStartOrResume => _context.Course.State != TreatmentState.On;

    private Verdict VerdictOf(Effect effect, RecommendedDose? recommended)
    {
        var current = _context.Course.Current?.DailyTotal;
        return effect switch
        {
            Effect.Recommend or Effect.RecommendPerArea => _context.Course.State == TreatmentState.NotStarted
                ? new Verdict(PlanAction.Start, Assumed(recommended))
                : Verdict.Nothing,
            Effect.AtMost { Dose: var ceiling } => new Verdict(
                current is { } recorded && recorded > ceiling ? PlanAction.Reduce : PlanAction.Increase,
                ceiling
            ),
            Effect.StartAt { Share: var share } => IsStartOrResume && Assumed(recommended) is { } full
                ? new Verdict(PlanAction.Increase, full * share)
                : Verdict.Nothing,
            Effect.Decide { Action: var action } => new Verdict(action, null),
            Effect.KeepRecordedDose => new Verdict(PlanAction.Continue, current),
            Effect.ReduceToRecommended => new Verdict(PlanAction.Reduce, Assumed(recommended)),
            Effect.ResumePreviousDose => new Verdict(PlanAction.Resume, _context.Course.Last?.DailyTotal),
            _ => Verdict.Nothing,
        };
    }

    // While weight or height is missing the cap stands in for the dose, so that what else matters can still be told;
    // the plan itself is blocked by the missing measure.
    private static Mass? Assumed(RecommendedDose? recommended) => recommended?.Daily ?? recommended?.Cap;

    private static string Text(Mass mass) =>
        new Quantity(DisplayRounding.Round(mass.Milligrams), Ucum.Milligram).ToText();
}
