using Materia.Clinical.Plans;
using Materia.Testing;
using Materia.Units;
using Xunit;

namespace Materia.Tests.Knowledge.Grids;

/// <summary>Every 5 mL/min of creatinine clearance and both sides of every edge, for each dose that a label starts an adult at.</summary>
public class Doses_by_clearance
{
    private static readonly (string Dose, GridCase Patient)[] Patients =
    [
        (
            "100",
            new()
            {
                Jurisdiction = "",
                Indication = "hes-cel",
                Qualifiers = "fip1l1-pdgfra: positive",
            }
        ),
        ("400", new() { Jurisdiction = "" }),
        ("600", new() { Jurisdiction = "", Indication = "cml-ap" }),
        ("800", new() { Jurisdiction = "", Indication = "dfsp" }),
    ];

    [Theory]
    [InlineData("us")]
    [InlineData("eu")]
    public void are_those_of_the_tiers(string jurisdiction)
    {
        var clearances = Enumerable.Range(0, 25).Select(step => 5m * step).Concat([19.99m, 39.99m, 59.99m]).Order();

        ApprovedFile.Matches(
            GridWords.Table(
                $"{jurisdiction.ToUpperInvariant()}: measured creatinine clearance (mL/min); the daily dose of an adult whose indication starts at 100 (HES/CEL with the fusion), 400 (CML-CP), 600 (CML-AP) and 800 mg (DFSP), and of one who takes it; the severity of what is said about the kidneys",
                ["CrCl", .. Patients.SelectMany(one => (string[])[$"start at {one.Dose}", $"on {one.Dose}"])],
                clearances.Select(clearance =>
                    (string[])
                        [
                            DecimalText.Format(clearance),
                            .. Patients.SelectMany(one =>
                                (string[])
                                    [
                                        Of(one.Patient, jurisdiction, clearance, taking: null),
                                        Of(one.Patient, jurisdiction, clearance, one.Dose),
                                    ]
                            ),
                        ]
                )
            ),
            jurisdiction
        );
    }

    private static string Of(GridCase patient, string jurisdiction, decimal clearance, string? taking)
    {
        var plan = (
            patient with
            {
                Jurisdiction = jurisdiction,
                Clearance = clearance,
                Taking = taking switch
                {
                    null => null,
                    "100" => 100,
                    "400" => 400,
                    "600" => 600,
                    _ => 800,
                },
            }
        ).Plan();
        var twice = plan.Dose?.TimesPerDay == 2 ? " in 2" : "";
        return GridWords.Outcome(plan, FindingKind.Renal).Replace(" mg", $" mg{twice}", StringComparison.Ordinal);
    }
}
