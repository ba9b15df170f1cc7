using System.Collections.Immutable;
using Materia.Clinical.Cases;
using Materia.Units;

namespace Materia.Tests.Advice.Cases;

/// <summary>Conditions, other medicines, allergies and stock: none, one or two, not supplied, misspelt.</summary>
internal static class RandomLists
{
    public static ImmutableArray<MedicalCondition>? Conditions(Random random, bool isComplete) =>
        Sometimes<MedicalCondition>(
            random,
            isComplete,
            () => [.. Enumerable.Range(0, random.Pick([0, 0, 0, 1, 1, 2])).Select(_ => Condition(random))]
        );

    public static ImmutableArray<Medication>? Medications(Random random, bool isComplete) =>
        Sometimes<Medication>(
            random,
            isComplete,
            () =>
                [
                    .. Enumerable
                        .Range(0, random.Next(3))
                        .Select(_ => new Medication { Path = "", Name = random.Pick(Medicines) }),
                ]
        );

    public static ImmutableArray<Allergy>? Allergies(Random random, bool isComplete) =>
        Sometimes<Allergy>(
            random,
            isComplete,
            () =>
                random.Next(20) switch
                {
                    0 => [Allergy(random.Pick(["imatinib", "Glivec", "imatinib mesylate", "Gleevec", "Imkeldi"]))],
                    1 => [Allergy(random.Pick(Excipients))],
                    2 => [Allergy(random.Pick(Excipients)), Allergy("penicillin")],
                    < 6 => [Allergy("penicillin")],
                    6 => [Allergy("imatinip")],
                    _ => [],
                }
        );

    public static ImmutableArray<Quantity> Formulary(Random random) =>
        random.Next(6) > 0 ? [] : [.. random.Pick(Stocks).Split(", ").Select(Quantity.Parse)];

    /// <summary>In one case of eight an event, before or on treatment, over or not.</summary>
    public static ImmutableArray<AdverseEvent> Events(Random random)
    {
        if (random.Next(8) > 0)
        {
            return [];
        }
        var onset = random.Next(0, 300);
        return
        [
            new AdverseEvent
            {
                Path = "",
                Term = random.Pick(EventTerms),
                // After grade 5 there is no plan to hold laws against.
                Grade = random.Next(1, 5),
                CtcaeVersion = "5.0",
                Onset = CaseMaking.DaysAgo(onset),
                Resolved = random.Next(2) == 0 ? CaseMaking.DaysAgo(random.Next(0, onset + 1)) : null,
                LeukaemiaRelated = random.Pick<bool?>([null, true, false]),
            },
        ];
    }

    private static MedicalCondition Condition(Random random) =>
        new()
        {
            Path = "",
            Term = random.Pick(Terms),
            Severity = random.Pick<string?>([null, "mild", "moderate", "severe", "so-so"]),
        };

    private static Allergy Allergy(string ingredient) => new() { Path = "", Ingredient = ingredient };

    private static ImmutableArray<T>? Sometimes<T>(Random random, bool isComplete, Func<ImmutableArray<T>> make) =>
        !isComplete && random.Next(5) == 0 ? null : make();

    private static readonly string[] Terms =
    [
        "hepatic impairment",
        "liver cirrhosis",
        "renal impairment",
        "CKD",
        "dialysis",
        "heart failure",
        "hypereosinophilia",
        "hepatitis B",
        "dehydration",
        "thyroidectomy",
        "gout",
        "athletes foot",
        "cirrhossis",
    ];

    private static readonly string[] EventTerms =
    [
        "Stevens-Johnson syndrome",
        "SJS",
        "DRESS",
        "toxic epidermal necrolysis",
        "pneumonitis",
        "rash",
        "diarrhoea",
        "nausea",
        "neutropenia",
        "something nobody knows",
    ];

    private static readonly string[] Medicines =
    [
        "warfarin",
        "Coumadin",
        "rifampicin",
        "paracetamol",
        "levothyroxine",
        "warfarine",
        "nothing known",
    ];

    private static readonly string[] Excipients =
    [
        "magnesium stearate",
        "talc",
        "hydroxypropyl methylcellulose",
        "titanium dioxide",
        "gelatin",
        "colloidal silicon dioxide",
    ];

    private static readonly string[] Stocks =
    [
        "100 mg",
        "400 mg",
        "80 mg/mL",
        "50 mg",
        "600 mg",
        "100 mg, 400 mg",
        "100 mg, 80 mg/mL",
        "250 mg",
        "250 mg, 400 mg",
    ];
}
