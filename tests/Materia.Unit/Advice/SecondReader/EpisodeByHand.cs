namespace Materia.Tests.Advice.SecondReader;

/// <summary>From the first result that meets the trigger until the first day on which all have recovered (rule 7).</summary>
internal sealed record EpisodeByHand(int Trigger, int? End)
{
    public static List<EpisodeByHand> All(ResultsByHand results, ThresholdsByHand thresholds, int from = 0)
    {
        var episodes = new List<EpisodeByHand>();
        int? open = null;
        foreach (var day in results.Days(thresholds.Tests))
        {
            if (open is not { } trigger)
            {
                open = day >= from && thresholds.Triggers(results, day) ? day : null;
            }
            else if (thresholds.Recovered(results, trigger, day))
            {
                episodes.Add(new(trigger, day));
                open = null;
            }
        }
        if (open is { } still)
        {
            episodes.Add(new(still, null));
        }
        return episodes;
    }
}
