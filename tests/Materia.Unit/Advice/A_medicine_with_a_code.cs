using Materia.Clinical.Cases;
using Materia.Clinical.Plans;
using Materia.Tests.Advice.Cases;
using Xunit;

namespace Materia.Tests.Advice;

public class A_medicine_with_a_code
{
    private const string Rifampicin = "9384";
    private const string RifampicinAtc = "J04AB02";
    private const string Warfarin = "11289";

    [Theory]
    [InlineData("Rifadin 300 mg", Rifampicin, null)]
    [InlineData("Rifadin 300 mg", Rifampicin, RifampicinAtc)]
    [InlineData("Rifadin 300 mg", null, RifampicinAtc)]
    [InlineData("Rifinah", Rifampicin, null)]
    [InlineData(null, Rifampicin, RifampicinAtc)]
    [InlineData("Rifadin", "0", null)]
    public void that_agrees_is_told_of_in_no_finding(string? name, string? rxcui, string? atc)
    {
        var plan = PlanOf(name, rxcui, atc);

        Assert.DoesNotContain(plan.Findings, IsClash);
        Assert.Contains(plan.Findings, finding => IsAbout(finding, "rifampicin"));
    }

    [Theory]
    [InlineData("warfarin", Rifampicin, null, "\"warfarin\" means warfarin, and the code beside it means rifampicin")]
    [InlineData(
        "warfarin",
        null,
        RifampicinAtc,
        "\"warfarin\" means warfarin, and the code beside it means rifampicin"
    )]
    [InlineData(
        "warfarin",
        Warfarin,
        RifampicinAtc,
        "\"warfarin\" means warfarin, and the code beside it means rifampicin"
    )]
    [InlineData(null, Warfarin, RifampicinAtc, "means warfarin, and the code beside it means rifampicin")]
    public void of_another_medicine_is_named_and_both_are_looked_at(
        string? name,
        string? rxcui,
        string? atc,
        string words
    )
    {
        var plan = PlanOf(name, rxcui, atc);

        Assert.Contains(words, Assert.Single(plan.Findings, IsClash).Summary, StringComparison.Ordinal);
        Assert.Contains(plan.Findings, finding => IsAbout(finding, "rifampicin"));
        Assert.Contains(plan.Findings, finding => IsAbout(finding, "warfarin"));
    }

    [Fact]
    public void beside_a_name_that_is_not_recognised_is_looked_at_and_told()
    {
        var plan = PlanOf("examplinib", Rifampicin, null);

        Assert.Contains(
            "a name that is not recognised",
            Assert.Single(plan.Findings, IsClash).Summary,
            StringComparison.Ordinal
        );
        Assert.Contains(plan.Findings, finding => IsAbout(finding, "rifampicin"));
    }

    [Fact]
    public void that_is_not_known_leaves_the_other_to_decide()
    {
        var plan = PlanOf(null, "0", RifampicinAtc);

        Assert.Contains(plan.Findings, finding => IsAbout(finding, "rifampicin"));
    }

    private static bool IsClash(Finding finding) => finding.Id.StartsWith("medicine-code/", StringComparison.Ordinal);

    private static bool IsAbout(Finding finding, string medicine) =>
        finding.Kind == FindingKind.Interaction && finding.About.Contains(medicine);

    private static Plan PlanOf(string? name, string? rxcui, string? atc) =>
        Imatinib.Advise(
            CaseMaking.Adult(Jurisdiction.Us) with
            {
                Medications =
                [
                    new Medication
                    {
                        Path = "medications[0]",
                        Name = name,
                        Rxcui = rxcui,
                        Atc = atc,
                    },
                ],
            }
        );
}
