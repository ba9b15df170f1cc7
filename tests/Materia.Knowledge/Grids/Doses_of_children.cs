using Materia.Clinical.Plans;
using Materia.Testing;
using Materia.Units;
using Xunit;

namespace Materia.Tests.Knowledge.Grids;

public class Doses_of_children
{
    private const string Solution = """{ "value": 80, "unit": "mg/mL" }""";

    /// <summary>340 mg/m2: calculated, capped, rounded to what tablets and solution give, with the deviation of the tablets.</summary>
    [Theory]
    [InlineData("cml-cp", "", "body-surface")]
    [InlineData("ph-all", "line: newly-diagnosed, with-chemotherapy: yes", "body-surface-ph-all")]
    public void are_by_body_surface_up_to_the_cap_of_each_label(string indication, string qualifiers, string name)
    {
        var areas = Enumerable.Range(0, 43).Select(step => 0.3m + (0.05m * step));
        var child = new GridCase
        {
            Jurisdiction = "us",
            Months = 120,
            Indication = indication,
            Qualifiers = qualifiers,
        };

        ApprovedFile.Matches(
            GridWords.Table(
                $"A child of 10 years starting ({indication}); body surface (Mosteller, height 100 cm) x 340 mg/m2; deviation of the tablets from the calculated and capped dose",
                [
                    "BSA",
                    "calculated",
                    "US capped",
                    "US",
                    "US tablets",
                    "off by",
                    "US solution",
                    "EU capped",
                    "EU",
                    "EU tablets",
                    "off by",
                    "EU solution",
                ],
                areas.Select(area => Row(child, area))
            ),
            name
        );
    }

    [Fact]
    public void begin_at_one_year_in_the_us_and_at_two_in_the_eu_and_become_adult_at_18()
    {
        int[] months = [0, 6, 11, 12, 13, 23, 24, 25, 36, 120, 215, 216, 217];

        ApprovedFile.Matches(
            GridWords.Table(
                "Age in completed months; body surface 1 m2 from 12 months on, so that an adult is known by 400 mg and a child by 340 mg, rounded to 350",
                ["months", "US start", "EU start", "US on 300", "EU on 300"],
                months.Select(month =>
                    (string[])
                        [
                            DecimalText.Format(month),
                            Of("us", null, month),
                            Of("eu", null, month),
                            Of("us", 300, month),
                            Of("eu", 300, month),
                        ]
                )
            ),
            "ages"
        );

        static string Of(string jurisdiction, int? taking, int months) =>
            GridWords.Outcome(
                new GridCase
                {
                    Jurisdiction = jurisdiction,
                    Months = months,
                    Taking = taking,
                    // 90 cm x 40 kg / 3600 is 1 m2; no infant is like that.
                    Kilograms = months < 12 ? 8 : 40,
                    Centimetres = months < 12 ? 60 : 90,
                }.Plan(),
                FindingKind.Age
            );
    }

    private static string[] Row(GridCase patient, decimal area)
    {
        // 100 cm x kg / 3600 is the square of the area; so short that no child of 10 years is too light.
        var child = patient with
        {
            Centimetres = 100,
            Kilograms = 36m * area * area,
        };
        return
        [
            DecimalText.Format(area),
            child.Plan().Dose!.Calculated!.Value.ToString(),
            .. Of(child),
            .. Of(child with { Jurisdiction = "eu" }),
        ];
    }

    private static string[] Of(GridCase child)
    {
        var plan = child.Plan();
        var solution = (child with { Formulary = Solution }).Plan();
        return
        [
            Capped(plan).ToString(),
            plan.Dose!.DailyTotal.ToString(),
            GridWords.Tablets(plan),
            Deviation(plan),
            $"{solution.Dose!.DailyTotal} = {GridWords.Tablets(solution)}",
        ];
    }

    private static Mass Capped(Plan plan) =>
        plan.Dose!.Calculated!.Value > plan.Dose.Cap!.Value ? plan.Dose.Cap.Value : plan.Dose.Calculated.Value;

    private static string Deviation(Plan plan)
    {
        var wanted = Capped(plan).Milligrams;
        var percent = Math.Round((plan.Dose!.DailyTotal.Milligrams - wanted) / wanted * 100, 1);
        return $"{(percent > 0 ? "+" : "")}{DecimalText.Format(percent)} %";
    }
}
