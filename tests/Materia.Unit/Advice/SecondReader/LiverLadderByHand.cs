namespace Materia.Tests.Advice.SecondReader;

/// <summary>
/// Hepatotoxicity (fact sheet 7, 0a.2): withheld above 3 times (bilirubin) or 5 times (transaminases) the limit until all are
/// below 1.5 and 2.5 times; then one step down from the dose before: 800 to 600, 600 to 400, 400 to 300; children 260 mg/m2.
/// </summary>
internal static class LiverLadderByHand
{
    public static LadderWish Wants(HistoryByHand history)
    {
        var episodes = EpisodeByHand.All(history.Results, ThresholdsByHand.Liver);
        if (episodes.Count == 0)
        {
            return LadderWish.Nothing;
        }
        var last = episodes[^1];
        if (last.End is null || history.IsStillHeld(last, ThresholdsByHand.Liver))
        {
            return LadderWish.Hold;
        }
        if (history.IsLongOver(last))
        {
            return LadderWish.Nothing;
        }
        if (history.Treatment.IsOn)
        {
            // Rule 7 names only the second cytopenia as a bound on treatment. Open question: DFSP is reduced after a first one
            // too, and nobody would be put back on the dose that was toxic.
            return LadderWish.Limit(decimal.MaxValue);
        }
        var before = history.Treatment.DoseBefore(last.Trigger);
        return StepBelow(history, before) is { } step ? LadderWish.Limit(step) : LadderWish.NoDose;
    }

    public static int Episodes(HistoryByHand history) =>
        EpisodeByHand.All(history.Results, ThresholdsByHand.Liver).Count;

    private static decimal? StepBelow(HistoryByHand history, decimal dose)
    {
        if (!history.IsAdult)
        {
            return dose > history.BySurface(260m) ? history.BySurface(260m) : null;
        }
        return dose switch
        {
            > 600m => 600m,
            > 400m => 400m,
            > 300m => 300m,
            _ => null,
        };
    }
}
