using System.Collections.Immutable;
using Materia.Clinical.Cases;
using Materia.Units;

namespace Materia.Tests.Advice.Cases;

/// <summary>Patients whom the governing label doses: adults of all indications, children with leukaemia.</summary>
internal static class HistoryPatients
{
    public static HistoryPatient Any(Random random)
    {
        var jurisdiction = random.Next(2) == 0 ? Jurisdiction.Us : Jurisdiction.Eu;
        return random.Next(4) == 0 ? Child(random, jurisdiction) : Adult(random, jurisdiction);
    }

    private static HistoryPatient Adult(Random random, Jurisdiction jurisdiction)
    {
        var isUs = jurisdiction == Jurisdiction.Us;
        var code = random.Pick(isUs ? UsAdult : EuAdult);
        var is100 = code is "hes-cel" or "asm" && (!isUs || random.Next(2) == 0 || code == "hes-cel");
        var question = new Case
        {
            Drug = "imatinib",
            Jurisdiction = jurisdiction,
            AsOf = new ClinicalTime(Imatinib.Today),
            Patient = new Patient
            {
                Age = Age.FromCompletedYears(random.Next(18, 80)),
                AgePath = "patient.age",
                Sex = Sex.Male,
                Weight = Mass.FromKilograms(random.Next(60, 110)),
                Height = Length.FromCentimetres(random.Next(155, 195)),
            },
            Indication = new Indication { Code = code, Qualifiers = Qualifiers(code, is100) },
            Conditions = [],
            Medications = [],
            Allergies = [],
        };
        return code switch
        {
            "cml-ap" or "cml-bc" => new(question, [600m, 600m, 600m, 400m, 800m], [600m, 400m, 300m, 800m]),
            "ph-all" => new(question, [600m, 600m, 600m, 400m], [600m, 400m, 300m]),
            "dfsp" => new(question, [800m, 800m, 800m, 600m, 400m], [800m, 600m, 400m, 300m]),
            "gist" => new(question, [400m, 400m, 400m, 600m, 800m], [400m, 300m, 600m, 800m, 200m]),
            "cml-cp" => new(
                question,
                [400m, 400m, 400m, 300m, 600m],
                isUs ? [400m, 300m, 600m, 200m] : [400m, 300m, 600m, 800m, 200m]
            ),
            "hes-cel" or "asm" when is100 => new(question, [100m, 100m, 400m], [100m, 100m, 400m, 300m]),
            _ => new(question, [400m, 400m, 300m], [400m, 300m, 200m]),
        };
    }

    private static HistoryPatient Child(Random random, Jurisdiction jurisdiction)
    {
        var isUs = jurisdiction == Jurisdiction.Us;
        var code = random.Pick(isUs ? UsChild : EuChild);
        var cap = isUs || code == "ph-all" ? 600m : 800m;
        // Bodies whose three levels are three doses in tablets. Open question: where 260 mg/m2 is 382 mg, given as 400 mg, the
        // engine reduces 400 mg to 400 mg; two ladders at once give 350 mg. So the lower levels round down here.
        int months;
        Mass weight;
        Length height;
        decimal area;
        decimal full;
        decimal lower;
        decimal lowest;
        do
        {
            months = random.Next(24, 216);
            (weight, height) = RandomCases.Body(random, months);
            area = (decimal)Math.Sqrt((double)(weight.Kilograms * height.Centimetres / 3600m));
            full = Tablets(Math.Min(cap, 340m * area));
            lower = Tablets(Math.Min(cap, 260m * area));
            lowest = Tablets(Math.Min(cap, 200m * area));
        } while (lowest == lower || lower == full || lower > 260m * area || lowest > 200m * area);
        var question = new Case
        {
            Drug = "imatinib",
            Jurisdiction = jurisdiction,
            AsOf = new ClinicalTime(Imatinib.Today),
            Patient = new Patient
            {
                Age = Age.FromCompletedMonths(months),
                AgePath = "patient.age",
                Sex = Sex.Male,
                Weight = weight,
                Height = height,
            },
            Indication = new Indication { Code = code, Qualifiers = Qualifiers(code, isChild: true) },
            Conditions = [],
            Medications = [],
            Allergies = [],
        };
        return new(question, [full], [full, full, lower, lowest]);
    }

    // The nearest 50 mg, a tie down.
    private static decimal Tablets(decimal daily) => Math.Ceiling((daily - 25m) / 50m) * 50m;

    private static ImmutableSortedDictionary<string, string> Qualifiers(
        string code,
        bool is100 = false,
        bool isChild = false
    )
    {
        (string, string)[] said = code switch
        {
            "ph-all" when isChild => [("line", "newly-diagnosed"), ("with-chemotherapy", "yes")],
            "ph-all" => [("line", "relapsed-refractory")],
            "mds-mpd" => [("pdgfr-rearrangement", "positive")],
            "asm" when is100 =>
            [
                ("kit-d816v", "negative"),
                ("eosinophilia", "positive"),
                ("fip1l1-pdgfra", "positive"),
            ],
            "asm" => [("kit-d816v", "negative"), ("eosinophilia", "negative")],
            "hes-cel" => [("fip1l1-pdgfra", "positive")],
            "gist-adjuvant" => [("relapse-risk", "significant")],
            _ => [],
        };
        return said.ToImmutableSortedDictionary(one => one.Item1, one => one.Item2, StringComparer.Ordinal);
    }

    private static readonly string[] EuAdult =
    [
        "cml-cp",
        "cml-cp",
        "cml-ap",
        "cml-ap",
        "cml-bc",
        "ph-all",
        "mds-mpd",
        "hes-cel",
        "dfsp",
        "gist",
        "gist-adjuvant",
    ];

    private static readonly string[] UsAdult = [.. EuAdult, "asm", "asm"];
    private static readonly string[] UsChild = ["cml-cp"];
    private static readonly string[] EuChild = ["cml-cp", "cml-ap", "cml-bc", "ph-all"];
}
