using Materia.Advice.Composition;
using Materia.Advice.Coverage;
using Materia.Advice.Dosing;
using Materia.Advice.Findings;
using Materia.Advice.History;
using Materia.Advice.Inputs;
using Materia.Advice.Interactions;
using Materia.Advice.Ladders;
using Materia.Advice.Missing;
using Materia.Advice.Monitoring;
using Materia.Advice.Pathways;
using Materia.Monograph.Charts;

namespace Materia.Advice;

/// <summary>
/// One label on one case, in a fixed order: read the inputs, fold the ladders, match the tables, compose, weigh what is unknown,
/// make the dose. Everything that is said about why comes from here.
/// </summary>
internal sealed partial class LabelReckoning
{
    private readonly InputContext _context;
    private CaseInputs _inputs;
    private readonly ProductChoice _products;
    private readonly DoseRounding _rounding;
    private readonly ImmutableArray<DecisionTable> _tables;
    private readonly ImmutableArray<LadderRules> _ladders;
    private readonly ImmutableArray<PathwayRules> _pathways;
    private readonly List<OpenTable> _open = [];
    private readonly List<Proposal> _blocks = [];
    private readonly List<MissingInput> _missing = [];
    private readonly List<Finding> _findings = [];
    private LabelRules _rules = null!;

    private readonly bool _isGoverning;
    private VariableValue[]? _scratch;

    private LabelReckoning(InputContext context, CaseInputs inputs, bool isGoverning)
    {
        _isGoverning = isGoverning;
        _context = context;
        _inputs = inputs;
        _products = ProductChoice.Of(context.Drug, context.Jurisdiction, context.Case.Formulary);
        _rounding = DoseRounding.Of(
            context.Drug,
            context.Jurisdiction,
            _products,
            hasFormulary: !context.Case.Formulary.IsEmpty
        );
        _ladders = Ladders(context.Drug);
        _inputs = With(CaseField.StoppedByLadder, _context.StoppedByLadder);
        _tables = [.. context.Drug.Tables.Where(table => table.For.Judge(_inputs.Values) == Truth.Yes)];
        _pathways = Pathways(context.Drug);
        foreach (var pathway in _pathways)
        {
            pathway.Heed(_pathways);
        }
        _context.StoppedInEvent = _pathways.Any(pathway => pathway.IsStoppedFor);
        _inputs = With(CaseField.StoppedInEvent, _context.StoppedInEvent);
    }

    /// <summary>
    /// What one label says. For the label that is only compared with, what a plan needs beyond action, dose and findings is left
    /// out.
    /// </summary>
    public static LabelOutcome Of(InputContext context, CaseInputs inputs, bool isGoverning) =>
        new LabelReckoning(context, inputs, isGoverning).Reckon();

    private LabelOutcome Reckon()
    {
        if (Death() is { } death)
        {
            return death;
        }
        ImmutableArray<Proposal> pathways = [.. _pathways.Select(pathway => pathway.Propose())];
        _rules = new LabelRules(_context, _inputs, Match(), pathways, _rounding);
        MatchOnRecommended();
        foreach (var ladder in _ladders)
        {
            ladder.StartingCap = _rules.Recommended?.Cap;
            ladder.Rounding = (daily, highest) => _rounding.Of(daily, highest, 1, isCalculated: true);
        }
        var ladders =
            _context.Course.State == TreatmentState.NotStarted
                ? []
                : _ladders.Select(ladder => ladder.Propose()).OfType<Proposal>().ToImmutableArray();
        _rules = _rules.With(ladders);
        _findings.AddRange(
            _rules.Matched.Select(matched => RowWords.Finding(matched.Table, matched.Row, _inputs)).OfType<Finding>()
        );
        _findings.AddRange(_pathways.Select(pathway => pathway.Finding()).OfType<Finding>());
        _findings.AddRange(_pathways.SelectMany(pathway => pathway.EarlyAnswers()).DistinctBy(finding => finding.Id));
        WeighUnknowns();
        WeighUnknownAnswers();
        WeighUnknownCounts();
        WeighUnknownMeasures();
        WeighUnrecognisedEvents();
        if (_context.Course.State != TreatmentState.NotStarted)
        {
            _findings.AddRange(_ladders.Where(IsToTell).Select(ladder => ladder.Finding()).OfType<Finding>());
        }
        _findings.AddRange(_ladders.Select(ladder => ladder.TooEarly()).OfType<Finding>());
        return Outcome([.. _rules.Proposals, .. _blocks]);
    }

