using Materia.Advice.Composition;
using Materia.Advice.Coverage;
using Materia.Advice.History;
using Materia.Advice.Inputs;
using Materia.Advice.Missing;

namespace Materia.Advice;

/// <content>What is unknown, and whether it matters.</content>
internal sealed partial class LabelReckoning
{
    private void WeighUnknowns()
    {
        if (_open.Count == 0)
        {
            return;
        }
        foreach (var question in new WhatMatters(_rules, [.. _open]).Questions())
        {
            foreach (var variable in question.Deciding)
            {
                Miss(variable, question, question.Blocks);
            }
            foreach (var variable in question.Informing)
            {
                Miss(variable, question, isBlocking: false);
            }
            if (question.Blocks)
            {
                Block(question);
            }
        }
    }

    private void Miss(Variable variable, OpenQuestion question, bool isBlocking)
    {
        foreach (var gap in _inputs[variable].Gaps)
        {
            Miss(gap, $"{gap.How}; needed to answer: {question.Open.Table.Question}", isBlocking);
        }
    }

    // One field may be missing for several reasons; the first is told, and it blocks when any of them does.
    private void Miss(InputGap gap, string why, bool isBlocking)
    {
        var index = _missing.FindIndex(missing => missing.Field == gap.Field);
        if (index < 0)
        {
            _missing.Add(new MissingInput(gap.Field, why, isBlocking));
        }
        else if (isBlocking && !_missing[index].Blocking)
        {
            _missing[index] = new MissingInput(gap.Field, why, Blocking: true);
        }
    }

    private void Block(OpenQuestion question)
    {
        var table = question.Open.Table;
        var gaps = question
            .Deciding.SelectMany(variable => _inputs[variable].Gaps)
            .DistinctBy(gap => gap.Field)
            .ToList();
        var fields = string.Join(", ", gaps.Select(gap => gap.How));
        var outcomes = string.Join("; ", question.Outcomes.Select(OutcomeWords));
        var sources = question.Outcomes.SelectMany(outcome => outcome.Row.Citations).Distinct().ToImmutableArray();
        var summary = $"{SentenceText.Capital(fields)}. What the sources say for each value: {outcomes}.";
        _findings.Add(
            new Finding
            {
                Id = $"{table.Id}/unknown",
                Kind = table.Kind,
                Severity = table.WhenMissing,
                About =
                [
                    .. question
                        .Deciding.SelectMany(variable => variable.About)
                        .Distinct()
                        .Order(StringComparer.Ordinal),
                ],
                Summary = summary,
                Recommendation = $"Supply {string.Join(" and ", gaps.Select(gap => gap.Field))}.",
                Because = [.. question.Deciding.SelectMany(variable => _inputs[variable].Because).Distinct()],
                Sources = sources,
            }
        );
        _blocks.Add(Blocked($"{table.Id}/unknown", $"{SentenceText.Capital(fields)}.", sources));
    }

    // While weight or height is missing no amount can be told, only the rule.
    private string OutcomeWords(OpenOutcome outcome)
    {
        var verdict = outcome.Way.Verdict;
        var when = (outcome.Row.When.Given(_inputs.Values) ?? outcome.Row.When).ToWords();
        if (_rules.Recommended is { Daily: null })
        {
            return $"{when}: {outcome.Row.EffectWords()}";
        }
        // Where something else refuses a dose as well, only what this row says is the label's answer to this question.
        if (!verdict.Action.CanCarryDose() && !outcome.Row.Effects.OfType<Effect.Decide>().Any())
        {
            return $"{when}: {outcome.Row.EffectWords()}";
        }
        var dose = verdict.Ceiling is { } daily ? $" {daily.ToQuantity().ToText()} a day" : "";
        return verdict.Action.CanCarryDose()
            ? $"{when}: {verdict.Action.ToCode()}{dose}"
            : $"{when}: {outcome.Row.EffectWords()}";
    }

