using System.Collections.Immutable;
using Materia.Clinical.Cases;

namespace Materia.Tests.Advice.Cases;

/// <summary>The ten indications, with the qualifiers that matter to each given, absent or stated as unknown, and now and then one that does not.</summary>
internal static class RandomIndications
{
    public static readonly ImmutableArray<string> Codes =
    [
        "cml-cp",
        "cml-ap",
        "cml-bc",
        "ph-all",
        "mds-mpd",
        "asm",
        "hes-cel",
        "dfsp",
        "gist",
        "gist-adjuvant",
    ];

    /// <summary>One of these indications; of all, chronic-phase CML more often.</summary>
    public static Indication Any(Random random, bool isComplete, IReadOnlyList<string>? among = null)
    {
        var code =
            among is not null ? random.Pick(among)
            : random.Next(4) == 0 ? "cml-cp"
            : random.Pick(Codes);
        var indication = new Indication { Code = code };
        foreach (var (id, values) in Qualifiers(code))
        {
            var fate = isComplete ? 2 : random.Next(9);
            indication = fate switch
            {
                0 => indication,
                1 when values.Contains("unknown") => indication with
                {
                    StatedUnknown = indication.StatedUnknown.Add(id),
                },
                1 => indication,
                _ => With(indication, id, random.Pick([.. values.Where(value => value != "unknown")])),
            };
        }
        if (random.Next(12) == 0)
        {
            var (id, values) = random.Pick(All);
            indication = indication.Qualifiers.ContainsKey(id)
                ? indication
                : With(indication, id, random.Pick([.. values.Where(value => value != "unknown")]));
        }
        return indication;
    }

    /// <summary>The daily dose that most adults with the disease take, so that histories are mostly ordinary.</summary>
    public static decimal UsualDose(string code) =>
        code switch
        {
            "cml-ap" or "cml-bc" or "ph-all" => 600m,
            "dfsp" => 800m,
            _ => 400m,
        };

    /// <summary>What may be said of an indication and bears on its plan.</summary>
    public static (string Id, string[] Values)[] Qualifiers(string code) =>
        code switch
        {
            "cml-cp" => [Line, Mutation, Transcript],
            "cml-ap" or "cml-bc" => [Line, Mutation],
            "ph-all" => [LineWithoutInterferon, Chemotherapy, Mutation],
            "mds-mpd" => [Rearrangement],
            "asm" => [D816V, Eosinophilia, Fusion, LineWithoutInterferon],
            "hes-cel" => [Fusion],
            "gist" => [Kit, Exon, D842V],
            "gist-adjuvant" => [Kit, Risk, Exon, D842V],
            _ => [],
        };

    private static Indication With(Indication indication, string id, string value) =>
        indication with
        {
            Qualifiers = indication.Qualifiers.SetItem(id, value),
            StatedUnknown = indication.StatedUnknown.Remove(id),
        };

    private static readonly string[] YesOrNo = ["positive", "positive", "negative", "unknown"];
    private static readonly (string, string[]) Fusion = ("fip1l1-pdgfra", YesOrNo);
    private static readonly (string, string[]) D816V = ("kit-d816v", ["positive", "negative", "negative", "unknown"]);
    private static readonly (string, string[]) Eosinophilia = ("eosinophilia", YesOrNo);
    private static readonly (string, string[]) Rearrangement = ("pdgfr-rearrangement", YesOrNo);
    private static readonly (string, string[]) Kit = ("kit-cd117", YesOrNo);
    private static readonly (string, string[]) D842V = ("pdgfra-d842v", YesOrNo);
    private static readonly (string, string[]) Exon = ("kit-exon", ["9", "11", "13"]);
    private static readonly (string, string[]) Risk = ("relapse-risk", ["significant", "low", "very-low", "unknown"]);
    private static readonly (string, string[]) Chemotherapy = ("with-chemotherapy", ["yes", "yes", "no"]);
    private static readonly (string, string[]) Mutation = ("bcr-abl1-mutation", ["T315I", "E255K", "none found"]);
    private static readonly (string, string[]) Transcript = ("transcript", ["e14a2"]);
    private static readonly (string, string[]) LineWithoutInterferon = (
        "line",
        ["newly-diagnosed", "relapsed-refractory"]
    );
    private static readonly (string, string[]) Line = (
        "line",
        ["newly-diagnosed", "newly-diagnosed", "relapsed-refractory", "relapsed-refractory", "after-interferon"]
    );

    private static readonly (string Id, string[] Values)[] All =
    [
        Fusion,
        D816V,
        Eosinophilia,
        Rearrangement,
        Kit,
        D842V,
        Exon,
        Risk,
        Chemotherapy,
        Mutation,
        Transcript,
        Line,
    ];
}
