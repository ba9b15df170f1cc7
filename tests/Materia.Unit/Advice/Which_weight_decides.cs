using Materia.Clinical.Cases;
using Materia.Clinical.Plans;
using Materia.Tests.Advice.Cases;
using Materia.Units;
using Xunit;

namespace Materia.Tests.Advice;

public class Which_weight_decides
{
    // The boy of these tests is 138 cm tall: 32 kg give sqrt(138 x 32 / 3600) = 1.1075 m2, 26 kg give 0.9983 m2.
    [Theory]
    [InlineData("26 kg", 0, "339.43", true)]
    [InlineData("40 kg", 0, "376.56", true)]
    [InlineData("26 kg", 1, "376.56", false)]
    [InlineData("32 kg", 0, "376.56", false)]
    [InlineData("32000 g", 0, "376.56", false)]
    public void the_lower_of_a_stated_and_a_dated_one_of_the_day_of_the_question(
        string dated,
        int daysAgo,
        string calculated,
        bool isNamed
    )
    {
        var plan = Imatinib.Advise(CaseMaking.Child(Jurisdiction.Us).And("weight", dated, daysAgo));

        Assert.Equal(calculated, Calculated(plan));
        AssertNamed(plan, "two-results/weight/2026-11-20", isNamed);
    }

    [Theory]
    [InlineData("120 cm", 0, "351.15", true)]
    [InlineData("150 cm", 0, "376.56", true)]
    [InlineData("120 cm", 1, "376.56", false)]
    [InlineData("1.38 m", 0, "376.56", false)]
    public void and_so_does_the_lower_of_two_heights(string dated, int daysAgo, string calculated, bool isNamed)
    {
        var plan = Imatinib.Advise(CaseMaking.Child(Jurisdiction.Us).And("height", dated, daysAgo));

        Assert.Equal(calculated, Calculated(plan));
        AssertNamed(plan, "two-results/height/2026-11-20", isNamed);
    }

    [Fact]
    public void both_are_named_with_their_places_and_the_lower_is_told_as_the_input()
    {
        var plan = Imatinib.Advise(CaseMaking.Child(Jurisdiction.Us).And("weight", "26 kg", 0));

        var finding = Assert.Single(plan.Findings, finding => finding.Id == "two-results/weight/2026-11-20");
        Assert.Equal((FindingKind.Evidence, Severity.Moderate), (finding.Kind, finding.Severity));
        Assert.NotNull(finding.Recommendation);
        Assert.Equal(["observations[6]", "patient.weight"], finding.Because.Select(reason => reason.Path));
        Assert.Contains(plan.Inputs, input => input is { Name: "weight", Path: "observations[6]" });
    }

    [Fact]
    public void of_two_heights_measured_on_one_day_the_lower_too()
    {
        var question = CaseMaking
            .Child(Jurisdiction.Us)
            .Measuring(32.Kilograms, null)
            .And("height", "138 cm", 3)
            .And("height", "120 cm", 3);

        Assert.Equal("351.15", Calculated(Imatinib.Advise(question)));
    }

    private static string Calculated(Plan plan) =>
        DecimalText.Format(decimal.Truncate(plan.Dose!.Calculated!.Value.Milligrams * 100) / 100);

    private static void AssertNamed(Plan plan, string id, bool isNamed) =>
        Assert.Equal(isNamed, plan.Findings.Any(finding => finding.Id == id));
}