    // A ladder counts from the first dose; a result that would hold the drug at once is told before it.
    private void TellTriggersMetBefore()
    {
        foreach (var ladder in _ladders)
        {
            var chart = ladder.Chart;
            if (chart.Trigger.Judge(_inputs.Values) != Truth.Yes)
            {
                continue;
            }
            var counts = chart.Counts.Where(count => _inputs.Values[count.Index].IsKnown).ToList();
            var results = string.Join(", ", counts.Select(count => $"{count.Label} {_inputs[count].Text}"));
            _findings.Add(
                new Finding
                {
                    Id = $"{chart.Id}/before-first-dose",
                    Kind = chart.Kind,
                    // Told, not asked for: before the first dose no label needs the counts.
                    Severity = Severity.Minor,
                    About = [.. chart.Counts.SelectMany(count => count.About).Distinct().Order(StringComparer.Ordinal)],
                    Summary =
                        $"On treatment {ladder.FirstWords} if {chart.Trigger.ToWords()}; before the first dose this is so already ({results}).",
                    Recommendation = "Settle the cause before the start; the ladder counts only from the first dose.",
                    Because = [.. counts.SelectMany(count => _inputs[count].Because)],
                    Sources = chart.Citations,
                }
            );
        }
    }

    // A count that is absent or too old could have met a trigger: nobody continues on it.
    private void WeighUnknownCounts()
    {
        if (_context.Course.State == TreatmentState.NotStarted)
        {
            TellTriggersMetBefore();
            return;
        }
        foreach (var ladder in _ladders)
        {
            MissRecovery(ladder);
            MissAnswer(ladder);
            MissUnread(ladder);
            var gaps = ladder.Gaps();
            if (gaps.IsEmpty)
            {
                continue;
            }
            var others = _ladders.Where(other => other != ladder).Select(other => other.Propose()).OfType<Proposal>();
            var rest = LabelRules.Join([.. _rules.RowProposals, .. others]);
            var matters = !rest.IsAtLeastAsCarefulAs(Verdict.Join(rest, ladder.WorstOfUnknown));
            foreach (var gap in gaps)
            {
                Miss(gap, $"{gap.How}; needed to answer: {ladder.Chart.Question}", isBlocking: matters);
            }
            if (!matters)
            {
                continue;
            }
            TellAndBlock(
                gaps,
                new Finding
                {
                    Id = $"{ladder.Chart.Id}/unknown",
                    Kind = ladder.Chart.Kind,
                    Severity = Severity.Major,
                    About = [.. gaps.Select(gap => gap.Field).Order(StringComparer.Ordinal)],
                    Summary =
                        $"On treatment {ladder.FirstWords} if {ladder.Chart.Trigger.ToWords()}, so it cannot be said whether to go on.",
                    Sources = ladder.Chart.Citations,
                }
            );
        }
    }

    // The answers that the pathways wait for.
    private void WeighUnknownAnswers()
    {
        foreach (var pathway in _pathways)
        {
            foreach (var (field, why) in pathway.MissingDates())
            {
                Miss(new InputGap(field, why), why, isBlocking: false);
            }
            if (pathway.Missing() is not var (question, ask, isBlocking))
            {
                continue;
            }
            var gap = new InputGap($"answers.{question}", $"the question {question} is not answered");
            Miss(gap, $"{gap.How}: {ask}?", isBlocking);
        }
    }

    // The answer that an open episode waits for.
    private void MissAnswer(Ladders.LadderRules ladder)
    {
        if (ladder.Asked is { } question)
        {
            var gap = new InputGap($"answers.{question.Id}", $"the question {question.Id} is not answered");
            Miss(
                gap,
                $"{gap.How}; needed to answer: {question.Ask}",
                isBlocking: LabelRules.Join(_rules.RowProposals).Action > PlanAction.InsufficientData
            );
        }
    }

    // An episode that cannot be seen could lower the dose at which the drug comes back.
    private void MissUnread(Ladders.LadderRules ladder)
    {
        var gaps = ladder.UnreadGaps();
        if (gaps.IsEmpty || !_rules.Verdict.Action.CanCarryDose())
        {
            return;
        }
        foreach (var gap in gaps)
        {
            Miss(gap, $"{gap.How}; needed to answer: {ladder.Chart.Question}", isBlocking: true);
        }
        TellAndBlock(
            gaps,
            new Finding
            {
                Id = $"{ladder.Chart.Id}/unknown",
                Kind = ladder.Chart.Kind,
                Severity = Severity.Major,
                About =
                [
                    .. ladder.Chart.Counts.SelectMany(count => count.About).Distinct().Order(StringComparer.Ordinal),
                ],
                Summary =
                    $"{SentenceText.Capital(ladder.FirstWords)} if {ladder.Chart.Trigger.ToWords()}, and the dose at which it comes back depends on such episodes.",
                Sources = ladder.Chart.Citations,
            }
        );
    }

