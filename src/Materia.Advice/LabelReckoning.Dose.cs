using Materia.Advice.Composition;
using Materia.Advice.History;
using Materia.Advice.Inputs;
using Materia.Advice.Pathways;
using Materia.Monograph.Pathways;

namespace Materia.Advice;

/// <content>The dose and what comes next.</content>
internal sealed partial class LabelReckoning
{
    private DosePlan DoseOf(Verdict verdict, Proposal decider)
    {
        var wanted = verdict.Ceiling!.Value;
        if (
            verdict.Action == PlanAction.Continue
            && _context.Course.Current is { } current
            && current.DailyTotal == wanted
        )
        {
            // A day's dose that the label divides is not given at once because it was so recorded.
            var least = Math.Max(current.TimesPerDay, TimesPerDay(wanted));
            return Plan(Mass.FromMilligrams(wanted.Milligrams / least), least, decider, isRecorded: true);
        }
        var calculated = RoundedDose.CalculatedBy(_rules.Proposals, wanted);
        var highest = RoundedDose.Highest(_rules.Proposals, _rules.Recommended, wanted);
        var times = TimesPerDay(wanted);
        var daily = _rounding.Of(wanted, highest, times, isCalculated: calculated is not null);
        // Rounding may cross the dose at which the day is divided.
        times = TimesPerDay(daily);
        var amount = Mass.FromMilligrams(daily.Milligrams / times);
        return Plan(amount, times, calculated ?? decider, isRecorded: false);
    }

    private DosePlan Plan(Mass amount, int times, Proposal decider, bool isRecorded)
    {
        var products = _products.Make(amount);
        var notes = _context.Drug.Administration.Where(note => IsPrinted(note, products)).ToList();
        return new DosePlan
        {
            Amount = amount,
            TimesPerDay = times,
            DailyTotal = Mass.FromMilligrams(amount.Milligrams * times),
            Products = products,
            Instructions = string.Join(" ", notes.Select(note => note.Says)),
            InstructionSources = [.. notes.SelectMany(note => note.Citations).Distinct()],
            Calculated = isRecorded ? null : decider.Calculated,
            Cap = isRecorded || decider.Calculated is null ? null : decider.Cap,
            Calculation = isRecorded ? null : decider.Calculation,
        };
    }

    private bool IsPrinted(AdministrationNote note, ImmutableArray<ProductCount> products) =>
        note.IsPrinted
        && (note.Jurisdiction is not { } bound || bound == _context.Jurisdiction)
        && note.For.Judge(_inputs.Values) == Truth.Yes
        && (
            note.With is not { } form
            || products.Any(product =>
                form == AdministrationNote.Half
                    ? IsCounted(product) && product.Count != decimal.Truncate(product.Count)
                    : FormOf(product) == form
            )
        );

    private string? FormOf(ProductCount product) => ProductOf(product)?.Form;

    private bool IsCounted(ProductCount product) => ProductOf(product) is { IsSolid: true };

    private Product? ProductOf(ProductCount product) =>
        _context
            .Drug.Products.GetValueOrDefault(_context.Jurisdiction, [])
            .FirstOrDefault(one => one.Id == product.ProductId);

    private int TimesPerDay(Mass daily)
    {
        foreach (var table in _tables)
        {
            if (!Reads(table, CaseField.PlannedDailyDose))
            {
                continue;
            }
            var planned = table.Variables.First(variable =>
                variable.From is Derivation.Field { Name: CaseField.PlannedDailyDose }
            );
            var values = Scratch();
            values[planned.Index] = VariableValue.OfNumber(daily.ToQuantity().InBase);
            foreach (var effect in TableJudgement.Of(table, values).Rows.SelectMany(row => row.Effects))
            {
                if (effect is Effect.TimesPerDay { Times: var times })
                {
                    return times;
                }
            }
        }
        return 1;
    }

    private ImmutableArray<NextStep> NextSteps(Verdict verdict)
    {
        var open = _ladders.Where(ladder => ladder.IsHeld).ToList();
        if (verdict.Action == PlanAction.Stop)
        {
            return [.. PathwaySteps(_pathways)];
        }
        if (open.Count > 0 && _context.Course.State != TreatmentState.NotStarted)
        {
            return [ResumeStep(open)];
        }
        if (_pathways.Any(pathway => pathway.Verdict != Verdict.Nothing))
        {
            return [.. PathwaySteps(_pathways)];
        }
        if (_context.Course.State != TreatmentState.NotStarted && _ladders.Any(ladder => ladder.IsOpen))
        {
            return [.. OpenSteps(verdict)];
        }
        return verdict.Action.CanCarryDose() ? [.. _ladders.SelectMany(ladder => ladder.Triggers())] : [];
    }

