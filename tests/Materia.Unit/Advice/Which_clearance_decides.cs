using Materia.Clinical.Cases;
using Materia.Clinical.Plans;
using Materia.Tests.Advice.Cases;
using Materia.Units;
using Xunit;

namespace Materia.Tests.Advice;

public class Which_clearance_decides
{
    // The man of these tests has by Cockcroft-Gault 90 x 80 / 72 = 100 mL/min over his creatinine in mg/dL.
    [Theory]
    [InlineData("50 mL/min", 10, "0.9 mg/dL", 10, "50 mL/min")]
    [InlineData("50 mL/min", 5, "0.9 mg/dL", 10, "50 mL/min")]
    [InlineData("50 mL/min", 10, "0.9 mg/dL", 5, "50 mL/min")]
    [InlineData(
        "50 mL/min",
        10,
        "4 mg/dL",
        5,
        "25 mL/min (Cockcroft-Gault), lower than 50 mL/min measured on 2026-11-10"
    )]
    [InlineData("50 mL/min", 5, "4 mg/dL", 10, "50 mL/min")]
    public void a_measured_one_unless_a_later_creatinine_shows_a_lower(
        string measured,
        int measuredDaysAgo,
        string creatinine,
        int creatinineDaysAgo,
        string expected
    )
    {
        var question = CaseMaking
            .Adult(Jurisdiction.Us)
            .With("creatinine-clearance", measured, measuredDaysAgo)
            .With("creatinine", creatinine, creatinineDaysAgo);

        Assert.Equal(expected, Clearance(Imatinib.Advise(question)));
    }

    [Fact]
    public void and_while_the_later_creatinine_cannot_be_judged_the_weight_is_asked_for()
    {
        var question = CaseMaking
            .Adult(Jurisdiction.Us)
            .Measuring(null, 180.Centimetres)
            .With("creatinine-clearance", "90 mL/min", 20)
            .With("creatinine", "4 mg/dL", 2);

        var plan = Imatinib.Advise(question);

        Assert.Equal(PlanAction.InsufficientData, plan.Action);
        Assert.Contains(plan.Missing, missing => missing is { Field: "patient.weight", Blocking: true });
    }

    [Fact]
    public void and_of_one_day_a_creatinine_that_shows_less_for_both_sexes_counts_before_the_sex_is_known()
    {
        // 90 x 80 / (72 x 4) is 25 mL/min in a man, 21 in a woman: moderate, half of 400 mg.
        var question = CaseMaking
            .Adult(Jurisdiction.Us)
            .With("creatinine-clearance", "90 mL/min", 2)
            .With("creatinine", "4 mg/dL", 2);
        question = question with { Patient = question.Patient with { Sex = null, Pregnancy = Pregnancy.NotPregnant } };

        Assert.Equal("start 200 mg in 1", PlanWords.Outcome(Imatinib.Advise(question)));
    }

    [Fact]
    public void a_childs_old_measurement_of_90_is_not_relied_on_when_a_later_creatinine_no_longer_shows_60()
    {
        // Schwartz: 0.413 x 138 / 1.0 = 57.
        var question = CaseMaking
            .Child(Jurisdiction.Us)
            .With("creatinine-clearance", "90 mL/min", 20)
            .With("creatinine", "1.0 mg/dL", 2);

        var plan = Imatinib.Advise(question);

        Assert.Equal(PlanAction.InsufficientData, plan.Action);
        Assert.Contains(plan.Missing, missing => missing is { Field: "creatinine-clearance", Blocking: true });
    }

    [Fact]
    public void but_never_a_reported_egfr()
    {
        var question = CaseMaking.Adult(Jurisdiction.Us).Without("creatinine").With("egfr", "90 mL/min/{1.73_m2}");

        Assert.Equal(PlanAction.InsufficientData, Imatinib.Advise(question).Action);
    }

    private static string Clearance(Plan plan) =>
        plan.Inputs.Single(input => input.Name == "creatinine-clearance").Value.Replace('\u00a0', ' ');
}