    // That no level is left is told where it is what decides; where something else does, the level was never reached.
    private bool IsToTell(LadderRules ladder)
    {
        if (ladder.IsOpen)
        {
            return true;
        }
        var others = _ladders.Where(other => other != ladder).Select(other => other.Propose()).OfType<Proposal>();
        return LabelRules.Join([.. _rules.RowProposals, .. others]).Action > ladder.Chart.BeyondLastLevel;
    }

    private LabelOutcome Outcome(ImmutableArray<Proposal> proposals)
    {
        var verdict = LabelRules.Join(proposals);
        if (verdict.Action == PlanAction.Increase || (verdict.Action.CanCarryDose() && verdict.Ceiling is null))
        {
            // Fail closed: without a rule that decides there is no dose.
            proposals = proposals.Add(NoRule());
            verdict = LabelRules.Join(proposals);
        }
        var decider = Decider(proposals, verdict);
        var dose = verdict.Action.CanCarryDose() ? DoseOf(verdict, decider) : null;
        TellWhatCannotBeMade(dose);
        var outcome = new LabelOutcome
        {
            Jurisdiction = _context.Jurisdiction,
            Action = verdict.Action,
            Dose = dose,
            DecidedBy = new DecidedBy
            {
                Rule = decider.Rule,
                Reason = decider.Reason,
                Because = decider.Because,
                Sources = decider.Sources,
            },
            Findings = FindingOrder.Sort([
                .. _findings.Where(finding => IsTold(finding, verdict.Action)),
                .. _context.SameDayFindings,
                .. _context.CourseFindings,
                .. _context.ReportFindings,
                .. PregnancyStatements.Findings(_context),
                .. ProductFindings.Of(_context, dose),
                .. MedicineFindings.Of(_context, _tables),
                .. CaseCoverage.UnusedQualifiers(_context),
                .. _isGoverning ? UnusualValues.Findings(_context) : [],
            ]),
        };
        return _isGoverning ? Complete(outcome, proposals, decider, verdict) : outcome;
    }

    // A table may speak under one action only: a rise is not told while the drug is held.
    private bool IsTold(Finding finding, PlanAction action) =>
        !_tables.Any(table =>
            table.OnlyWith is { } only
            && only != action
            && finding.Id.StartsWith(table.Id, StringComparison.Ordinal)
            && table.Rows.Any(row => row.RuleId == finding.Id)
        );

    private void TellWhatCannotBeMade(DosePlan? dose)
    {
        if (dose is not { Products.IsEmpty: true })
        {
            return;
        }
        var amount = dose.Amount.ToQuantity().ToText();
        var label = _context.Drug.Labels[_context.Jurisdiction];
        _findings.Add(
            new Finding
            {
                Id = "no-product",
                Kind = FindingKind.Administration,
                Severity = Severity.Moderate,
                About = [_context.Drug.Id],
                Summary = $"The products at hand cannot make exactly {amount}.",
                Recommendation = "Check the dose for a slip, or find a strength that can make it.",
                Because = _context.Course.Current is { } current
                    ? [new Reason(current.Path, $"{amount} {dose.TimesPerDay} times a day")]
                    : [],
                Sources = [new Citation(label.Id, "forms and strengths", Verified: true)],
            }
        );
    }

