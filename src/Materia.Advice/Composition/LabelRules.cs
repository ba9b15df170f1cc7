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
    private readonly ImmutableArray<Proposal> _pathways;
    private readonly ImmutableArray<Proposal> _ladders;
    private readonly DoseRounding _rounding;
    private ImmutableArray<Proposal> _proposals;

    public LabelRules(
        InputContext context,
        CaseInputs inputs,
        ImmutableArray<MatchedRow> matched,
        ImmutableArray<Proposal> pathways,
        DoseRounding rounding
    )
    {
        _context = context;
        Inputs = inputs;
        _matched = matched;
        _pathways = pathways;
        _ladders = [];
        _rounding = rounding;
        Recommended = RecommendedBy(matched);
        Verdict = JoinAll(matched, Recommended);
    }

    private LabelRules(LabelRules rules, ImmutableArray<Proposal> ladders)
    {
        _context = rules._context;
        Inputs = rules.Inputs;
        _matched = rules._matched;
        _pathways = rules._pathways;
        _ladders = ladders;
        _rounding = rules._rounding;
        Recommended = rules.Recommended;
        Verdict = Verdict.Join(rules.Verdict, Join(ladders));
    }

    public CaseInputs Inputs { get; }

    public ImmutableArray<MatchedRow> Matched => _matched;

    /// <summary>The recommended daily dose; null when no matching row gives one.</summary>
    public RecommendedDose? Recommended { get; }

    public ImmutableArray<Proposal> Proposals => _proposals.IsDefault ? _proposals = Propose(Recommended) : _proposals;

    /// <summary>What the matching rows and the pathways want, ladders left out.</summary>
    public ImmutableArray<Proposal> RowProposals => Proposals[..(_matched.Length + _pathways.Length)];

    /// <summary>What all that is known comes to; unknown inputs are not yet weighed.</summary>
    public Verdict Verdict { get; }

    /// <summary>The same rules with what the ladders want.</summary>
    public LabelRules With(ImmutableArray<Proposal> ladders) => ladders.IsEmpty ? this : new LabelRules(this, ladders);

    /// <summary>Whether a row gives a recommended dose.</summary>
    public static bool GivesDose(TableRow row) =>
        row.Effects.Any(effect => effect is Effect.Recommend or Effect.RecommendPerArea);

    /// <summary>
    /// What would come of it if these rows matched in place of whatever the tables of <paramref name="instead"/> say now.
    /// </summary>
    public Signature SignatureWith(List<MatchedRow> rows, Remainder instead)
    {
        var recommended = instead.GivesDose ? Recommended : RecommendedBy(rows) ?? Recommended;
        var verdict = instead.VerdictWith(recommended);
        foreach (var row in rows)
        {
            verdict = Verdict.Join(verdict, VerdictOf(row.Row, recommended));
        }
        var dose =
            verdict.Action.CanCarryDose() && verdict.Ceiling is { } ceiling
                ? Rounded(ceiling, rows, instead, recommended)
                : (Mass?)null;
        var findings = instead.Findings;
        foreach (var row in rows)
        {
            if (row.Row.Finding <= Severity.Moderate)
            {
                findings = findings.Add(row.Row.RuleId);
            }
        }
        return new Signature(verdict with { Ceiling = dose }, findings);
    }

    // As the plan would round it, so that ways that come to the same dose do not count as different.
    private Mass Rounded(Mass ceiling, List<MatchedRow> rows, Remainder instead, RecommendedDose? recommended)
    {
        if (_rounding.Leaves(ceiling))
        {
            return ceiling;
        }
        ImmutableArray<Proposal> proposals =
        [
            .. instead.Rows.Concat(rows).Select(row => Propose(row, recommended)),
            .. _ladders,
        ];
        return _rounding.Of(
            ceiling,
            RoundedDose.Highest(proposals, recommended, ceiling),
            1,
            isCalculated: RoundedDose.CalculatedBy(proposals, ceiling) is not null
        );
    }

    /// <summary>What is left when the tables of some open questions are set aside; made once for each question.</summary>
    public Remainder Without(List<OpenTable> instead)
    {
        var left = _matched.Where(row => !instead.Exists(open => open.Table == row.Table)).ToImmutableArray();
        return new Remainder(this, left);
    }

    /// <summary>The rules that stand while open questions are tried out.</summary>
    internal sealed class Remainder(LabelRules rules, ImmutableArray<MatchedRow> rows)
    {
        private readonly Verdict? _verdict = rows.Any(row => LabelRules.GivesDose(row.Row))
            ? rules.JoinAll(rows, rules.Recommended)
            : null;

        public ImmutableArray<MatchedRow> Rows { get; } = rows;

        /// <summary>Whether the recommended dose is among what stands.</summary>
        public bool GivesDose => _verdict is not null;

        public ImmutableArray<string> Findings { get; } =
        [.. rows.Where(row => row.Row.Finding <= Severity.Moderate).Select(row => row.Row.RuleId)];

        public Verdict VerdictWith(RecommendedDose? recommended) => _verdict ?? rules.JoinAll(Rows, recommended);
    }

    private Verdict JoinAll(ImmutableArray<MatchedRow> rows, RecommendedDose? recommended)
    {
        var verdict = Verdict.Join(Join(_pathways), Join(_ladders));
        foreach (var row in rows)
        {
            verdict = Verdict.Join(verdict, VerdictOf(row.Row, recommended));
        }
        return verdict;
    }

    public static Verdict Join(ImmutableArray<Proposal> proposals)
    {
        var verdict = Verdict.Nothing;
        foreach (var proposal in proposals)
        {
            verdict = Verdict.Join(verdict, proposal.Verdict);
        }
        return verdict;
    }

    private ImmutableArray<Proposal> Propose(RecommendedDose? recommended) =>
        [.. _matched.Select(row => Propose(row, recommended)), .. _pathways, .. _ladders];

    private RecommendedDose? RecommendedBy(IReadOnlyList<MatchedRow> matched)
    {
        RecommendedDose? lowest = null;
        for (var i = 0; i < matched.Count; i++)
        {
            foreach (var effect in matched[i].Row.Effects)
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
        }
        return lowest;
    }

    private Verdict VerdictOf(TableRow row, RecommendedDose? recommended)
    {
        var verdict = Verdict.Nothing;
        foreach (var effect in row.Effects)
        {
            verdict = Verdict.Join(verdict, VerdictOf(effect, recommended));
        }
        return verdict;
    }

    private Proposal Propose(MatchedRow matched, RecommendedDose? recommended)
    {
        Mass? calculated = null;
        Mass? cap = null;
        string? calculation = null;
        foreach (var effect in matched.Row.Effects)
        {
            if (
                effect is Effect.RecommendPerArea or Effect.ReduceToRecommended or Effect.ResumeRecommendedDose
                && recommended is { Calculated: { } perArea }
            )
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
            Verdict = VerdictOf(matched.Row, recommended),
            Row = (matched, Inputs),
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
            Effect.ResumeRecommendedDose => new Verdict(PlanAction.Resume, Assumed(recommended)),
            _ => Verdict.Nothing,
        };
    }

    // While weight or height is missing the cap stands in for the dose, so that what else matters can still be told;
    // the plan itself is blocked by the missing measure.
    private static Mass? Assumed(RecommendedDose? recommended) => recommended?.Daily ?? recommended?.Cap;

    private static string Text(Mass mass) =>
        new Quantity(DisplayRounding.Round(mass.Milligrams), Ucum.Milligram).ToText();
}
