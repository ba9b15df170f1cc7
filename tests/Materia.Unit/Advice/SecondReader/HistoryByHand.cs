using Materia.Clinical.Cases;

namespace Materia.Tests.Advice.SecondReader;

/// <summary>A patient on or after treatment, as the ladders look at him.</summary>
internal sealed class HistoryByHand
{
    private readonly Case _question;
    private readonly RecordByHand _record;

    public HistoryByHand(Case question)
    {
        _question = question;
        _record = new RecordByHand(question);
        Treatment = new TreatmentByHand(question);
        Results = new ResultsByHand(question, Treatment.FirstDay);
    }

    public TreatmentByHand Treatment { get; }

    public ResultsByHand Results { get; }

    public bool IsUs => _record.IsUs;

    public bool IsAdult => _record.IsAdult;

    public string Indication => _record.Indication;

    public bool IsAdvanced => Indication is "cml-ap" or "cml-bc" or "ph-all";

    /// <summary>
    /// A hold does not end on results older than 14 days (rule 3). One whose drug was taken up again is over.
    /// </summary>
    public bool IsStillHeld(EpisodeByHand episode, ThresholdsByHand thresholds) =>
        !Treatment.IsOn
        && Treatment.Stop <= episode.End
        && !thresholds.Tests.All(test =>
            Results.Latest(test, episode.Trigger, Treatment.Today) is { } latest && Treatment.Today - latest.Day <= 14
        );

    /// <summary>
    /// An episode counts until the drug is taken up again (0016): of one that ended before the last start no ladder says anything
    /// to a drug that is away.
    /// </summary>
    public bool IsLongOver(EpisodeByHand episode) => !Treatment.IsOn && episode.End <= Treatment.LastStart;

    /// <summary>
    /// Whether a fall comes from the leukaemia: by the latest answer that is undated or from its first day on; null without
    /// one, where it says "unknown", and where two of one day contradict each other.
    /// </summary>
    public bool? IsRelated(int trigger)
    {
        var answers = _question
            .Answers.Where(answer => answer.Date is not { } date || date.Date.DayNumber >= trigger)
            .GroupBy(answer => answer.Date?.Date.DayNumber ?? int.MinValue)
            .MaxBy(day => day.Key);
        var values = answers?.Select(answer => answer.Value).Distinct().ToList() ?? [];
        return values switch
        {
            ["yes"] => true,
            ["no"] => false,
            _ => null,
        };
    }

    /// <summary>
    /// To go on, a count is due weekly in the first month, every two weeks in the second, then every 60 days, and counts for 14
    /// days more (policy; label 5.2).
    /// </summary>
    public bool AreCountsFresh => ResultsByHand.Counts.All(test => FreshCount(test) is not null);

    public bool IsFreshAndVeryLow(string test) =>
        FreshCount(test) is { } value && ThresholdsByHand.Advanced.IsTrigger(test, value);

    private decimal? FreshCount(string test) =>
        Results.Latest(test, int.MinValue, Treatment.Today) is { } latest
        && Treatment.Today - latest.Day <= MonitoringDays(latest.Day) + 14
            ? latest.Value
            : null;

    /// <summary>To take the drug up again after a gap that no ladder made, counts of 30 days (policy, as for a start).</summary>
    public bool AreCountsFreshForAResume =>
        ResultsByHand.Counts.All(test =>
            Results.Latest(test, int.MinValue, Treatment.Today) is { } latest && Treatment.Today - latest.Day <= 30
        );

    private int MonitoringDays(int day) =>
        (day - Treatment.FirstDay) switch
        {
            < 28 => 7,
            < 56 => 14,
            _ => 60,
        };

    /// <summary>A step by body surface as the tablets give it; its cap is that of the starting dose (rule 7).</summary>
    public decimal BySurface(decimal rate)
    {
        var cap = IsUs || Indication == "ph-all" ? 600m : 800m;
        return StockByHand.Nearest(_record, Math.Min(rate * _record.Surface!.Value, cap), cap);
    }

    /// <summary>The EU ceiling at a resume for any impaired liver: bilirubin or AST above their limits.</summary>
    public decimal OrganCeiling =>
        !IsUs && (_record.Multiple("bilirubin-total") > 1m || _record.Multiple("ast") > 1m) ? 400m : decimal.MaxValue;
}
