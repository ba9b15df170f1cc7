namespace Materia.Tests.Advice.SecondReader;

/// <summary>
/// Rows H4 and H7 with rule 8: below 0.5 or 10 the marrow is asked first; unrelated to the leukaemia 400 mg at once, 300 mg from
/// day 14, a stop from day 28 until 1.0 and 20, then 300 mg. Children (EU) 260 and 200 mg/m2.
/// </summary>
internal static class AdvancedLadderByHand
{
    public static LadderWish Wants(HistoryByHand history) => Fold(history).Wish;

    /// <summary>The last episode, ended where the ladder sees it end: after a stop at 1.0 and 20.</summary>
    public static EpisodeByHand? Last(HistoryByHand history) => Fold(history).Last;

    private static (LadderWish Wish, EpisodeByHand? Last) Fold(HistoryByHand history)
    {
        EpisodeByHand? last = null;
        var wish = LadderWish.Nothing;
        var results = history.Results;
        Episode? open = null;
        // After a stop the label goes on at its last step, and no later fall, milder or of the leukaemia, says when to go up again.
        var ceiling = decimal.MaxValue;
        foreach (var day in results.Days(ResultsByHand.Counts))
        {
            if (open is { } now)
            {
                // Off the drug the clock runs by itself; on treatment a count must show that it goes on.
                now.IsStopped |= IsUnrelated(history, now.Trigger) && IsOffAfterFourWeeks(history, now, day);
                var thresholds = now.IsStopped ? ThresholdsByHand.AdvancedStopped : ThresholdsByHand.Advanced;
                if (thresholds.Recovered(results, now.Trigger, day))
                {
                    wish = Over(history, now, day, thresholds);
                    last = new EpisodeByHand(now.Trigger, day);
                    ceiling = now.IsStopped ? Step(history, StopFrom) : ceiling;
                    open = null;
                }
                else
                {
                    now.IsStopped |= IsUnrelated(history, now.Trigger) && day - now.Trigger >= StopFrom;
                }
            }
            else if (CountsFrom(history) <= day && ThresholdsByHand.Advanced.Triggers(results, day))
            {
                open = new Episode(day);
            }
        }
        wish = open is null ? wish : Open(history, open);
        return (
            history.Treatment.IsOn ? wish with { AtMost = Math.Min(wish.AtMost, ceiling) } : wish,
            open is null ? last : new EpisodeByHand(open.Trigger, null)
        );
    }

    private static LadderWish Open(HistoryByHand history, Episode episode)
    {
        var treatment = history.Treatment;
        var days = treatment.Today - episode.Trigger;
        var related = history.IsRelated(episode.Trigger);
        if (!treatment.IsOn)
        {
            return related is null ? LadderWish.Ask : LadderWish.Hold;
        }
        if (related is null)
        {
            return LadderWish.Ask;
        }
        if (related == true)
        {
            return LadderWish.Limit(decimal.MaxValue) with { IsSettled = true };
        }
        // A known hold is never hidden (rule 3). Otherwise a fresh count must show that it goes on.
        if (episode.IsStopped)
        {
            return LadderWish.Hold;
        }
        if (!history.AreCountsFresh && !ResultsByHand.Counts.Any(test => history.IsFreshAndVeryLow(test)))
        {
            return LadderWish.Ask;
        }
        return days >= StopFrom ? LadderWish.Hold : LadderWish.Limit(Step(history, days)) with { IsSettled = true };
    }

    private static LadderWish Over(HistoryByHand history, Episode episode, int end, ThresholdsByHand thresholds)
    {
        var level = Step(history, episode.IsStopped ? StopFrom : end - episode.Trigger);
        if (history.Treatment.IsOn)
        {
            // After a stop the label goes on at its last step; of a dose that was only reduced no text says when to go up again.
            return LadderWish.Limit(episode.IsStopped ? level : decimal.MaxValue);
        }
        if (history.IsLongOver(new(episode.Trigger, end)))
        {
            return LadderWish.Nothing;
        }
        var before = history.Treatment.DoseBefore(episode.Trigger);
        return history.IsRelated(episode.Trigger) switch
        {
            // At which dose a stopped drug comes back depends on the answer.
            null => LadderWish.Ask,
            _ when history.IsStillHeld(new(episode.Trigger, end), thresholds) => LadderWish.Hold,
            // Never above the dose before the hold (0010): that at the trigger, or a lower one that was taken last.
            true => LadderWish.Limit(before),
            false => LadderWish.Limit(Math.Min(level, before)),
        };
    }

    private static decimal Step(HistoryByHand history, int days) =>
        (history.IsAdult, days >= SecondStepFrom) switch
        {
            (true, false) => 400m,
            (true, true) => 300m,
            (false, false) => history.BySurface(260m),
            (false, true) => history.BySurface(200m),
        };

    private static bool IsOffAfterFourWeeks(HistoryByHand history, Episode episode, int day)
    {
        for (var at = episode.Trigger + StopFrom; at <= day; at++)
        {
            if (!history.Treatment.IsOnAt(at))
            {
                return true;
            }
        }
        return false;
    }

    private static bool IsUnrelated(HistoryByHand history, int trigger) => history.IsRelated(trigger) == false;

    /// <summary>0a.14: the EU row applies only after at least one month of treatment.</summary>
    public static int CountsFrom(HistoryByHand history) =>
        history.IsUs ? history.Treatment.FirstDay : history.Treatment.OneMonthIn;

    private const int SecondStepFrom = 14;
    private const int StopFrom = 28;

    private sealed class Episode(int trigger)
    {
        public int Trigger { get; } = trigger;

        public bool IsStopped { get; set; }
    }
}
