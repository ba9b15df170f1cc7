using Materia.Clinical.Cases;
using Materia.Clinical.Plans;

namespace Materia.Tests.Advice.SecondReader;

/// <summary>
/// Why nobody may take the drug today, read off the results, doses, events and answers of a history alone: an episode that is
/// open or whose recovery is too old to end a hold (contract rules 3, 7 and 8), or a severe reaction that is open. Only what is
/// sure is said; where it is in doubt, nothing is.
/// </summary>
internal sealed class HoldByHand
{
    private readonly Case _question;
    private readonly DateOnly _first;
    private readonly DateOnly _today;
    private readonly bool _isOn;

    private HoldByHand(Case question)
    {
        _question = question;
        _first = question.Doses.Min(period => period.Start.Date);
        _today = question.AsOf.Date;
        _isOn = question.Doses.Any(period => period.Covers(_today));
    }

    /// <summary>The reason, and the least careful action that still respects it; null when nothing surely stands.</summary>
    public static (string Why, PlanAction AtMost)? Of(Case question)
    {
        if (question.Doses.IsEmpty)
        {
            return null;
        }
        var hold = new HoldByHand(question);
        return hold.Reaction()
            ?? hold.Episode("liver tests", ThresholdsByHand.Liver)
            ?? (
                IsHeldBelowOneAndFifty(question) ? hold.Episode("counts", ThresholdsByHand.Counts)
                : IsAdvanced(question) ? hold.Advanced()
                : null
            );
    }

    /// <summary>Whether the label holds below 1.0 and 50 (rows H1, H2, H3, H5 and H6 of the fact sheet).</summary>
    public static bool IsHeldBelowOneAndFifty(Case question) =>
        question.Patient.Age.CompletedYears < 18
            ? question.Indication.Code == "cml-cp"
            : question.Indication.Code is not ("cml-ap" or "cml-bc" or "ph-all")
                && (question.Indication.Code != "asm" || question.Jurisdiction == Jurisdiction.Us);

    /// <summary>Whether the steps of advanced leukaemia are for this patient (rows H4 and H7).</summary>
    public static bool IsAdvanced(Case question) =>
        question.Indication.Code is "cml-ap" or "cml-bc" or "ph-all"
        && (question.Patient.Age.CompletedYears >= 18 || question.Jurisdiction == Jurisdiction.Eu);

    private static readonly string[] OfAnyGrade = ["Stevens-Johnson syndrome", "pneumonitis"];
    private static readonly string[] OfTheBlood = ["neutropenia", "thrombocytopenia"];

    // Label 2.12, from the first dose on (rule 7); rule 10 for those that are named.
    private (string, PlanAction)? Reaction()
    {
        var first = _question.Doses.Length == 0 ? (DateOnly?)null : _question.Doses.Min(period => period.Start.Date);
        foreach (var one in _question.Events.Where(one => one.Resolved is null))
        {
            if (
                OfAnyGrade.Contains(one.Term)
                || (one.Grade >= 3 && !OfTheBlood.Contains(one.Term) && !(one.Onset.Date < first))
            )
            {
                return ($"{one.Term} of grade {one.Grade} is open", PlanAction.Hold);
            }
        }
        return null;
    }

    private (string, PlanAction)? Episode(string what, ThresholdsByHand thresholds)
    {
        DateOnly? trigger = null;
        DateOnly? recovered = null;
        var since = new Dictionary<string, (DateOnly Date, decimal? Value)>();
        foreach (var day in Days(thresholds.Tests))
        {
            if (trigger is null && day.Any(result => Amount(result) is { } amount && IsBad(thresholds, result, amount)))
            {
                (trigger, recovered) = (day.Key, null);
                since.Clear();
            }
            Take(thresholds, day, since);
            if (trigger is not null && HaveAllRecovered(thresholds, since))
            {
                (trigger, recovered) = (null, day.Key);
            }
        }
        if (trigger is { } open)
        {
            return ($"{what} have not recovered since {open:yyyy-MM-dd}", PlanAction.Hold);
        }
        // Rule 3: a hold ends on results of the last 14 days.
        return
            recovered is { } end
            && !_isOn
            && _question.Doses.All(period => period.Start.Date < end)
            && since.Values.Any(latest => latest.Date.AddDays(14) < _today)
            ? ($"the recovery of the {what} on {end:yyyy-MM-dd} is too old to end a hold", PlanAction.Hold)
            : null;
    }