    // What the end of an event and the answers to what the pathways ask lead to, together with what every other rule allows.
    private IEnumerable<NextStep> PathwaySteps(IEnumerable<PathwayRules> pathways)
    {
        foreach (var pathway in pathways)
        {
            var others = _rules.Proposals.Where(proposal => proposal.Rule != pathway.State.RuleId).ToImmutableArray();
            foreach (var (when, words, to) in pathway.Next())
            {
                var verdict = Verdict.Join(
                    LabelRules.Join(others),
                    new Verdict(to.Action ?? PlanAction.Increase, null)
                );
                var hasDose = verdict.Action is PlanAction.Continue or PlanAction.Reduce && verdict.Ceiling is not null;
                yield return new NextStep
                {
                    When = when,
                    Action = hasDose || !verdict.Action.CanCarryDose() ? verdict.Action : PlanAction.NoRecommendation,
                    Dose = hasDose ? DoseOf(verdict, others[0]) : null,
                    Text = $"{Awaited(when, words)}: {SentenceText.Ended(to.Title)}",
                };
            }
        }
    }

    // The questions that are awaited are named, so that a bare yes or no says what it answers.
    private static string Awaited(ImmutableArray<NextCondition> when, string words)
    {
        var questions = string.Join(", ", when.OfType<NextCondition.OfAnswer>().Select(answer => answer.Question));
        return questions.Length == 0 ? $"When {words}" : $"If {questions} is answered \"{words}\"";
    }

    // What each answer leads to, what time brings, and what would begin another hold.
    private IEnumerable<NextStep> OpenSteps(Verdict verdict)
    {
        foreach (var ladder in _ladders.Where(ladder => ladder.IsOpen))
        {
            if (ladder.Asked is { } question)
            {
                foreach (var (value, step, arrow) in ladder.AfterAnswers())
                {
                    yield return Step(
                        new NextCondition.OfAnswer(question.Id, value),
                        $"If {question.Id} is {value}",
                        step,
                        arrow.Say
                    );
                }
            }
            else if (ladder.NextInTime() is var (since, days, step, arrow))
            {
                var on = since.Date.AddDays(days);
                yield return Step(
                    new NextCondition.OfDuration(ladder.Chart.Id, ">=", new Quantity(days, Ucum.Day)),
                    $"If it persists on {on:yyyy-MM-dd}",
                    step,
                    arrow.Say
                );
            }
        }
        if (verdict.Action.CanCarryDose())
        {
            foreach (var step in _ladders.Where(ladder => !ladder.IsOpen).SelectMany(ladder => ladder.Triggers()))
            {
                yield return step;
            }
        }
    }

    // The step of a ladder together with what every other rule allows.
    private NextStep Step(NextCondition when, string words, Verdict step, string says)
    {
        var others = _ladders.Where(ladder => !ladder.IsOpen).Select(ladder => ladder.Propose()).OfType<Proposal>();
        var verdict = Verdict.Join(LabelRules.Join([.. _rules.RowProposals, .. others]), step);
        if (!verdict.Action.CanCarryDose() || verdict.Ceiling is not { } ceiling)
        {
            var action = verdict.Action.CanCarryDose() ? PlanAction.NoRecommendation : verdict.Action;
            return new NextStep
            {
                When = [when],
                Action = action,
                Text = $"{words}: {action.ToCode()}. {says}",
            };
        }
        var current = _context.Course.Current?.DailyTotal;
        var daily = ceiling == current ? ceiling : _rounding.Of(ceiling, ceiling, 1, isCalculated: false);
        var times = TimesPerDay(daily);
        return new NextStep
        {
            When = [when],
            Action = current > daily ? PlanAction.Reduce : verdict.Action,
            Dose = Plan(Mass.FromMilligrams(daily.Milligrams / times), times, _rules.Proposals[0], isRecorded: true),
            Text = $"{words}: {daily.ToQuantity().ToText()} a day. {says}",
        };
    }

