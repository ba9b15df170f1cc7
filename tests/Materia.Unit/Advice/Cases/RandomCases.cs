using System.Collections.Immutable;
using Materia.Clinical.Cases;
using Materia.Testing;
using Materia.Units;

namespace Materia.Tests.Advice.Cases;

/// <summary>
/// Well-formed cases of chronic-phase CML: both labels, all ages, before, on and off the drug, with results that are absent,
/// stale, doubled on one day, or exactly on a threshold. The same seed gives the same case.
/// </summary>
internal static class RandomCases
{
    /// <summary>The case with this number; every test counts from 0.</summary>
    public static Case Number(int number) => Make(SeededRandom.WithSeed(20_261_120 + number));

    /// <summary>As <see cref="Number"/>, but before the first dose.</summary>
    public static Case StartNumber(int number)
    {
        var random = SeededRandom.WithSeed(73_000_000 + number);
        return Make(random, isStart: true);
    }

    /// <summary>As <see cref="Number"/>, with nothing missing and nothing stale.</summary>
    public static Case CompleteNumber(int number) => Make(SeededRandom.WithSeed(41_000_000 + number), isComplete: true);

    private static Case Make(Random random, bool isStart = false, bool isComplete = false)
    {
        var months = AgeInMonths(random);
        Sex? sex = random.Next(10) switch
        {
            0 when !isComplete => null,
            < 5 => Sex.Female,
            _ => Sex.Male,
        };
        var question = new Case
        {
            Drug = "imatinib",
            Jurisdiction = random.Next(2) == 0 ? Jurisdiction.Us : Jurisdiction.Eu,
            AsOf = new ClinicalTime(Imatinib.Today),
            Patient = PatientOf(random, months, sex, isComplete),
            Indication = new Indication { Code = "cml-cp" },
            Conditions = Sometimes(random, isComplete, Conditions),
            Medications = Sometimes(random, isComplete, Medications),
            Allergies = Sometimes(random, isComplete, Allergies),
            Formulary = random.Next(12) == 0 ? [Pick(random, Formularies)] : [],
        };
        if (!isStart && random.Next(3) > 0)
        {
            question = question with { Doses = History(random) };
        }
        return (question with { Observations = Results(random, question, isComplete) }).Numbered();
    }

    private static int AgeInMonths(Random random) =>
        random.Next(10) switch
        {
            0 => Pick(random, [0, 11, 12, 23, 24, 143, 144, 215, 216, 671, 672]),
            < 4 => random.Next(1, 216),
            _ => random.Next(216, 1150),
        };

    private static Patient PatientOf(Random random, int months, Sex? sex, bool isComplete)
    {
        var (weight, height) = Body(random, months);
        var isMale = sex == Sex.Male;
        return new Patient
        {
            Age = Age.FromCompletedMonths(months),
            AgePath = "patient.age",
            Sex = sex,
            Weight = isComplete || random.Next(8) > 0 ? weight : null,
            Height = isComplete || random.Next(8) > 0 ? height : null,
            Pregnancy =
                isMale ? Pregnancy.Unknown
                : isComplete ? Pick(random, [Pregnancy.NotPregnant, Pregnancy.NotPregnant, Pregnancy.Pregnant])
                : Pick(
                    random,
                    [
                        Pregnancy.NotPregnant,
                        Pregnancy.NotPregnant,
                        Pregnancy.NotPregnant,
                        Pregnancy.Unknown,
                        Pregnancy.Possible,
                        Pregnancy.Pregnant,
                    ]
                ),
            Breastfeeding = isMale ? null : Pick<bool?>(random, [null, false, false, true]),
            ChildbearingPotential = isMale ? null : Pick<bool?>(random, [null, true, false]),
        };
    }

    // source: rough growth charts; only so that body surfaces are those of people.
    private static (Mass Weight, Length Height) Body(Random random, int months)
    {
        var years = Math.Min(months / 12m, 18m);
        var height = 55m + (6.5m * years) + random.Next(-8, 12);
        var weight = 4m + (2.6m * years) + (random.Next(0, (int)(10 + (5 * years))) / 2m);
        return (Mass.FromKilograms(decimal.Round(weight, 1)), Length.FromCentimetres(decimal.Round(height)));
    }

