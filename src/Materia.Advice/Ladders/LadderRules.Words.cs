using Materia.Advice.Composition;
using Materia.Advice.Dosing;
using Materia.Advice.History;
using Materia.Advice.Inputs;
using Materia.Advice.Missing;
using Materia.Monograph.Charts;

namespace Materia.Advice.Ladders;

/// <content>What a ladder says: its findings, its standing, what comes next.</content>
internal sealed partial class LadderRules
{
    /// <summary>What ends the hold, or while there is none what would begin one.</summary>
    public IEnumerable<NextStep> Triggers()
    {
        if (FirstAction is not { } action || _position.IsOpen)
        {
            yield break;
        }
        var alternatives = Chart.Trigger is Condition.Any any ? any.Parts : [Chart.Trigger];
        foreach (var part in alternatives)
        {
            yield return new NextStep
            {
                When = [.. Conditions(part)],
                Action = action,
                Text = $"{(action == PlanAction.Hold ? "Hold the drug" : Question)} if: {part.ToWords()}.",
            };
        }
    }

    /// <summary>What the trigger does, in words that go before "if".</summary>
    public string FirstWords => FirstAction == PlanAction.Hold ? "the drug is held" : "the label takes steps";

    private string Question => Chart.Questions.IsEmpty ? "Ask" : SentenceText.Capital(Chart.Questions[0].Ask);

    /// <summary>The conditions that end the hold.</summary>
    public IEnumerable<NextCondition> RecoveryConditions() => Conditions(EndCondition);

    /// <summary>The recovery in words: "neutrophils 1.5 ×10⁹/L or more and platelets 75 ×10⁹/L or more".</summary>
    public string RecoveryWords() => EndCondition.ToWords();

    public LadderStanding Standing()
    {
        var last = _position.Last;
        var level =
            last is null ? null
            : _position.IsOpen && OpenState.Level is { } place ? LevelDose(place)?.Daily
            : LevelAfter(out _, out _)?.Daily;
        return new LadderStanding
        {
            Id = Chart.Id,
            State = _position.IsOpen ? OpenState.Id : _position.State.Id,
            Episode = last?.Number ?? 0,
            Since = _position.IsOpen ? last!.Trigger.Date : last?.Recovered,
            // Without an episode the level is simply the dose that is taken.
            Level = (last is null ? _context.Course.Current?.DailyTotal : level)?.ToQuantity(),
        };
    }

    /// <summary>The finding an open episode makes, or one that has ended with no step left to go on at.</summary>
    public Finding? Finding()
    {
        if (_position.Last is not { } last)
        {
            return null;
        }
        if (_position.IsOpen && !IsHeld)
        {
            return Finding(last, "open-episode", $"{OpenWords(last)} {Opened.Arrow.Say}", StepWords());
        }
        if (_position.IsOpen)
        {
            _ = LevelAfter(out var isBeyond, out _);
            var open = isBeyond ? $"{OpenWords(last)} {Chart.BeyondLastLevelSay}" : OpenWords(last);
            return Finding(
                last,
                "open-episode",
                open,
                $"Hold until {RecoveryWords()}, on results from {last.Trigger.Date.Date:yyyy-MM-dd} on."
            );
        }
        if (Asked is not null)
        {
            return Finding(last, "open-episode", $"{OpenWords(last)} {last.Opened.Say}", StepWords());
        }
        if (AboveLevel(last) is { } above)
        {
            return above;
        }
        return Propose() is { } proposal && proposal.Verdict.Action == Chart.BeyondLastLevel
            ? Finding(
                last,
                "no-level-left",
                $"Episode {last.Number} has ended. {Chart.BeyondLastLevelSay}",
                "Decide whether and at which dose to go on; no step of the label applies."
            )
            : null;
    }

    // A level that the label names for a resume, and that the dose taken now lies above; no source says when it may.
    private Finding? AboveLevel(LadderEpisode last)
    {
        if (
            _context.Course.Current is not { } current
            || Arrow(last) is not { Level: LevelMove.BelowPrevious } arrow
            || LevelOf(last, arrow, out _)?.Daily is not { } level
            || current.DailyTotal <= level
            || current.Start.Date < last.Trigger.Date.Date
        )
        {
            return null;
        }
        return Finding(
            last,
            "above-level",
            $"After the episode that ended on {last.Recovered} the label resumes at {Text(level)}; {Text(current.DailyTotal)} are recorded, and no source says when to go up again.",
            "Decide whether the higher dose is meant, and watch the results closely.",
            Severity.Moderate
        );
    }