    // Below 0.5 and 10 until neither is; once 28 days have passed in an episode that is not the leukaemia's, until 1.0 and 20.
    private (string, PlanAction)? Advanced()
    {
        var thresholds = ThresholdsByHand.Advanced;
        var from = _question.Jurisdiction == Jurisdiction.Us ? _first : _first.AddMonths(1);
        DateOnly? trigger = null;
        var isStopped = false;
        var since = new Dictionary<string, (DateOnly Date, decimal? Value)>();
        foreach (var day in Days(thresholds.Tests))
        {
            var isLow = day.Any(result => Amount(result) is { } amount && IsBad(thresholds, result, amount));
            if (trigger is null && isLow && day.Key >= from)
            {
                (trigger, isStopped) = (day.Key, false);
                since.Clear();
            }
            if (trigger is not { } began)
            {
                continue;
            }
            Take(thresholds, day, since);
            if (HaveAllRecovered(isStopped ? ThresholdsByHand.AdvancedStopped : thresholds, since))
            {
                trigger = null;
            }
            else if (isLow && day.Key >= began.AddDays(28) && IsRelated(began) == false)
            {
                isStopped = true;
            }
        }
        if (trigger is not { } open)
        {
            return null;
        }
        var why = $"the counts have not recovered since {open:yyyy-MM-dd}";
        return IsRelated(open) switch
        {
            _ when HasEventOfTheBlood() => null,
            false when isStopped => ($"{why}, which was stopped after four weeks", PlanAction.Hold),
            null => ($"{why}, and nobody knows why", PlanAction.InsufficientData),
            _ when !_isOn => ($"{why}, and the drug is away", PlanAction.Hold),
            _ => null,
        };
    }

    // What such an event says of its cause is an answer too.
    private bool HasEventOfTheBlood() => _question.Events.Any(one => OfTheBlood.Contains(one.Term));

    private bool? IsRelated(DateOnly trigger)
    {
        var latest = _question
            .Answers.Where(one =>
                one.Question == "disease-related" && (one.Date is not { } date || date.Date >= trigger)
            )
            .GroupBy(one => one.Date?.Date ?? DateOnly.MinValue)
            .MaxBy(day => day.Key);
        var values = latest?.Select(one => one.Value).Distinct().ToList() ?? [];
        return values switch
        {
            ["yes"] => true,
            ["no"] => false,
            _ => null,
        };
    }

    private IEnumerable<IGrouping<DateOnly, Observation>> Days(string[] tests) =>
        _question
            .Observations.Where(result => tests.Contains(result.Term.Code) && result.Date.Date >= _first)
            .GroupBy(result => result.Date.Date)
            .OrderBy(day => day.Key);

    // Of two results of one day the worse counts; one that cannot be read shows no recovery.
    private static void Take(
        ThresholdsByHand thresholds,
        IGrouping<DateOnly, Observation> day,
        Dictionary<string, (DateOnly Date, decimal? Value)> since
    )
    {
        foreach (var test in day.GroupBy(result => result.Term.Code))
        {
            var amounts = test.Select(Amount).ToList();
            since[test.Key] = (
                day.Key,
                amounts.Contains(null) ? null
                : thresholds.Tests == ResultsByHand.Counts ? amounts.Min()
                : amounts.Max()
            );
        }
    }

    private static bool HaveAllRecovered(
        ThresholdsByHand thresholds,
        Dictionary<string, (DateOnly Date, decimal? Value)> since
    ) =>
        thresholds.Tests.All(test =>
            since.TryGetValue(test, out var latest)
            && latest.Value is { } amount
            && thresholds.IsRecovered(test, amount)
        );

    private static bool IsBad(ThresholdsByHand thresholds, Observation result, decimal amount) =>
        thresholds.IsTrigger(result.Term.Code, amount);

    // A count in 10^9/L, a liver test in multiples of its limit.
    private static decimal? Amount(Observation result) =>
        result.Value is not { } value ? null
        : ResultsByHand.Counts.Contains(result.Term.Code) ? UnitsByHand.BillionsPerLitre(value)
        : value.Unit.Code == "{ULN}" ? value.Value
        : result.UpperLimit is { } limit ? value.Value / limit.Value
        : null;
}