    // What could show that an open episode is over: it would change the plan unless something else holds the drug as well.
    private void MissRecovery(Ladders.LadderRules ladder)
    {
        var others = _ladders.Where(other => other != ladder && other.IsHeld);
        var rest = LabelRules.Join(_rules.RowProposals);
        var isHeldOtherwise = rest.Action <= PlanAction.Hold || others.Any();
        foreach (var gap in ladder.RecoveryGaps())
        {
            Miss(gap, $"{gap.How}; it could show that the episode is over", isBlocking: !isHeldOtherwise);
        }
    }

    // A dose per body surface cannot be had without weight and height.
    private void WeighUnknownMeasures()
    {
        if (_rules.Recommended is { Gaps: { IsEmpty: false } gaps } && NeedsRecommended())
        {
            var row = _rules.Matched.First(matched => LabelRules.GivesDose(matched.Row));
            MissMeasures(row.Table.Id, gaps, row.Row.EffectWords(), row.Row.Citations);
        }
        foreach (var gap in RecordedGaps())
        {
            Miss(gap, $"{gap.How}; whether the recorded dose is above the label depends on it", isBlocking: false);
        }
        if (!_rules.Verdict.Action.CanCarryDose())
        {
            return;
        }
        foreach (var ladder in _ladders)
        {
            if (ladder.LevelGaps(out var arrow) is { IsEmpty: false } levelGaps)
            {
                MissMeasures(ladder.Chart.Id, levelGaps, arrow!.Say, arrow.Citations);
            }
        }
    }

    // What is missing before what the finding says of it, what to supply, and no dose until it is there.
    private void TellAndBlock(ImmutableArray<InputGap> gaps, Finding finding)
    {
        var how = SentenceText.Capital(string.Join(", ", gaps.Select(gap => gap.How)));
        _findings.Add(
            finding with
            {
                Summary = $"{how}. {finding.Summary}",
                Recommendation = $"Supply {string.Join(" and ", gaps.Select(gap => gap.Field))}.",
            }
        );
        _blocks.Add(Blocked(finding.Id, $"{how}.", finding.Sources));
    }

    private void MissMeasures(string rule, ImmutableArray<InputGap> gaps, string says, ImmutableArray<Citation> sources)
    {
        foreach (var gap in gaps)
        {
            Miss(gap, $"{gap.How}; the dose is by body surface", isBlocking: true);
        }
        TellAndBlock(
            gaps,
            new Finding
            {
                Id = $"{rule}/measures",
                Kind = FindingKind.Dose,
                Severity = Severity.Moderate,
                About = [.. gaps.Select(gap => gap.Field.Split('.')[^1]).Order(StringComparer.Ordinal)],
                Summary = $"The label doses by body surface: {says.TrimEnd('.')}.",
                Sources = sources,
            }
        );
    }

    // Only a plan that takes its dose from the recommended one is blocked by a missing measure.
    private bool NeedsRecommended() =>
        _context.Course.State switch
        {
            TreatmentState.NotStarted => _rules.Verdict.Action == PlanAction.Start,
            // A recorded dose by body surface cannot be judged without the measures.
            TreatmentState.On => _rules.Verdict.Action == PlanAction.Continue
                || (_rules.Verdict.Action == PlanAction.Reduce && Has<Effect.ReduceToRecommended>()),
            _ => _rules.Verdict.Action == PlanAction.Resume
                && (Has<Effect.StartAt>() || Has<Effect.ResumeRecommendedDose>() || !RecordedGaps().IsEmpty),
        };

    // The measures without which a recorded dose by body surface cannot be judged.
    private ImmutableArray<InputGap> RecordedGaps() =>
        _rules
            .Matched.SelectMany(matched => matched.Row.When.Variables)
            .FirstOrDefault(variable => IsField(variable, CaseField.RecordedDose))
            is { } recorded
            ? _inputs[recorded].Gaps
            : [];

    private bool Has<T>()
        where T : Effect => _rules.Matched.Any(matched => matched.Row.Effects.Any(effect => effect is T));

    private static Proposal Blocked(string rule, string reason, ImmutableArray<Citation> sources) =>
        new()
        {
            Rule = rule,
            Verdict = new Verdict(PlanAction.InsufficientData, null),
            Wanted = PlanAction.InsufficientData.ToCode(),
            Reason = reason,
            Sources = sources,
        };

    private ImmutableArray<MissingInput> MissingInputs(CaseCoverage coverage) =>
        [
            .. _missing
                .Concat(coverage.Missing().Where(other => !_missing.Exists(missing => missing.Field == other.Field)))
                .OrderBy(missing => missing.Blocking ? 0 : 1)
                .ThenBy(missing => missing.Field, StringComparer.Ordinal),
        ];
}
