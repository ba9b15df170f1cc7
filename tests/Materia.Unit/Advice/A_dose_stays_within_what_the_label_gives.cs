using Materia.Clinical.Cases;
using Materia.Clinical.Plans;
using Materia.Tests.Advice.Cases;
using Materia.Units;
using Xunit;

namespace Materia.Tests.Advice;

public class A_dose_stays_within_what_the_label_gives
{
    [Fact]
    public void it_is_never_above_the_highest_that_the_label_names_nor_above_its_own_cap() =>
        EveryCase.Holds(
            1_500,
            RandomCases.Number,
            (question, _) =>
            {
                var plan = Imatinib.Advise(question);
                var highest = Highest(question);
                return plan.Dose is not { } dose ? null
                    : dose.DailyTotal.Milligrams > highest
                        ? $"{PlanWords.Outcome(plan)} is above the highest of the label, {highest} mg"
                    : dose.Cap is { } cap && dose.DailyTotal > cap ? $"{PlanWords.Outcome(plan)} is above its cap {cap}"
                    : null;
            }
        );

    // Fact sheet 4 and 5, with what may be considered at an escalation; 0 where the label covers nobody.
    private static int Highest(Case question)
    {
        var isUs = question.Jurisdiction == Jurisdiction.Us;
        var isChild = question.Patient.Age.CompletedYears < 18;
        return (question.Indication.Code, isUs, isChild) switch
        {
            ("cml-cp", true, _) => 600,
            ("cml-cp", false, _) => 800,
            ("cml-ap" or "cml-bc", true, true) => 0,
            ("cml-ap" or "cml-bc", _, _) => 800,
            ("ph-all", _, _) => 600,
            (_, _, true) => 0,
            ("dfsp" or "gist", _, _) => 800,
            ("asm", false, _) => 0,
            _ => 400,
        };
    }

    [Fact]
    public void there_is_a_dose_exactly_when_the_action_carries_one() =>
        EveryCase.Holds(
            1_500,
            RandomCases.Number,
            (question, _) =>
            {
                var plan = Imatinib.Advise(question);
                var carries =
                    plan.Action is PlanAction.Start or PlanAction.Continue or PlanAction.Reduce or PlanAction.Resume;
                return plan.Dose is not null == carries ? null : $"{plan.Action} with dose {plan.Dose}";
            }
        );

    [Fact]
    public void what_one_administration_is_and_how_often_come_to_the_day() =>
        EveryCase.Holds(
            1_500,
            RandomCases.Number,
            (question, _) =>
                Imatinib.Advise(question) is { Dose: { } dose }
                && dose.Amount.Milligrams * dose.TimesPerDay != dose.DailyTotal.Milligrams
                    ? $"{dose.Amount} {dose.TimesPerDay} times is not {dose.DailyTotal}"
                    : null
        );

    [Fact]
    public void the_tablets_of_one_administration_come_to_its_amount() =>
        EveryCase.Holds(
            1_500,
            RandomCases.Number,
            (question, _) =>
            {
                if (Imatinib.Advise(question).Dose is not { Products: { IsEmpty: false } products } dose)
                {
                    return null;
                }
                var sum = products.Sum(AmountOf);
                return sum == dose.Amount.Milligrams
                    ? null
                    : $"{string.Join(" + ", products.Select(product => $"{product.Count} x {product.Strength}"))} is {sum} mg, not {dose.Amount}";
            }
        );

    [Fact]
    public void and_where_no_product_at_hand_makes_it_the_plan_says_so() =>
        EveryCase.Holds(
            1_500,
            RandomCases.Number,
            (question, _) =>
            {
                var plan = Imatinib.Advise(question);
                var isTold = plan.Findings.Any(finding => finding.Id == "no-product");
                return plan.Dose is { } dose && dose.Products.IsEmpty != isTold
                    ? $"{dose.Products.Length} products for {PlanWords.Outcome(plan)}, told: {isTold}"
                    : null;
            }
        );

    /// <summary>Section 2 of the US label, section 3 of the EU leaflets.</summary>
    [Fact]
    public void eight_hundred_milligrams_a_day_are_two_doses() =>
        EveryCase.Holds(
            1_500,
            RandomCases.Number,
            (question, _) =>
                Imatinib.Advise(question) is { Dose: { } dose } plan
                && dose.DailyTotal >= 800.Milligrams
                && dose.TimesPerDay < 2
                    ? PlanWords.Outcome(plan)
                    : null
        );

    [Fact]
    public void a_dose_the_plan_chooses_can_be_made_of_the_tablets_there_are() =>
        EveryCase.Holds(
            1_500,
            number => RandomCases.Number(number) with { Formulary = [] },
            (question, _) =>
            {
                var plan = Imatinib.Advise(question);
                var isRecorded = plan.Action == PlanAction.Continue || plan.Dose?.Products.IsEmpty == false;
                return plan.Dose is null || isRecorded ? null : $"no tablets for {PlanWords.Outcome(plan)}";
            }
        );