    private static ImmutableArray<DosePeriod> History(Random random)
    {
        var periods = ImmutableArray.CreateBuilder<DosePeriod>();
        var day = random.Next(40, 900);
        var dose = Pick(random, [100m, 200m, 300m, 400m, 400m, 400m, 600m, 800m, 1000m, 250m]);
        while (day > 0 && periods.Count < 5)
        {
            var length = random.Next(7, 260);
            var end = day - length;
            var goesOn = end <= 0;
            periods.Add(
                new DosePeriod
                {
                    Path = "",
                    Start = CaseMaking.DaysAgo(day),
                    End = goesOn ? null : CaseMaking.DaysAgo(end),
                    Amount = Mass.FromMilligrams(dose >= 800m ? dose / 2 : dose),
                    TimesPerDay = dose >= 800m ? 2 : 1,
                    StopReason = goesOn
                        ? null
                        : Pick<string?>(
                            random,
                            [
                                "toxicity",
                                "toxicity",
                                "toxicity",
                                "supply",
                                "choice",
                                "planned",
                                "pregnancy",
                                "holiday",
                                null,
                            ]
                        ),
                }
            );
            if (goesOn || random.Next(4) == 0)
            {
                break;
            }
            day = end - random.Next(0, 40);
            dose = Pick(random, [dose, dose, 300m, 400m, 600m, 200m]);
        }
        return periods.ToImmutable();
    }

    private static ImmutableArray<Observation> Results(Random random, Case question, bool isComplete)
    {
        var results = ImmutableArray.CreateBuilder<Observation>();
        var isStart = question.Doses.IsEmpty;
        // The newest result is fresh in a complete case; in others it may be old or absent.
        foreach (var code in Codes)
        {
            if (!isComplete && random.Next(10) == 0)
            {
                continue;
            }
            var oldest =
                isComplete ? 14
                : random.Next(6) == 0 ? 130
                : 30;
            var day = random.Next(0, oldest);
            Add(random, results, code, day, hasLimit: isComplete || random.Next(14) > 0);
            if (!isComplete && random.Next(12) == 0)
            {
                Add(random, results, code, day);
            }
            var more = isStart ? random.Next(2) : random.Next(6);
            for (var i = 0; i < more; i++)
            {
                day += random.Next(5, 60);
                Add(random, results, code, day);
            }
        }
        if (isComplete || random.Next(3) == 0)
        {
            Add(random, results, "blasts", random.Next(0, 25));
            Add(random, results, "basophils", random.Next(0, 25));
        }
        if (random.Next(8) == 0)
        {
            Add(random, results, "creatinine-clearance", random.Next(0, 100));
        }
        if (isComplete && question.Patient.Age.CompletedYears < 18)
        {
            // In a child an estimate below 60 would ask for a measurement.
            Add(random, results, "creatinine-clearance", 0);
        }
        if (question.Patient.Weight is null && random.Next(2) == 0)
        {
            Add(random, results, "weight", random.Next(0, 100), question.Patient);
        }
        if (question.Patient.Height is null && random.Next(2) == 0)
        {
            Add(random, results, "height", random.Next(0, 100), question.Patient);
        }
        if (question.Patient.Sex == Sex.Female && random.Next(6) == 0)
        {
            results.Add(
                new Observation
                {
                    Path = "",
                    Term = Imatinib.Test("pregnancy-test"),
                    Date = CaseMaking.DaysAgo(random.Next(0, 10)),
                    Text = Pick(random, ["positive", "negative", "negative"]),
                }
            );
        }
        return results.ToImmutable();
    }

    private static void Add(
        Random random,
        ImmutableArray<Observation>.Builder results,
        string code,
        int daysAgo,
        Patient? patient = null,
        bool hasLimit = true
    )
    {
        var (value, limit) = ResultOf(random, code, patient);
        limit = hasLimit ? limit : null;
        results.Add(
            new Observation
            {
                Path = "",
                Term = Imatinib.Test(code),
                Date = CaseMaking.DaysAgo(daysAgo),
                Value = Quantity.Parse(value),
                UpperLimit = limit is null ? null : Quantity.Parse(limit),
            }
        );
    }

    private static (string Value, string? Limit) ResultOf(Random random, string code, Patient? patient)
    {
        var months = patient?.Age.CompletedMonths ?? 600;
        return code switch
        {
            "neutrophils" => (Pick(random, Neutrophils), null),
            "platelets" => (Pick(random, Platelets), null),
            "creatinine" => (Pick(random, Creatinines), null),
            "creatinine-clearance" => (Pick(random, Clearances), null),
            "bilirubin-total" => Of(Pick(random, Bilirubins), "mg/dL", "1.2 mg/dL"),
            "alt" or "ast" => Of(Pick(random, Transaminases), "U/L", "40 U/L"),
            "blasts" => (Pick(random, ["1 %", "2 %", "14.9 %", "15 %", "3 %"]), null),
            "basophils" => (Pick(random, ["1 %", "5 %", "19.9 %", "20 %", "3 %"]), null),
            "weight" => ($"{Body(random, months).Weight.Kilograms} kg", null),
            _ => ($"{Body(random, months).Height.Centimetres} cm", null),
        };

        (string, string?) Of(string value, string unit, string limit) =>
            value.EndsWith("{ULN}", StringComparison.Ordinal) ? (value, null) : ($"{value} {unit}", limit);
    }

