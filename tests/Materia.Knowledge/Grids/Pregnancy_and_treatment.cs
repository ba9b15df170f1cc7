using Materia.Clinical.Plans;
using Materia.Testing;
using Xunit;

namespace Materia.Tests.Knowledge.Grids;

public class Pregnancy_and_treatment
{
    [Fact]
    public void of_women_at_the_edges_of_the_ages_at_which_it_is_asked()
    {
        int[] months = [(12 * 12) - 1, 12 * 12, 30 * 12, (56 * 12) - 1, 56 * 12];
        string[] pregnancies = ["unknown", "possible", "not-pregnant", "pregnant"];
        string?[] potentials = [null, "true", "false"];
        var rows =
            from month in months
            from pregnancy in pregnancies
            from potential in potentials
            select (string[])
                [
                    $"{month / 12} y {month % 12} mo",
                    pregnancy,
                    potential switch
                    {
                        null => "not said",
                        "true" => "yes",
                        _ => "no",
                    },
                    Of("us", null, month, pregnancy, potential),
                    Of("us", 400, month, pregnancy, potential),
                    Of("eu", null, month, pregnancy, potential),
                    Of("eu", 400, month, pregnancy, potential),
                ];

        ApprovedFile.Matches(
            GridWords.Table(
                "Women and girls (body surface 1 m2); the severity is of what is said about pregnancy and contraception",
                ["age", "pregnancy", "childbearing", "US start", "US on 400", "EU start", "EU on 400"],
                rows
            ),
            "grid"
        );

        static string Of(string jurisdiction, int? taking, int months, string pregnancy, string? potential) =>
            GridWords.Outcome(
                new GridCase
                {
                    Jurisdiction = jurisdiction,
                    Months = months,
                    Taking = taking,
                    Sex = "female",
                    Pregnancy = pregnancy,
                    ChildbearingPotential = potential,
                    Kilograms = 22.5m,
                    Centimetres = 160,
                }.Plan(),
                FindingKind.Pregnancy
            );
    }
}
