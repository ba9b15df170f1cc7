using Materia.Clinical.Cases;
using Materia.Clinical.Plans;
using Materia.Tests.Advice.Cases;
using Materia.Units;
using Xunit;

namespace Materia.Tests.Advice;

public class While_an_episode_is_open
{
    [Fact]
    public void nothing_less_careful_than_a_hold_is_ever_advised() =>
        EveryCase.Holds(
            2_500,
            RandomCases.Number,
            (question, _) =>
            {
                var plan = Imatinib.Advise(question);
                return plan.Ladders.Any(ladder => ladder.State == "held") && plan.Action > PlanAction.Hold
                    ? $"{PlanWords.Outcome(plan)} although {plan.Ladders.First(ladder => ladder.State == "held").Id} is held"
                    : null;
            }
        );

    /// <summary>
    /// Not asked of the engine but worked out here from the counts alone, as the contract's rule 7 says it, wherever a label
    /// holds below 1.0 and 50 (table 1; fact sheet 7, H1 to H3, H5 and H6).
    /// </summary>
    [Fact]
    public void as_the_counts_themselves_show_it() =>
        EveryCase.Holds(
            2_500,
            RandomCases.Number,
            (question, _) =>
            {
                var plan = Imatinib.Advise(question);
                return
                    question.Doses.IsEmpty
                    || !IsHeldBelowOneAndFifty(question)
                    || !IsOpen(question)
                    || plan.Action <= PlanAction.Hold
                    ? null
                    : $"{PlanWords.Outcome(plan)} while the counts have not recovered";
            }
        );

    /// <summary>In advanced leukaemia nobody goes on, or holds, before it is asked whether the leukaemia is the cause (H4).</summary>
    [Fact]
    public void in_advanced_leukaemia_no_dose_goes_on_below_half_and_ten() =>
        EveryCase.Holds(
            2_500,
            RandomCases.Number,
            (question, _) =>
            {
                if (question.Doses.IsEmpty || question.Indication.Code is not ("cml-ap" or "cml-bc" or "ph-all"))
                {
                    return null;
                }
                var isLow = LatestCount(question, "neutrophils") < 0.5m || LatestCount(question, "platelets") < 10m;
                var plan = Imatinib.Advise(question);
                return isLow && plan.Dose is not null ? PlanWords.Outcome(plan) : null;
            }
        );

    [Fact]
    public void one_next_step_says_what_would_end_it() =>
        EveryCase.Holds(
            2_500,
            RandomCases.Number,
            (question, _) =>
            {
                var plan = Imatinib.Advise(question);
                // A hold for an event alone ends with the event, for which no label gives a number.
                return plan.Action != PlanAction.Hold || plan.Ladders.All(ladder => ladder.State != "held") ? null
                    : plan.Next is not [{ When.IsEmpty: false } step] ? $"{plan.Next.Length} next steps"
                    : step.Action is PlanAction.Resume == step.Dose is not null ? null
                    : step.Text.Contains("calculated from body surface; for that", StringComparison.Ordinal) ? null
                    : $"next is {step.Action} with dose {step.Dose?.DailyTotal}";
            }
        );

    [Fact]
    public void the_next_dose_is_never_above_the_one_before_the_hold() =>
        EveryCase.Holds(
            2_500,
            RandomCases.Number,
            (question, _) =>
            {
                var plan = Imatinib.Advise(question);
                return
                    plan.Action == PlanAction.Hold
                    && plan.Next is [{ Dose: { } dose }]
                    && dose.DailyTotal > question.Doses.Max(period => period.DailyTotal)
                    ? $"next is {dose.DailyTotal}, more than was ever taken"
                    : null;
            }
        );

