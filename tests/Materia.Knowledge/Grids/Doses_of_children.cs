using Materia.Clinical.Plans;
using Materia.Testing;
using Materia.Units;
using Xunit;

namespace Materia.Tests.Knowledge.Grids;

public class Doses_of_children
{
    private const string Solution = """{ "value": 80, "unit": "mg/mL" }""";

    /// <summary>340 mg/m2: calculated, capped, rounded to what tablets give, with the deviation from the calculated dose.</summary>
    [Fact]
    public void are_by_body_surface_up_to_the_cap_of_each_label()
    {
        var areas = Enumerable.Range(0, 43).Select(step => 0.3m + (0.05m * step));

        ApprovedFile.Matches(
            GridWords.Table(
                "A child of 10 years starting; body surface (Mosteller, height 100 cm) x 340 mg/m2; deviation of the tablets from the calculated and capped dose",
                [
                    "BSA",
                    "calculated",
                    "US",
                    "US tablets",
                    "off by",
                    "US solution",
                    "EU",
                    "EU tablets",
                    "off by",
                    "EU solution",
                ],
                areas.Select(Row)
            ),
            "body-surface"
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

    private static string[] Row(decimal area)
    {
        // 100 cm x kg / 3600 is the square of the area; so short that no child of 10 years is too light.
        var child = new GridCase
        {
            Jurisdiction = "us",
            Months = 120,
            Centimetres = 100,
            Kilograms = 36m * area * area,
        };
        var us = child.Plan();
        var eu = (child with { Jurisdiction = "eu" }).Plan();
        var solution = (child with { Formulary = Solution }).Plan();
        var euSolution = (child with { Formulary = Solution, Jurisdiction = "eu" }).Plan();
        return
        [
            DecimalText.Format(area),
            us.Dose!.Calculated!.Value.ToString(),
            us.Dose.DailyTotal.ToString(),
            GridWords.Tablets(us),
            Deviation(us),
            $"{solution.Dose!.DailyTotal} = {GridWords.Tablets(solution)}",
            eu.Dose!.DailyTotal.ToString(),
            GridWords.Tablets(eu),
            Deviation(eu),
            $"{euSolution.Dose!.DailyTotal} = {GridWords.Tablets(euSolution)}",
        ];
    }

    private static string Deviation(Plan plan)
    {
        var dose = plan.Dose!;
        var wanted = Math.Min(dose.Calculated!.Value.Milligrams, dose.Cap!.Value.Milligrams);
        var percent = Math.Round((dose.DailyTotal.Milligrams - wanted) / wanted * 100, 1);
        return $"{(percent > 0 ? "+" : "")}{DecimalText.Format(percent)} %";
    }
}
