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
        var episodes = LastEpisodes(history);
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
        // No fresh count is low, yet not both are known to have recovered: does it go on, and to the stop of day 28?
        if (
            history.IsAdvanced
            && treatment.IsOn
            && Counts(history) is [.., { End: null }]
            && !ResultsByHand.Counts.Any(history.IsFreshAndVeryLow)
        )
        {
            return "advanced leukaemia without a fresh low count";
        }
        if (outcome == "hold" && IsAnyHeld(history))
        {
            return null;
        }
        episodes.RemoveAll(episode => episode.End is null);
        if (treatment.IsOn)
        {
            // 200 mg before the second hold, 300 mg today: is the level 300 mg, or the dose before?
            if (!history.IsAdvanced && CountsLadderByHand.WasBelowItsStep(history))
            {
                return "a dose before the hold below the step";
            }
            return null;
        }
        // An episode ended while the drug was taken, and it was stopped later for another reason. Does the last dose come back
        // (0009), or what an episode of long ago would have given, and how fresh must its tests be?
        if (episodes.Any(episode => episode.End < treatment.Stop))
        {
            return "stopped again after an episode";
        }
        // Counts that fell while nothing was taken: an episode (rule 7), but does it lower the dose of the resume?
        if (episodes.Any(episode => episode.Trigger > treatment.Stop))
        {
            return "an episode off the drug";
        }
        // Another dose was taken between the first low result and the stop: which of the two is the dose before the hold?
        return episodes.Any(episode => treatment.DoseBefore(episode.Trigger) != treatment.LastDose)
            ? "another dose since the trigger"
            : null;
    }

    // An episode that is open, and no question about the marrow to be answered first.
    private static bool IsAnyHeld(HistoryByHand history) =>
        EpisodeByHand.All(history.Results, ThresholdsByHand.Liver) is [.., { End: null }]
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

    private static List<EpisodeByHand> LastEpisodes(HistoryByHand history) =>
        [.. EpisodeByHand.All(history.Results, ThresholdsByHand.Liver).TakeLast(1), .. Counts(history).TakeLast(1)];

    private static List<EpisodeByHand> Counts(HistoryByHand history) =>
        history.IsAdvanced
            ? EpisodeByHand.All(history.Results, ThresholdsByHand.Advanced, AdvancedLadderByHand.CountsFrom(history))
            : EpisodeByHand.All(history.Results, ThresholdsByHand.Counts);
}