    /// <summary>A result without its upper limit cannot be read; it hid the one of the same day that holds the drug.</summary>
    [Theory]
    [InlineData("24 U/L")]
    [InlineData("400 U/L")]
    public void the_drug_is_held_though_another_result_of_the_day_has_no_upper_limit(string unreadable)
    {
        var question = CaseMaking
            .Adult(Jurisdiction.Us)
            .Taking(400.Milligrams, 60)
            .And("alt", "400 U/L", daysAgo: 20, upperLimit: "40 U/L")
            .And("alt", unreadable, daysAgo: 20)
            .Without("bilirubin-total")
            .And("bilirubin-total", "0.6 mg/dL", daysAgo: 21, upperLimit: "1.2 mg/dL");

        Assert.Equal("hold", PlanWords.Outcome(Imatinib.Advise(question)));
    }

    /// <summary>After a stop of advanced leukaemia the label goes on at 300 mg; a later fall says nothing of a higher dose.</summary>
    [Theory]
    [InlineData("4 10*9/L")]
    [InlineData("0.4 10*9/L")]
    public void the_level_that_an_earlier_stop_left_stays_the_highest(string latest)
    {
        var question = CaseMaking.Adult(Jurisdiction.Us).Taking(600.Milligrams, 200);
        question = (
            question with
            {
                Indication = question.Indication with { Code = "cml-ap" },
                Answers =
                [
                    new Answer
                    {
                        Path = "",
                        Question = "disease-related",
                        Value = "no",
                    },
                ],
            }
        ).With("neutrophils", "0.3 10*9/L", daysAgo: 150).And("neutrophils", "0.3 10*9/L", daysAgo: 110).And("platelets", "200 10*9/L", daysAgo: 150).And("neutrophils", "2 10*9/L", daysAgo: 100).And("platelets", "200 10*9/L", daysAgo: 100).And("neutrophils", latest, daysAgo: 2);

        Assert.Equal("reduce 300 mg in 1", PlanWords.Outcome(Imatinib.Advise(question)));
    }

    private static bool IsHeldBelowOneAndFifty(Case question) =>
        question.Patient.Age.CompletedYears < 18
            ? question.Indication.Code == "cml-cp"
            : question.Indication.Code is not ("cml-ap" or "cml-bc" or "ph-all")
                && (question.Indication.Code != "asm" || question.Jurisdiction == Jurisdiction.Us);

    // The lowest of the last day, if that day is at most 14 days ago and so counts for everything.
    private static decimal? LatestCount(Case question, string code)
    {
        var day = question
            .Observations.Where(result => result.Term.Code == code)
            .GroupBy(result => result.Date.Date)
            .MaxBy(group => group.Key);
        return day is null || Imatinib.Today.DayNumber - day.Key.DayNumber > 14 ? null : Lowest(day, code);
    }

    private static bool IsOpen(Case question)
    {
        var first = question.Doses.Min(period => period.Start.Date);
        var days = question
            .Observations.Where(result => result.Term.Code is "neutrophils" or "platelets" && result.Date.Date >= first)
            .GroupBy(result => result.Date.Date)
            .OrderBy(day => day.Key);
        var isOpen = false;
        decimal? neutrophils = null;
        decimal? platelets = null;
        foreach (var day in days)
        {
            var low = Lowest(day, "neutrophils");
            var lowPlatelets = Lowest(day, "platelets");
            if (!isOpen && (low < 1.0m || lowPlatelets < 50m))
            {
                (isOpen, neutrophils, platelets) = (true, null, null);
            }
            neutrophils = low ?? neutrophils;
            platelets = lowPlatelets ?? platelets;
            if (isOpen && neutrophils >= 1.5m && platelets >= 75m)
            {
                isOpen = false;
            }
        }
        return isOpen;
    }

    private static decimal? Lowest(IEnumerable<Observation> day, string code) =>
        day.Where(result => result.Term.Code == code)
            .Select(result => (decimal?)BillionsPerLitre(result.Value!.Value))
            .Min();

    private static decimal BillionsPerLitre(Quantity count) => CountConcentration.FromQuantity(count).BillionsPerLitre;
}