    private static ImmutableArray<T>? Sometimes<T>(
        Random random,
        bool isComplete,
        Func<Random, ImmutableArray<T>> make
    ) => !isComplete && random.Next(5) == 0 ? null : make(random);

    private static ImmutableArray<MedicalCondition> Conditions(Random random) =>
        random.Next(4) > 0
            ? []
            :
            [
                new MedicalCondition
                {
                    Path = "",
                    Term = Pick(random, ["hepatic impairment", "CKD", "gout", "athletes foot", "cirrhossis"]),
                    Severity = Pick<string?>(random, [null, "mild", "severe", "so-so"]),
                },
            ];

    private static ImmutableArray<Medication> Medications(Random random)
    {
        var names = new[] { "warfarin", "Coumadin", "rifampicin", "paracetamol", "warfarine", "nothing known" };
        return
        [
            .. Enumerable
                .Range(0, random.Next(3))
                .Select(_ => new Medication { Path = "", Name = Pick(random, names) }),
        ];
    }

    private static ImmutableArray<Allergy> Allergies(Random random) =>
        random.Next(8) switch
        {
            0 => [new Allergy { Path = "", Ingredient = Pick(random, ["imatinib", "Glivec", "imatinib mesylate"]) }],
            1 => [new Allergy { Path = "", Ingredient = "penicillin" }],
            2 => [new Allergy { Path = "", Ingredient = "imatinip" }],
            _ => [],
        };

    private static readonly string[] Codes =
    [
        "neutrophils",
        "platelets",
        "creatinine",
        "bilirubin-total",
        "alt",
        "ast",
    ];

    private static readonly string[] Neutrophils =
    [
        "0.3 10*9/L",
        "0.99 10*9/L",
        "1.0 10*9/L",
        "1.49 10*9/L",
        "1.5 10*9/L",
        "1500 /uL",
        "999 /uL",
        "2.4 10*9/L",
        "3.1 10*9/L",
        "4.8 10*9/L",
        "60 10*9/L",
    ];

    private static readonly string[] Platelets =
    [
        "12 10*9/L",
        "49.9 10*9/L",
        "50 10*9/L",
        "74 10*9/L",
        "75 10*9/L",
        "100 10*9/L",
        "101 10*9/L",
        "180 10*9/L",
        "90000 /uL",
        "300 10*9/L",
        "900 10*9/L",
    ];

    private static readonly string[] Creatinines =
    [
        "0.3 mg/dL",
        "0.6 mg/dL",
        "0.8 mg/dL",
        "0.9 mg/dL",
        "1.0 mg/dL",
        "1.4 mg/dL",
        "2.0 mg/dL",
        "3.3 mg/dL",
        "6.5 mg/dL",
        "80 umol/L",
        "177 umol/L",
        "50 umol/L",
    ];

    private static readonly string[] Clearances =
    [
        "15 mL/min",
        "19.99 mL/min",
        "20 mL/min",
        "39.99 mL/min",
        "40 mL/min",
        "59.99 mL/min",
        "60 mL/min",
        "95 mL/min",
    ];

    private static readonly string[] Bilirubins =
    [
        "0.4",
        "0.6",
        "0.9",
        "1.2",
        "1.21",
        "1.8",
        "1.79",
        "3.6",
        "3.61",
        "6",
        "12",
        "12.1",
        "1.5 {ULN}",
        "0.7 {ULN}",
        "3 {ULN}",
    ];

    private static readonly string[] Transaminases =
    [
        "15",
        "22",
        "31",
        "40",
        "41",
        "99",
        "100",
        "200",
        "201",
        "900",
        "0.8 {ULN}",
        "5.1 {ULN}",
    ];

    private static readonly ImmutableArray<Quantity> Formularies =
    [
        Quantity.Parse("100 mg"),
        Quantity.Parse("400 mg"),
        Quantity.Parse("80 mg/mL"),
        Quantity.Parse("50 mg"),
    ];

    private static T Pick<T>(Random random, IReadOnlyList<T> items) => items[random.Next(items.Count)];
}