    /// <summary>
    /// A result that meets the trigger now, before the label's steps begin to count; null where there is none.
    /// </summary>
    public Finding? TooEarly()
    {
        if (
            _position.IsOpen
            || _context.Course.FirstDose is not { } first
            || Chart.Trigger.Judge(_inputs.Values) != Truth.Yes
            || Chart.Find(Chart.Initial, ChartOccasion.Trigger, 1, _context.Jurisdiction)
                is not { MonthsOfTreatment: > 0 } fall
            || _context.Course.AsOf >= first.AddMonths(fall.MonthsOfTreatment)
        )
        {
            return null;
        }
        var met = Chart
            .Counts.Where(count => Chart.Trigger.Variables.Contains(count) && _inputs.Values[count.Index].IsKnown)
            .ToList();
        return new Finding
        {
            Id = $"{Chart.Id}/too-early",
            Kind = Chart.Kind,
            Severity = Severity.Moderate,
            About = [.. Chart.Counts.SelectMany(count => count.About).Distinct().Order(StringComparer.Ordinal)],
            Summary =
                $"{SentenceText.Capital(string.Join(", ", met.Select(count => $"{count.Label} {_inputs[count].Text}")))}: the label's steps for this begin after {DecimalText.Format(fall.MonthsOfTreatment)} month of treatment, on {first.AddMonths(fall.MonthsOfTreatment):yyyy-MM-dd}; before that it changes no dose.",
            Recommendation = "Look for the cause, and repeat the counts soon.",
            Because = [.. met.SelectMany(count => _inputs[count].Because)],
            Sources = fall.Citations,
        };
    }

    private Finding Finding(
        LadderEpisode last,
        string id,
        string summary,
        string recommendation,
        Severity severity = Severity.Major
    ) =>
        new()
        {
            Id = $"{Chart.Id}/{id}",
            Kind = Chart.Kind,
            Severity = severity,
            About = [.. Chart.Counts.SelectMany(count => count.About).Distinct().Order(StringComparer.Ordinal)],
            Summary = summary,
            Recommendation = recommendation,
            Because = [new Reason(last.Trigger.Path, last.Trigger.ToQuote())],
            Sources = Chart.Citations,
        };

    private string OpenWords(LadderEpisode last)
    {
        var count = Chart.Counts.First(one => LadderFold.TermOf(one) == last.Trigger.Term);
        var result = LadderFold.ValueOf(count, last.Trigger);
        var label = char.ToUpperInvariant(count.Label[0]) + count.Label[1..];
        var opened =
            $"{label} {count.ToText(result.Number)} on {last.Trigger.Date.Date:yyyy-MM-dd}: {FirstWords} if {Chart.Trigger.ToWords()}. This is episode {last.Number}";
        return _position.RecoveredOnStaleResults
                ? $"{opened}. The results that show recovery are too old to end a hold today (policy)."
            : last.Recovered is { } recovered ? $"{opened}; it ended on {recovered}."
            : $"{opened}, not yet recovered.";
    }

    // One sentence of what to do while the episode is open and the drug is not held.
    private string StepWords()
    {
        if (Asked is { } question)
        {
            return $"{SentenceText.Capital(question.Ask)}; the answer decides the step.";
        }
        return OpenState.Level is { } place && LevelDose(place)?.Daily is { } daily
            ? $"Give at most {Text(daily)} and repeat the counts."
            : "Go on and repeat the counts.";
    }

    private static string Text(Mass? mass) =>
        mass is { } known
            ? $"{new Quantity(DisplayRounding.Round(known.Milligrams), Ucum.Milligram).ToText()} a day"
            : "an unknown dose";

    private static IEnumerable<NextCondition> Conditions(Condition condition) =>
        condition switch
        {
            Condition.All all => all.Parts.SelectMany(Conditions),
            Condition.Within within when LadderFold.TermOf(within.Variable) is { } term => Bounds(within, term),
            _ => [],
        };

    private static IEnumerable<NextCondition> Bounds(Condition.Within within, ObservationTerm term)
    {
        if (within.Interval.Low is { } low)
        {
            yield return new NextCondition.OfObservation(term.Code, low.Inclusive ? ">=" : ">", low.Quantity);
        }
        if (within.Interval.High is { } high)
        {
            yield return new NextCondition.OfObservation(term.Code, high.Inclusive ? "<=" : "<", high.Quantity);
        }
    }
}