    private LabelOutcome Complete(
        LabelOutcome outcome,
        ImmutableArray<Proposal> proposals,
        Proposal decider,
        Verdict verdict
    )
    {
        var coverage = new CaseCoverage(_context, _tables, _ladders.Select(ladder => ladder.Chart), _pathways);
        return outcome with
        {
            DecidedBy = outcome.DecidedBy with { Considered = Considered(proposals, decider) },
            Next = NextSteps(verdict),
            Ladders =
                _context.Course.State == TreatmentState.NotStarted
                    ? []
                    : [.. _ladders.Select(ladder => ladder.Standing())],
            Pathways = [.. _pathways.Select(pathway => pathway.Standing())],
            Courses = [.. _pathways.SelectMany(pathway => pathway.Courses())],
            Monitoring =
            [
                .. MonitoringSchedule
                    .Due(_context, _inputs)
                    .Concat(_pathways.Select(pathway => pathway.NextVisit()).OfType<MonitoringItem>())
                    .OrderBy(item => item.Due.Date)
                    .ThenBy(item => item.Test, StringComparer.Ordinal),
            ],
            History = CourseStory.Of(_context, _ladders.Select(ladder => ladder.Position)),
            Missing = MissingInputs(coverage),
            Checked = coverage.Checked(),
            Inputs = UsedInputs(),
        };
    }

    private static ImmutableArray<Considered> Considered(ImmutableArray<Proposal> proposals, Proposal decider) =>
        [
            .. proposals
                .Where(proposal => proposal != decider)
                .OrderBy(proposal => proposal.Rule, StringComparer.Ordinal)
                .Select(proposal => new Considered(proposal.Rule, proposal.Wanted)),
        ];

    private ImmutableArray<LadderRules> Ladders(DrugRecord drug)
    {
        var values = _inputs.Values;
        var ladders = ImmutableArray.CreateBuilder<LadderRules>();
        foreach (var chart in drug.Charts)
        {
            if (chart.For.Judge(values) == Truth.Yes && IsForStart(chart))
            {
                var position = LadderFold.Run(chart, _context, values);
                _context.StoppedByLadder |= position.Last is { } last && LadderFold.StoppedFor(last, _context);
                ladders.Add(new LadderRules(position, _context, _inputs));
            }
        }
        return ladders.ToImmutable();
    }

    // The pathways that something in the case begins.
    private ImmutableArray<PathwayRules> Pathways(DrugRecord drug)
    {
        if (drug.Pathways.IsEmpty)
        {
            return [];
        }
        ImmutableArray<LadderPosition> positions = [.. _ladders.Select(ladder => ladder.Position)];
        var pathways = ImmutableArray.CreateBuilder<PathwayRules>();
        foreach (var pathway in drug.Pathways.Where(one => one.For.Judge(_inputs.Values) == Truth.Yes))
        {
            var events = PathwayEvents.Of(pathway, _context, positions);
            if (!events.IsEmpty && new PathwayRules(pathway, _context, _inputs, events) is { HasBegun: true } rules)
            {
                pathways.Add(rules);
            }
        }
        return pathways.ToImmutable();
    }

    // Before the first dose only a chart that is not for a low starting dose could be looked at.
    private bool IsForStart(Chart chart) =>
        _context.Course.Periods is [var first, ..]
            ? IsBetween(first, chart.StartedAbove, chart.StartedAtMost)
                && IsBetween(_context.Course.Current ?? _context.Course.Last!, chart.DosedAbove, chart.DosedAtMost)
            : chart.StartedAtMost is null && chart.DosedAtMost is null;

    private static bool IsBetween(DosePeriod period, Mass? above, Mass? atMost) =>
        (atMost is not { } highest || period.DailyTotal <= highest)
        && (above is not { } lowest || period.DailyTotal > lowest);

    // The inputs were read before ladders and pathways were walked, so only a stop that one of them accounts for changes them.
    private CaseInputs With(CaseField stopped, bool isAccountedFor)
    {
        if (!isAccountedFor)
        {
            return _inputs;
        }
        var variable = _context.Knowledge.Variables.FirstOrDefault(one =>
            one.From is Derivation.Field { Name: var name } && name == stopped
        );
        return variable is null ? _inputs : _inputs.With(CaseFieldInput.Of(variable, _context));
    }

