using Materia.Testing;
using Xunit;

namespace Materia.Tests.Knowledge.Grids;

/// <summary>
/// What a man with normal results starts at: every indication, every value of the qualifiers that matter and their absence, both
/// labels, at ages on both sides of every limit. Ages with one answer stand in one line.
/// </summary>
public class Starts_by_indication
{
    private static readonly string[] Ages = ["0.5 a", "1 a", "1.9 a", "2 a", "11 a", "215 mo", "18 a", "40 a", "70 a"];

    [Fact]
    public void are_those_of_the_labels() =>
        ApprovedFile.Matches(
            Table(
                ["us", "eu"],
                [
                    .. Of("cml-cp", "line", "newly-diagnosed", "after-interferon", "relapsed-refractory"),
                    .. Of("cml-ap"),
                    .. Of("cml-bc"),
                    .. And(
                        Of("ph-all", "line", "newly-diagnosed", "relapsed-refractory"),
                        "with-chemotherapy",
                        "yes",
                        "no"
                    ),
                    .. Of("mds-mpd", "pdgfr-rearrangement", "positive", "negative", "unknown"),
                    .. Of("asm", "kit-d816v", "negative", "positive", "unknown"),
                    .. Of("hes-cel", "fip1l1-pdgfra", "positive", "negative", "unknown"),
                    .. Of("dfsp"),
                    .. Of("gist", "kit-cd117", "positive", "negative", "unknown"),
                    .. And(
                        Of("gist-adjuvant", "kit-cd117", "negative", "unknown"),
                        "relapse-risk",
                        "significant",
                        "low",
                        "very-low",
                        "unknown"
                    ),
                ]
            ),
            "indications"
        );

    /// <summary>Of mastocytosis every combination, with eosinophils that are not counted, and with many.</summary>
    [Fact]
    public void are_those_of_the_us_label_in_mastocytosis()
    {
        var combinations = And(
                And(
                    And(Of("asm", "kit-d816v", "negative", "positive"), "eosinophilia", "positive", "negative"),
                    "fip1l1-pdgfra",
                    "positive",
                    "negative"
                ),
                "line",
                "relapsed-refractory"
            )
            .ToList();
        ApprovedFile.Matches(
            Table(["us"], [.. combinations, .. combinations.Select(one => one with { Eosinophils = 1.51m })]),
            "mastocytosis"
        );
    }

    private static string Table(string[] labels, IReadOnlyList<GridCase> patients) =>
        GridWords.Table(
            "A man with normal results, not yet treated; below 18 years the body surface is 1 m2 (340 mg), up to 2 years 0.5 m2 (170 mg); '-' is not stated",
            ["indication", "qualifiers", "label", "ages", "plan", "a day", "of", "decided by"],
            patients.SelectMany(patient => labels.SelectMany(label => Rows(patient, label)))
        );

    private static IEnumerable<string[]> Rows(GridCase patient, string label)
    {
        var plans = Ages.Select(age =>
                (
                    Age: age == "215 mo" ? "17 a 11 mo" : age,
                    Plan: (
                        patient with
                        {
                            Jurisdiction = label,
                            Age = age,
                            Kilograms =
                                IsSmall(age) ? 10
                                : IsChild(age) ? 25
                                : 80,
                            Centimetres =
                                IsSmall(age) ? 90
                                : IsChild(age) ? 144
                                : 180,
                        }
                    ).Plan()
                )
            )
            .Select(one =>
                (
                    one.Age,
                    Answer: (string[])
                        [
                            GridWords.Action(one.Plan),
                            one.Plan.Dose is { } dose ? $"{dose.TimesPerDay} x" : "-",
                            GridWords.Tablets(one.Plan),
                            one.Plan.DecidedBy.Rule,
                        ]
                )
            )
            .ToList();
        var eosinophils = patient.Eosinophils is null ? "" : ", eosinophils 1.51";
        for (var first = 0; first < plans.Count; )
        {
            var last = first;
            while (last + 1 < plans.Count && plans[last + 1].Answer.SequenceEqual(plans[first].Answer))
            {
                last++;
            }
            yield return
            [
                patient.Indication,
                (patient.Qualifiers.Length == 0 ? "-" : patient.Qualifiers) + eosinophils,
                label.ToUpperInvariant(),
                last == first ? plans[first].Age : $"{plans[first].Age} to {plans[last].Age}",
                .. plans[first].Answer,
            ];
            first = last + 1;
        }
    }

    private static bool IsSmall(string age) => age is not ("11 a" or "215 mo") && IsChild(age);

    private static bool IsChild(string age) => age is not ("18 a" or "40 a" or "70 a");

    private static IEnumerable<GridCase> Of(string indication) =>
        [new GridCase { Jurisdiction = "us", Indication = indication }];

    private static IEnumerable<GridCase> Of(string indication, string qualifier, params string[] values) =>
        And(Of(indication), qualifier, values);

    // Each with the qualifier absent and with each of its values.
    private static IEnumerable<GridCase> And(IEnumerable<GridCase> cases, string qualifier, params string[] values) =>
        cases.SelectMany(one =>
            values
                .Select(value =>
                    one with
                    {
                        Qualifiers =
                            one.Qualifiers.Length == 0
                                ? $"{qualifier}: {value}"
                                : $"{one.Qualifiers}, {qualifier}: {value}",
                    }
                )
                .Prepend(one)
        );
}
