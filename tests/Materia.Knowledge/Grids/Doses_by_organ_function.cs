using Materia.Clinical.Plans;
using Materia.Testing;
using Materia.Units;
using Xunit;

namespace Materia.Tests.Knowledge.Grids;

/// <summary>Every tier of kidney and liver function, both edges of each, for an adult with chronic-phase CML.</summary>
public class Doses_by_organ_function
{
    private static readonly string[] Heads =
    [
        "US start",
        "US on 400",
        "US on 600",
        "EU start",
        "EU on 400",
        "EU on 600",
        "EU on 800",
    ];

    private static readonly GridCase[] Patients =
    [
        new() { Jurisdiction = "us" },
        new() { Jurisdiction = "us", Taking = 400 },
        new() { Jurisdiction = "us", Taking = 600 },
        new() { Jurisdiction = "eu" },
        new() { Jurisdiction = "eu", Taking = 400 },
        new() { Jurisdiction = "eu", Taking = 600 },
        new() { Jurisdiction = "eu", Taking = 800 },
    ];

    [Fact]
    public void are_those_of_the_tiers_of_creatinine_clearance()
    {
        decimal[] clearances = [0, 5, 10, 15, 19.99m, 20, 30, 39.99m, 40, 50, 59.99m, 60, 80, 100, 120];

        ApprovedFile.Matches(
            GridWords.Table(
                "Creatinine clearance (measured, mL/min); the daily dose, and the severity of what is said about the kidneys",
                ["CrCl", .. Heads],
                clearances.Select(clearance =>
                    (string[])
                        [
                            DecimalText.Format(clearance),
                            .. Patients.Select(patient =>
                                GridWords.Outcome((patient with { Clearance = clearance }).Plan(), FindingKind.Renal)
                            ),
                        ]
                )
            ),
            "clearance"
        );
    }

    [Fact]
    public void are_those_of_bilirubin_and_of_the_hold_for_hepatotoxicity()
    {
        decimal[] multiples = [0.5m, 1, 1.01m, 1.49m, 1.5m, 2, 3, 3.01m, 5, 10, 10.01m, 15];

        ApprovedFile.Matches(
            GridWords.Table(
                "Total bilirubin (multiples of the upper limit of normal); AST and ALT 0.5; the daily dose, and the severity of what is said about the liver",
                ["bilirubin", .. Heads],
                multiples.Select(multiple =>
                    (string[])
                        [
                            DecimalText.Format(multiple),
                            .. Patients.Select(patient =>
                                GridWords.Outcome(
                                    (patient with { Bilirubin = multiple }).Plan(),
                                    FindingKind.Hepatic,
                                    FindingKind.Toxicity
                                )
                            ),
                        ]
                )
            ),
            "bilirubin"
        );
    }

    [Fact]
    public void are_those_of_the_transaminases()
    {
        decimal[] multiples = [0.5m, 1, 1.01m, 2.5m, 5, 5.01m, 20];

        ApprovedFile.Matches(
            string.Join(
                "\n",
                new[] { "AST", "ALT" }.Select(test =>
                    GridWords.Table(
                        $"{test} (multiples of the upper limit of normal); bilirubin 0.5; the daily dose, and the severity of what is said about the liver",
                        [test, .. Heads],
                        multiples.Select(multiple =>
                            (string[])
                                [
                                    DecimalText.Format(multiple),
                                    .. Patients.Select(patient =>
                                        GridWords.Outcome(
                                            (
                                                test == "AST"
                                                    ? patient with
                                                    {
                                                        Ast = multiple,
                                                    }
                                                    : patient with
                                                    {
                                                        Alt = multiple,
                                                    }
                                            ).Plan(),
                                            FindingKind.Hepatic,
                                            FindingKind.Toxicity
                                        )
                                    ),
                                ]
                        )
                    )
                )
            ),
            "transaminases"
        );
    }
}