    [Theory]
    // A 600 mg tablet in stock beside the 400 mg one must not make 300 mg of a 400 mg dose.
    [InlineData(Jurisdiction.Eu, "400 mg, 600 mg", "start 400 mg in 1", "1 x 400 mg")]
    [InlineData(Jurisdiction.Eu, "100 mg, 600 mg", "start 400 mg in 1", "4 x 100 mg")]
    [InlineData(Jurisdiction.Eu, "100 mg, 80 mg/mL", "start 400 mg in 1", "4 x 100 mg")]
    [InlineData(Jurisdiction.Us, "80 mg/mL", "start 400 mg in 1", "5 x 80 mg/mL")]
    [InlineData(Jurisdiction.Us, "100 mg", "start 400 mg in 1", "4 x 100 mg")]
    [InlineData(Jurisdiction.Us, "400 mg", "start 400 mg in 1", "1 x 400 mg")]
    public void the_formulary_decides_of_what_it_is_made_and_not_how_much(
        Jurisdiction jurisdiction,
        string stock,
        string outcome,
        string made
    )
    {
        var question = CaseMaking.Adult(jurisdiction) with
        {
            Formulary = [.. stock.Split(", ").Select(Quantity.Parse)],
        };

        var plan = Imatinib.Advise(question);

        Assert.Equal(outcome, PlanWords.Outcome(plan));
        Assert.Equal(made, Made(plan));
    }

    [Fact]
    public void a_reduced_dose_of_300_mg_is_three_100_mg_tablets_even_beside_a_bottle_of_solution()
    {
        // 300 mg is no multiple of the 8 mg that a syringe measures, but it is three tablets.
        var question = CaseMaking.Adult(Jurisdiction.Us).With("bilirubin-total", "4 {ULN}") with
        {
            Formulary = [Quantity.Parse("100 mg"), Quantity.Parse("80 mg/mL")],
        };

        var plan = Imatinib.Advise(question);

        Assert.Equal("start 300 mg in 1", PlanWords.Outcome(plan));
        Assert.Equal("3 x 100 mg", Made(plan));
    }

    [Theory]
    // A boy of 2 years, 85 cm and 4 kg: 340 mg/m2 x 0.3073 m2 is 104 mg. Whole 400 mg tablets would be four times as much.
    [InlineData("400 mg", 4, "start 100 mg in 1", "")]
    [InlineData("600 mg", 4, "start 100 mg in 1", "")]
    // A strength that is not sold is no reason to give a dose that nobody can measure.
    [InlineData("250 mg", 4, "start 100 mg in 1", "")]
    // 12 kg: 181 mg; 16 kg: 209 mg.
    [InlineData("250 mg", 12, "start 200 mg in 1", "")]
    [InlineData("80 mg/mL", 12, "start 184 mg in 1", "2.3 x 80 mg/mL")]
    [InlineData("50 mg", 16, "start 200 mg in 1", "4 x 50 mg")]
    public void stock_never_rounds_the_dose_of_a_child_up_by_more_than_half_a_tablet_step(
        string stock,
        int kilograms,
        string outcome,
        string made
    )
    {
        var question = CaseMaking
            .Child(Jurisdiction.Eu)
            .Aged(months: 24)
            .Measuring(Mass.FromKilograms(kilograms), 85.Centimetres)
            .With("creatinine", "0.3 mg/dL") with
        {
            Formulary = [.. stock.Split(", ").Select(Quantity.Parse)],
        };

        var plan = Imatinib.Advise(question);

        Assert.Equal(outcome, PlanWords.Outcome(plan));
        Assert.Equal(made, Made(plan));
        Assert.Equal(made.Length == 0, plan.Findings.Any(finding => finding.Id == "no-product"));
    }

    [Fact]
    public void stock_does_not_hide_what_a_missing_result_could_change()
    {
        // Without a bilirubin it may be 600 or 400 mg; that 600 mg cannot be made of 400 mg tablets is no answer to that.
        var question = CaseMaking.Adult(Jurisdiction.Eu).Without("bilirubin-total") with
        {
            Indication = new Indication { Code = "cml-ap" },
        };

        Assert.Equal("insufficient-data", PlanWords.Outcome(Imatinib.Advise(question)));
        Assert.Equal(
            "insufficient-data",
            PlanWords.Outcome(Imatinib.Advise(question with { Formulary = [Quantity.Parse("400 mg")] }))
        );
    }

    [Fact]
    public void stock_does_not_change_a_flat_dose_on_treatment_either()
    {
        var question = CaseMaking.Adult(Jurisdiction.Eu).Taking(1000.Milligrams, 60) with
        {
            Formulary = [Quantity.Parse("600 mg")],
        };

        Assert.Equal("reduce 400 mg in 1", PlanWords.Outcome(Imatinib.Advise(question)));
    }

    private static string Made(Plan plan) =>
        string.Join(
            " + ",
            plan.Dose!.Products.Select(product => $"{DecimalText.Format(product.Count)} x {product.Strength}")
        );

    private static decimal AmountOf(ProductCount product) =>
        product.Strength.Dimension == Dimension.Mass
            ? Mass.FromQuantity(product.Strength).Milligrams * product.Count
            : (MassConcentration.FromQuantity(product.Strength) * Volume.FromMillilitres(product.Count)).Milligrams;
}
