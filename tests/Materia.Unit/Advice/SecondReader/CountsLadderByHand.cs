namespace Materia.Tests.Advice.SecondReader;

/// <summary>Rows H1, H2, H3, H5 and H6 of the fact sheet: stop below 1.0 or 50 until 1.5 and 75, then what the row gives.</summary>
internal static class CountsLadderByHand
{
    public static LadderWish Wants(HistoryByHand history)
    {
        var episodes = EpisodeByHand.All(history.Results, ThresholdsByHand.Counts);
        if (episodes.Count == 0)
        {
            return LadderWish.Nothing;
        }
        if (episodes[^1].End is null || history.IsStillHeld(episodes[^1], ThresholdsByHand.Counts))
        {
            return LadderWish.Hold;
        }
        if (history.IsLongOver(episodes[^1]))
        {
            return LadderWish.Nothing;
        }
        var steps = Steps(history);
        var before = history.Treatment.DoseBefore(episodes[^1].Trigger);
        if (steps.Length == 0)
        {
            // H1, H2: the previous dose, however often.
            return LadderWish.Limit(history.Treatment.IsOn ? decimal.MaxValue : before);
        }
        if (history.Treatment.IsOn)
        {
            // The lowest step binds who goes on after more episodes than there are steps.
            return LadderWish.Limit(steps[Math.Min(episodes.Count, steps.Length) - 1].OnTreatment);
        }
        return episodes.Count > steps.Length
            ? LadderWish.NoDose
            : LadderWish.Limit(Math.Min(steps[episodes.Count - 1].AtResume, before));
    }

    /// <summary>On treatment, when the dose before the last hold was already below the step that the row gives.</summary>
    public static bool WasBelowItsStep(HistoryByHand history)
    {
        var episodes = EpisodeByHand.All(history.Results, ThresholdsByHand.Counts);
        var steps = Steps(history);
        return episodes.Count > 0
            && steps.Length > 0
            && steps[Math.Min(episodes.Count, steps.Length) - 1].OnTreatment is var step and < decimal.MaxValue
            && history.Treatment.DoseBefore(episodes[^1].Trigger) < step;
    }

    // After the first episode, after the second. A first step back to the starting or previous dose forbids no later rise.
    private static (decimal AtResume, decimal OnTreatment)[] Steps(HistoryByHand history)
    {
        var unbound = decimal.MaxValue;
        return history.Indication switch
        {
            "dfsp" => [(600m, 600m), (400m, 400m)],
            _ when !history.IsAdult => [(unbound, unbound), (history.BySurface(260m), history.BySurface(260m))],
            "hes-cel" or "asm" when history.IsUs && history.Treatment.FirstDose == 100m => [],
            "hes-cel" when !history.IsUs && history.Treatment.LastDose == 100m => [],
            // 0a.14: the US label names the original starting dose of 400 mg, the EU text the previous dose.
            _ => [(history.IsUs ? 400m : unbound, unbound), (300m, 300m)],
        };
    }
}