    // One entry whose conditions are the union of all that ends a hold; its dose is the lowest any ladder or rule allows.
    private NextStep ResumeStep(List<Ladders.LadderRules> open)
    {
        var verdict = Verdict.Join(Verdict.Nothing, OrganCeilings());
        Proposal? calculated = null;
        var gaps = new List<InputGap>();
        foreach (var ladder in open)
        {
            var level = ladder.LevelAfter(out var isBeyond, out var arrow);
            gaps.AddRange(level?.Gaps ?? []);
            verdict = Verdict.Join(
                verdict,
                isBeyond || arrow is null
                    ? new Verdict(ladder.Chart.BeyondLastLevel, null)
                    : new Verdict(PlanAction.Resume, level?.Daily ?? level?.Cap)
            );
            if (level is { Calculated: { } before })
            {
                calculated = new Proposal
                {
                    Rule = arrow!.RuleId,
                    Verdict = verdict,
                    Wanted = "",
                    Reason = "",
                    Calculated = before,
                    Cap = level.Cap,
                    Calculation = level.Calculation,
                };
            }
        }
        // A step down for which the drug was stopped still bounds the dose after another hold.
        foreach (var ended in _ladders.Where(ladder => ladder.IsStoppedAfterItsEnd))
        {
            var level = ended.LevelAfter(out var isBeyond, out _);
            verdict = Verdict.Join(
                verdict,
                isBeyond
                    ? new Verdict(ended.Chart.BeyondLastLevel, null)
                    : new Verdict(PlanAction.Increase, level?.Daily ?? level?.Cap)
            );
        }
        // Where the results of a ladder decide, the event that was reported with them adds nothing.
        var events = _pathways.Where(pathway => pathway.IsHeld && pathway.Pathway.Charts.IsEmpty).ToList();
        // What another event wants does not end with this hold.
        ImmutableArray<PathwayState> after =
        [
            .. _pathways
                .Where(pathway => pathway.Pathway.Charts.IsEmpty)
                .Select(pathway => pathway.IsHeld ? pathway.AfterResolution : pathway.State)
                .Where(state => state.Action is not null),
        ];
        foreach (var state in after)
        {
            verdict = Verdict.Join(verdict, new Verdict(state.Action!.Value, null));
        }
        ImmutableArray<NextCondition> when =
        [
            .. open.SelectMany(ladder => ladder.RecoveryConditions()).Distinct(),
            .. events.Select(pathway => pathway.Resolution),
        ];
        var words = string.Join(
            " and ",
            open.Select(ladder => ladder.RecoveryWords())
                .Concat(events.Select(pathway => $"{pathway.EventNames} has resolved"))
                .Distinct()
        );
        if (!verdict.Action.CanCarryDose() || verdict.Ceiling is not { } ceiling)
        {
            return new NextStep
            {
                When = when,
                Action = verdict.Action.CanCarryDose() ? PlanAction.NoRecommendation : verdict.Action,
                Text = $"When {words}: {after.FirstOrDefault()?.Title ?? open[0].Chart.BeyondLastLevelSay}",
            };
        }
        if (gaps.Count > 0)
        {
            return new NextStep
            {
                When = when,
                Action = PlanAction.Resume,
                Text =
                    $"When {words}: resume at a dose that is calculated from body surface; for that, {string.Join(" and ", gaps.Select(gap => gap.How).Distinct())}.",
            };
        }
        var daily = _rounding.Of(ceiling, calculated?.Cap ?? ceiling, 1, isCalculated: calculated is not null);
        var times = TimesPerDay(daily);
        var dose = Plan(
            Mass.FromMilligrams(daily.Milligrams / times),
            times,
            calculated ?? open[0].Propose()!,
            isRecorded: calculated is null
        );
        return new NextStep
        {
            When = when,
            Action = PlanAction.Resume,
            Dose = dose,
            Text = $"When {words}: resume at {daily.ToQuantity().ToText()} a day.",
        };
    }

    // What organ function and the like allow at a resume: every ceiling that is not a ladder's own nor the recorded dose.
    // The rows that would match once the drug is held: a resume counts as a start does (contract rule 5).
    private IEnumerable<TableRow> RowsOffTheDrug()
    {
        if (_context.Course.State == TreatmentState.Off)
        {
            return _rules.Matched.Select(matched => matched.Row);
        }
        var treatment = _context.Knowledge.Variables.First(variable =>
            variable.From is Derivation.Field { Name: CaseField.Treatment }
        );
        var values = _inputs.CopyValues();
        values[treatment.Index] = VariableValue.OfIndex((int)TreatmentState.Off);
        var watched = _ladders.Where(ladder => ladder.IsOpen).SelectMany(ladder => ladder.Chart.Counts).ToHashSet();
        return _context
            .Drug.Tables.Where(table =>
                table.Rows.Any(row => row.Effects.Any(effect => effect is Effect.AtMost or Effect.StartAt))
                && table.For.Judge(values) == Truth.Yes
                // What the open episodes watch will have recovered by then.
                && !table.Variables.Any(variable => watched.Contains(variable))
            )
            .SelectMany(table => TableJudgement.Of(table, values).Rows);
    }

    private Verdict OrganCeilings()
    {
        Mass? lowest = null;
        foreach (var row in RowsOffTheDrug())
        {
            foreach (var effect in row.Effects)
            {
                var ceiling = effect switch
                {
                    Effect.AtMost { Dose: var highest } => highest,
                    Effect.StartAt { Share: var share } when _rules.Recommended?.Daily is { } full => full * share,
                    _ => (Mass?)null,
                };
                if (ceiling is { } one && (lowest is not { } low || one < low))
                {
                    lowest = one;
                }
            }
        }
        return new Verdict(PlanAction.Increase, lowest);
    }
}
