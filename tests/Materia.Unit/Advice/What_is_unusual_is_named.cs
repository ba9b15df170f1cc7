using Materia.Clinical.Cases;
using Materia.Clinical.Plans;
using Materia.Tests.Advice.Cases;
using Materia.Units;
using Xunit;

namespace Materia.Tests.Advice;

public class What_is_unusual_is_named
{
    private static readonly Case Man = CaseMaking.Adult(Jurisdiction.Us);
    private static readonly Case Boy = CaseMaking.Child(Jurisdiction.Us);

    [Fact]
    public void and_an_ordinary_patient_is_left_alone()
    {
        Assert.Empty(Named(Man));
        Assert.Empty(Named(Boy));
        Assert.Empty(Named(Man.Taking(400.Milligrams, 100)));
    }

    [Fact]
    public void with_what_a_weight_is_when_pounds_were_meant() =>
        Assert.Equal(
            "Body weight 176 kg is unusual at 50 years; usual is 40 to 150 kg. If lb was meant where kg stands: 79.83 kg.",
            Only(Man.Measuring(176.Kilograms, 180.Centimetres), "weight").Summary
        );

    [Fact]
    public void with_what_a_weight_is_when_kilograms_were_meant() =>
        Assert.Equal(
            "Body weight 36.28 kg is unusual at 50 years; usual is 40 to 150 kg. If kg was meant where lb stands: 80 kg.",
            Only(Man.Measuring(Mass.FromPounds(80), 180.Centimetres), "weight").Summary
        );

    [Fact]
    public void with_a_weight_that_is_unusual_only_for_the_height()
    {
        // 32 kg are 70.5 lb: 70.5 kg are somebody's at 10 years, 70.5 / 1.38² = 37 kg/m2 hardly.
        var finding = Only(Boy.Measuring(70.5m.Kilograms, 138.Centimetres), "body-mass-index");

        Assert.Equal(
            "Weight 70.5 kg with height 138 cm, a body mass index of 37.01 kg/m², is unusual at 10 years; usual is 12 to 33 kg/m². If lb was meant where kg stands: 31.97 kg.",
            finding.Summary
        );
        Assert.Equal(["height", "weight"], finding.About);
        Assert.Equal(
            ["patient.height", "patient.weight", "patient.age"],
            finding.Because.Select(reason => reason.Path)
        );
    }

    [Fact]
    public void with_what_a_result_is_in_the_other_unit() =>
        Assert.Equal(
            "Bilirubin, total 6 mg/dL on 2026-11-15 is unusual; usual is 0.2 to 5 mg/dL. If µmol/L was meant where mg/dL stands: 0.35 mg/dL; or if the point slipped: 0.6 mg/dL.",
            Only(Man.With("bilirubin-total", "6 mg/dL", upperLimit: "1.2 mg/dL"), "bilirubin-total").Summary
        );

    [Fact]
    public void with_the_range_in_the_unit_that_is_read_beside_the_one_that_was_written() =>
        Assert.Equal(
            "Bilirubin, total 120 µmol/L (7.01 mg/dL) on 2026-11-15 is unusual; usual is 0.2 to 5 mg/dL. If the point slipped: 12 µmol/L.",
            Only(Man.With("bilirubin-total", "120 umol/L", upperLimit: "20 umol/L"), "bilirubin-total").Summary
        );

    [Fact]
    public void once_for_each_input_however_many_of_its_results_are_unusual()
    {
        var finding = Only(Man.And("alt", "3 U/L", 5, "48 U/L").And("alt", "5 U/L", 60, "48 U/L"), "alt");

        Assert.Equal(
            "Alanine aminotransferase (ALT) 3 U/L on 2026-11-15 is unusual; usual is 7 to 150 U/L. If the point slipped: 30 U/L. "
                + "Alanine aminotransferase (ALT) 5 U/L on 2026-09-21 is unusual; usual is 7 to 150 U/L. If the point slipped: 50 U/L.",
            finding.Summary
        );
        Assert.Equal(["observations[6]", "observations[7]"], finding.Because.Select(reason => reason.Path));
    }

    [Fact]
    public void by_the_age_on_the_day_of_the_measurement()
    {
        Assert.Empty(Named(Boy.And("weight", "10 kg", 8 * 365)));
        Assert.Equal(
            "Body weight 10 kg on 2025-11-20 is unusual at 9 years; usual is 16.5 to 70 kg.",
            Only(Boy.And("weight", "10 kg", 365), "weight").Summary
        );
    }

    [Theory]
    [InlineData("40 10*9/L", null, false)]
    [InlineData("40 10*9/L", 30, false)]
    [InlineData("40 10*9/L", 95, true)]
    [InlineData("0.5 10*9/L", null, true)]
    [InlineData("0.5 10*9/L", 30, false)]
    public void by_the_time_that_treatment_has_had(string neutrophils, int? sinceDaysAgo, bool isNamed)
    {
        var question = sinceDaysAgo is { } days ? Man.Taking(400.Milligrams, days) : Man;

        Assert.Equal(isNamed, Named(question.With("neutrophils", neutrophils)).Any());
    }

    [Fact]
    public void and_that_changes_neither_the_action_nor_the_dose()
    {
        var (plan, unusual) = (Imatinib.Advise(Man), Imatinib.Advise(Man.Measuring(149.Kilograms, 180.Centimetres)));

        Assert.Equal("body-mass-index", Assert.Single(Named(Man.Measuring(149.Kilograms, 180.Centimetres))).Id[8..]);
        Assert.Equal(PlanWords.Outcome(plan), PlanWords.Outcome(unusual));
        Assert.Equal(PlanWords.Weighty(plan), PlanWords.Weighty(unusual));
    }

    private static Finding Only(Case question, string code)
    {
        var finding = Assert.Single(Named(question));
        Assert.Equal(($"unusual/{code}", Severity.Minor), (finding.Id, finding.Severity));
        return finding with { Summary = finding.Summary.Replace('\u00a0', ' ') };
    }

    private static IEnumerable<Finding> Named(Case question) =>
        Imatinib
            .Advise(question)
            .Findings.Where(finding => finding.Id.StartsWith("unusual/", StringComparison.Ordinal));
}
