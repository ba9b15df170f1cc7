using Materia.Clinical.Cases;
using Materia.Units;

namespace Materia.Clinical.Renal;

/// <summary>Estimates of creatinine clearance. Not to be confused with a reported eGFR, which never stands in for clearance.</summary>
public static class CreatinineClearance
{
    // source: Cockcroft DW, Gault MH, Nephron 1976;16:31: derived in adults.
    private const int AdultYears = 18;

    // source: micrograms per litre in a milligram per decilitre.
    private const decimal MicrogramsPerLitrePerMilligramPerDecilitre = 10_000m;

    /// <summary>
    /// A bedside Schwartz estimate is trusted from here on, in mL/min/1.73 m2; below it a measured clearance is needed.
    /// </summary>
    // source: policy, advice contract rule 5.
    public const decimal SchwartzFloor = 60m;

    /// <summary>Whether Cockcroft-Gault applies: 18 completed years.</summary>
    public static bool IsAdult(Age age) => age.CompletedYears >= AdultYears;

    /// <summary>
    /// Cockcroft-Gault, adults only: (140 - age) x weight x (0.85 if female) / (72 x creatinine), in mL/min, age in completed
    /// years, actual weight in kg, serum creatinine in mg/dL. By hand: a man of 68 years and 80 kg with 2.0 mg/dL:
    /// 72 x 80 / 144 = 40 mL/min. Throws below 18 years: children need another estimate.
    /// </summary>
    public static FlowRate CockcroftGault(Age age, Mass weight, Sex sex, MassConcentration creatinine)
    {
        // source: Cockcroft DW, Gault MH, Nephron 1976;16:31.
        const decimal AgeConstant = 140m;
        // source: the same paper.
        const decimal FemaleFactor = 0.85m;
        // source: the same paper.
        const decimal CreatinineConstant = 72m;
        // source: milligrams in a kilogram.
        const decimal MilligramsPerKilogram = 1_000_000m;
        if (age.CompletedYears < AdultYears)
        {
            throw new ArgumentOutOfRangeException(
                nameof(age),
                age.CompletedYears,
                "Cockcroft-Gault is for 18 years and over."
            );
        }
        var kilograms = weight.Milligrams / MilligramsPerKilogram;
        var milligramsPerDecilitre = creatinine.MicrogramsPerLitre / MicrogramsPerLitrePerMilligramPerDecilitre;
        var years = Math.Max(0m, AgeConstant - age.CompletedYears);
        var factor = sex == Sex.Female ? FemaleFactor : 1m;
        return FlowRate.FromMillilitresPerMinute(
            years * kilograms * factor / (CreatinineConstant * milligramsPerDecilitre)
        );
    }

    /// <summary>
    /// Bedside Schwartz, under 18 years: 0.413 x height / creatinine, in mL/min/1.73 m2, height in cm, creatinine in mg/dL.
    /// By policy it serves only to show a clearance of 60 or more. By hand: 120 cm with 0.5 mg/dL gives 99.12.
    /// </summary>
    public static decimal BedsideSchwartz(Length height, MassConcentration creatinine)
    {
        // source: Schwartz GJ et al., J Am Soc Nephrol 2009;20:629.
        const decimal Constant = 0.413m;
        return Constant
            * height.Centimetres
            / (creatinine.MicrogramsPerLitre / MicrogramsPerLitrePerMilligramPerDecilitre);
    }
}