    private Proposal NoRule()
    {
        var label = _context.Drug.Labels[_context.Jurisdiction];
        ImmutableArray<Citation> sources = [new Citation(label.Id, "indications and dosage", Verified: true)];
        const string Reason =
            "No rule of this knowledge gives a dose or an instruction for this case, so none is given.";
        _findings.Add(
            new Finding
            {
                Id = "no-rule",
                Kind = FindingKind.Indication,
                Severity = Severity.Major,
                Summary = Reason,
                Recommendation = "Decide from the label itself.",
                Because = [new Reason("indication.code", _context.Case.Indication.Code)],
                Sources = sources,
            }
        );
        return new Proposal
        {
            Rule = "no-rule",
            Verdict = new Verdict(PlanAction.NoRecommendation, null),
            Wanted = PlanAction.NoRecommendation.ToCode(),
            Reason = Reason,
            Sources = sources,
        };
    }

    // The rule that set both action and dose; where none set both, for a dose the one that set the dose.
    private static Proposal Decider(ImmutableArray<Proposal> proposals, Verdict verdict)
    {
        var setsDose = verdict.Action.CanCarryDose();
        return proposals
            .OrderByDescending(proposal => proposal.Verdict == verdict)
            .ThenByDescending(proposal => setsDose && proposal.Verdict.Ceiling == verdict.Ceiling)
            .ThenByDescending(proposal => proposal.Verdict.Action == verdict.Action)
            .ThenBy(proposal => proposal.Rule, StringComparer.Ordinal)
            .First();
    }

    // How the treatment stands is told by the decision itself, not as an input to check.
    private static bool IsCourse(Variable variable) =>
        variable.From
            is Derivation.Field
            {
                Name: CaseField.Indication
                    or CaseField.Treatment
                    or CaseField.Jurisdiction
                    or CaseField.StoppedByLadder
                    or CaseField.StoppedInEvent
                    or CaseField.SevereEvent
                    or CaseField.RecordedDose
                    or CaseField.RecordedDailyDose
                    or CaseField.RecordedTimesPerDay
                    or CaseField.RecommendedDailyDose
            };

    private IEnumerable<Variable> ReadVariables()
    {
        var isRead = new bool[_context.Knowledge.Variables.Length];
        foreach (var table in _tables)
        {
            Mark(table.Variables);
            Mark(table.For.Variables);
        }
        foreach (var ladder in _ladders)
        {
            Mark(ladder.Chart.Counts);
        }
        return _context.Knowledge.Variables.Where(variable => isRead[variable.Index]);

        void Mark(ImmutableArray<Variable> variables)
        {
            foreach (var variable in variables)
            {
                isRead[variable.Index] = true;
            }
        }
    }

    private ImmutableArray<UsedInput> UsedInputs() =>
        [
            .. ReadVariables()
                .Select(variable => _inputs[variable])
                .Where(input => input.Value.IsKnown && !input.Because.IsEmpty && !IsCourse(input.Variable))
                .Where(input => !IsAbsentCondition(input))
                .Select(input => new UsedInput(
                    input.Variable.Id,
                    input.Variable.Label,
                    input.Text,
                    string.Join(", ", input.Because.Select(reason => reason.Path)),
                    input.Date
                ))
                .Concat(UsedMeasures())
                .Concat(AbsentConditions()),
        ];

    private static bool IsAbsentCondition(InputValue input) =>
        input.Variable.From is Derivation.ConditionSeverity && input.Value.Number == 0;

    // What was looked for in the list of conditions and is not there stands on one line.
    private IEnumerable<UsedInput> AbsentConditions()
    {
        if (_context.Case.Conditions is null)
        {
            yield break;
        }
        var absent = ReadVariables().Select(variable => _inputs[variable]).Where(IsAbsentCondition);
        var labels = string.Join(", ", absent.Select(input => input.Variable.Label));
        if (labels.Length > 0)
        {
            yield return new UsedInput("conditions", "conditions", $"none of: {labels}", "conditions", null);
        }
    }

    // Weight and height are read for a dose per body surface without being variables of a rule.
    private IEnumerable<UsedInput> UsedMeasures() =>
        (_rules.Recommended?.Because ?? []).Select(reason => new UsedInput(
            reason.Text.Split(' ')[0],
            reason.Text.Split(' ')[0],
            reason.Text[(reason.Text.IndexOf(' ', StringComparison.Ordinal) + 1)..],
            reason.Path,
            _context.Case.Observations.FirstOrDefault(result => result.Path == reason.Path)?.Date
        ));
}
