namespace Materia.Tests.Advice.SecondReader;

/// <summary>
/// Histories on which sources, decisions and engine do not say the same, or say nothing. They are left out of the comparison
/// until they are settled. A hold for counts or liver tests that are bad today is compared always, but for a child's second
/// hepatotoxicity and for advanced leukaemia as said below.
/// </summary>
internal static class OpenQuestionsByHand
{
    public static string? Of(HistoryByHand history, string outcome)
    {
        var treatment = history.Treatment;
        // Put back on the full dose after a first one: is 260 mg/m2 the step again, as in adults, or is none left?
        if (!history.IsAdult && LiverLadderByHand.Episodes(history) > 1)
        {
            return "a child's second hepatotoxicity";
        }
        // Four weeks passed while the drug was off, and it was taken again on the day of the counts: was it a stop (row H4, step 4)?
        if (history.IsAdvanced && Counts(history).Any(episode => WasStoppedOnlyBetween(treatment, episode)))
        {
            return "advanced leukaemia, off the drug after four weeks and on it again";
        }
        // No fresh count is low, yet not both are known to have recovered: does the clock run on to the stop of day 28?
        if (
            history.IsAdvanced
            && treatment.IsOn
            && Counts(history) is [.., { End: null } open]
            && history.IsRelated(open.Trigger) == false
            && !ResultsByHand.Counts.Any(history.IsFreshAndVeryLow)
        )
        {
            return "advanced leukaemia without a fresh low count";
        }
        if (outcome == "hold" && IsAnyHeld(history))
        {
            return null;
        }
        if (treatment.IsOn)
        {
            // 200 mg before the second hold, 300 mg today: is the level 300 mg, or the dose before?
            if (!history.IsAdvanced && CountsLadderByHand.WasBelowItsStep(history))
            {
                return "a dose before the hold below the step";
            }
            return null;
        }
        // An episode ended while the drug was taken, which was stopped later and not for it. Must its tests be as fresh as to end a
        // hold, though it held nothing?
        if (
            IsEndedOnTreatment(treatment, Liver(history).LastOrDefault())
            && !IsFreshToEndAHold(history, ResultsByHand.Liver)
        )
        {
            return "stopped after an episode that ended on treatment, on results older than 14 days";
        }
        if (IsEndedOnTreatment(treatment, LastOfCounts(history)))
        {
            // In advanced leukaemia too: nobody saw when the counts rose, so at which step did it end?
            if (history.IsAdvanced)
            {
                return "advanced leukaemia, stopped after an episode that ended on treatment";
            }
            if (!IsFreshToEndAHold(history, ResultsByHand.Counts))
            {
                return "stopped after an episode that ended on treatment, on results older than 14 days";
            }
        }
        // Another dose was taken between the first bad liver test and the stop: is the step counted from it, or from the dose at
        // the trigger? For the counts the last dose bounds the resume (0016), and no step is counted.
        return
            Liver(history) is [.., { End: not null } last]
            && !history.IsLongOver(last)
            && treatment.DoseBefore(last.Trigger) != treatment.LastDose
            ? "another dose since the trigger of a hepatotoxicity"
            : null;
    }

    private static bool IsEndedOnTreatment(TreatmentByHand treatment, EpisodeByHand? episode) =>
        episode is { End: { } end } && treatment.LastStart < end && end < treatment.Stop;

    private static EpisodeByHand? LastOfCounts(HistoryByHand history) =>
        history.IsAdvanced ? AdvancedLadderByHand.Last(history) : Counts(history).LastOrDefault();

    private static bool IsFreshToEndAHold(HistoryByHand history, string[] tests) =>
        tests.All(test =>
            history.Results.Latest(test, int.MinValue, history.Treatment.Today) is { } latest
            && history.Treatment.Today - latest.Day <= 14
        );

    // An episode that is open, and no question about the marrow to be answered first.
    private static bool IsAnyHeld(HistoryByHand history) =>
        Liver(history) is [.., { End: null }]
        || (
            Counts(history) is [.., { End: null } counts]
            && (!history.IsAdvanced || history.IsRelated(counts.Trigger) is not null)
        );

    private static bool WasStoppedOnlyBetween(TreatmentByHand treatment, EpisodeByHand episode)
    {
        var end = episode.End ?? treatment.Today;
        return end - episode.Trigger >= 28
            && treatment.IsOnAt(end)
            && Enumerable.Range(episode.Trigger + 28, end - episode.Trigger - 27).Any(day => !treatment.IsOnAt(day));
    }

    private static List<EpisodeByHand> Liver(HistoryByHand history) =>
        EpisodeByHand.All(history.Results, ThresholdsByHand.Liver);

    private static List<EpisodeByHand> Counts(HistoryByHand history) =>
        history.IsAdvanced
            ? EpisodeByHand.All(history.Results, ThresholdsByHand.Advanced, AdvancedLadderByHand.CountsFrom(history))
            : EpisodeByHand.All(history.Results, ThresholdsByHand.Counts);
}
