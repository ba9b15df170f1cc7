using Materia.Clinical.Plans;
using Materia.Testing;
using Xunit;

namespace Materia.Tests.Knowledge.Grids;

/// <summary>Every class of hepatic impairment, measured and stated, for every indication at the start.</summary>
public class Doses_by_liver
{
    private static readonly (string Class, Func<GridCase, GridCase> With)[] Livers =
    [
        ("normal", one => one with { Bilirubin = 0.5m, Ast = 0.5m }),
        ("normal, at both limits", one => one with { Bilirubin = 1, Ast = 1 }),
        ("mild: bilirubin 1.2 x", one => one with { Bilirubin = 1.2m }),
        ("mild: AST 2 x", one => one with { Ast = 2 }),
        ("moderate: bilirubin 2 x", one => one with { Bilirubin = 2 }),
        ("moderate: exactly 3 x", one => one with { Bilirubin = 3 }),
        ("severe: bilirubin 3.01 x", one => one with { Bilirubin = 3.01m }),
        ("severe: bilirubin 5 x", one => one with { Bilirubin = 5 }),
        ("severe: exactly 10 x", one => one with { Bilirubin = 10 }),
        ("beyond: bilirubin 10.01 x", one => one with { Bilirubin = 10.01m }),
        ("stated, no degree", one => one with { Condition = "hepatic impairment" }),
        ("stated mild", one => one with { Condition = "hepatic impairment: mild" }),
        ("stated moderate", one => one with { Condition = "hepatic impairment: moderate" }),
        ("stated severe", one => one with { Condition = "hepatic impairment: severe" }),
        ("stated mild, bilirubin 5 x", one => one with { Condition = "hepatic impairment: mild", Bilirubin = 5 }),
        ("stated severe, bilirubin 2 x", one => one with { Condition = "hepatic impairment: severe", Bilirubin = 2 }),
    ];

    private static readonly (string Head, GridCase Patient)[] Patients =
    [
        ("cml-cp", Of("cml-cp")),
        ("cml-ap", Of("cml-ap")),
        ("cml-bc", Of("cml-bc")),
        ("ph-all relapsed", Of("ph-all", "line: relapsed-refractory")),
        ("mds-mpd PDGFR+", Of("mds-mpd", "pdgfr-rearrangement: positive")),
        ("asm D816V-", Of("asm", "kit-d816v: negative")),
        ("hes-cel fusion+", Of("hes-cel", "fip1l1-pdgfra: positive")),
        ("dfsp", Of("dfsp")),
        ("gist", Of("gist")),
        ("gist-adjuvant at risk", Of("gist-adjuvant", "relapse-risk: significant")),
        ("child cml-cp", Child("cml-cp")),
        ("child ph-all", Child("ph-all", "line: newly-diagnosed, with-chemotherapy: yes")),
    ];

    [Theory]
    [InlineData("us")]
    [InlineData("eu")]
    public void are_those_of_the_classes(string jurisdiction) =>
        ApprovedFile.Matches(
            GridWords.Table(
                $"{jurisdiction.ToUpperInvariant()}: a start, by bilirubin and AST (multiples of the upper limit; what is not named is 0.5) and by what is stated; children have a body surface of 1 m2; the severity is of what is said about the liver",
                ["liver", .. Patients.Select(one => one.Head)],
                Livers.Select(liver =>
                    (string[])
                        [
                            liver.Class,
                            .. Patients.Select(one =>
                                GridWords.Outcome(
                                    liver.With(one.Patient with { Jurisdiction = jurisdiction }).Plan(),
                                    FindingKind.Hepatic
                                )
                            ),
                        ]
                )
            ),
            jurisdiction
        );

    private static GridCase Of(string indication, string qualifiers = "") =>
        new()
        {
            Jurisdiction = "",
            Indication = indication,
            Qualifiers = qualifiers,
        };

    private static GridCase Child(string indication, string qualifiers = "") =>
        Of(indication, qualifiers) with
        {
            Months = 120,
            Kilograms = 22.5m,
            Centimetres = 160,
        };
}
