namespace Materia.Tests.Advice.SecondReader;

/// <summary>
/// What the governing label gives at the start, before kidneys and liver: one entry, or one for each value of what is not known
/// and asked for (contract rule 14).
/// </summary>
internal static class LabelByHand
{
    public static IEnumerable<LabelDose> Doses(RecordByHand record)
    {
        var unknowns = new List<LabelDose>();
        foreach (var kit in Values(record, "kit-cd117", unknown: record.IsStatedUnknown("kit-cd117")))
        {
            unknowns.AddRange(record.IsUs ? Us(record, kit) : Eu(record, kit));
        }
        return unknowns.Distinct();
    }

    // US label 1.1 to 1.10, 2.1 to 2.10; children 2.2, 2.4 and 8.4.
    private static IEnumerable<LabelDose> Us(RecordByHand record, string kit) =>
        record.Indication switch
        {
            "cml-cp" when record.IsAdult => [LabelDose.Flat(400)],
            "cml-cp" when record.Months >= 12 => BySurface(record, 600),
            "cml-ap" or "cml-bc" when record.IsAdult => [LabelDose.Flat(600)],
            "ph-all" when record.IsAdult => Lines(record)
                .Select(line => line == "relapsed-refractory" ? LabelDose.Flat(600) : LabelDose.None),
            "ph-all" when record.Months >= 12 => NewlyDiagnosedChild(record),
            "mds-mpd" when record.IsAdult => Rearranged(record),
            "asm" => Mastocytosis(record),
            // With FIP1L1-PDGFRA 100 mg; negative or unknown 400 mg (1.7, 2.7).
            "hes-cel" when record.IsAdult =>
            [
                LabelDose.Flat(record.Qualifier("fip1l1-pdgfra") == "positive" ? 100 : 400),
            ],
            "dfsp" when record.IsAdult => [LabelDose.Flat(800)],
            "gist" or "gist-adjuvant" when record.IsAdult && kit == "positive" => [LabelDose.Flat(400)],
            _ => [LabelDose.None],
        };

    // Fact sheet 4 and 5; leaflets of Glivec and Imatinib Teva, sections 1 to 3.
    private static IEnumerable<LabelDose> Eu(RecordByHand record, string kit) =>
        record.Indication switch
        {
            "cml-cp" when record.IsAdult => [LabelDose.Flat(400)],
            "cml-ap" or "cml-bc" when record.IsAdult => [LabelDose.Flat(600)],
            "cml-cp" or "cml-ap" or "cml-bc" when record.Months >= 24 => BySurface(record, 800),
            "ph-all" when record.IsAdult => Lines(record).Select(line => LeukaemiaOfAnAdult(record, line)),
            "ph-all" when record.Months >= 12 => NewlyDiagnosedChild(record),
            "mds-mpd" when record.IsAdult => Rearranged(record),
            "hes-cel" when record.IsAdult => Values(record, "fip1l1-pdgfra")
                .Select(fusion => fusion == "positive" ? LabelDose.Flat(100) : LabelDose.None),
            "dfsp" when record.IsAdult => [LabelDose.Flat(800)],
            "gist" when record.IsAdult && kit == "positive" => [LabelDose.Flat(400)],
            "gist-adjuvant" when record.IsAdult => Adjuvant(record, kit),
            _ => [LabelDose.None],
        };

    // 340 mg/m2; while weight or height is not known, as many areas as make the doses differ.
    private static IEnumerable<LabelDose> BySurface(RecordByHand record, decimal cap) =>
        (record.Surface is { } area ? [area] : new[] { 0.2m, 0.5m, 1m, 1.6m, 3m }).Select(area => new LabelDose(
            Refusal: null,
            Full: Math.Min(340m * area, cap),
            Cap: cap
        ));

    // 1.4, 2.4: newly diagnosed, with chemotherapy; what is not stated of either does not block in children.
    private static IEnumerable<LabelDose> NewlyDiagnosedChild(RecordByHand record) =>
        record.Qualifier("line") == "relapsed-refractory" || record.Qualifier("with-chemotherapy") == "no"
            ? [LabelDose.None]
            : BySurface(record, 600);

    // EU: newly diagnosed with chemotherapy, relapsed or refractory as the only medicine. Chemotherapy that is not stated does
    // not block; where the line is not stated either, nothing is known of what the label covers.
    private static LabelDose LeukaemiaOfAnAdult(RecordByHand record, string line) =>
        (line, record.Qualifier("with-chemotherapy")) switch
        {
            ("relapsed-refractory", "yes") => LabelDose.None,
            ("newly-diagnosed", "no") => LabelDose.None,
            ("newly-diagnosed", "unknown") when Lines(record).Count() > 1 => LabelDose.None,
            _ => LabelDose.Flat(600),
        };

    private static IEnumerable<LabelDose> Rearranged(RecordByHand record) =>
        Values(record, "pdgfr-rearrangement")
            .Select(value => value == "positive" ? LabelDose.Flat(400) : LabelDose.None);

    // 1.6, 2.6: adults without D816V; where KIT is not known, 400 mg only after other therapies have failed.
    private static IEnumerable<LabelDose> Mastocytosis(RecordByHand record)
    {
        var mutations =
            record.Qualifier("kit-d816v") == "unknown" && record.Qualifier("line") == "relapsed-refractory"
                ? ["negative"]
                : Values(record, "kit-d816v");
        foreach (var mutation in mutations)
        {
            if (!record.IsAdult)
            {
                yield return LabelDose.None;
            }
            else if (mutation == "positive")
            {
                yield return LabelDose.Never;
            }
            else if (record.HasEosinophilia)
            {
                foreach (var fusion in Values(record, "fip1l1-pdgfra"))
                {
                    yield return LabelDose.Flat(fusion == "positive" ? 100 : 400);
                }
            }
            else
            {
                // A known fusion caps the start at 100 mg, whatever is said of eosinophils.
                yield return LabelDose.Flat(400) with
                {
                    AtMost = record.Qualifier("fip1l1-pdgfra") == "positive" ? 100 : decimal.MaxValue,
                };
            }
        }
    }

    // At significant risk of relapse only; patients at low or very low risk should not be treated.
    private static IEnumerable<LabelDose> Adjuvant(RecordByHand record, string kit) =>
        (
            record.Qualifier("relapse-risk") is var risk && risk == "unknown" ? ["significant", "low"] : new[] { risk }
        ).Select(one =>
            one is "low" or "very-low" ? LabelDose.Never
            : kit == "positive" ? LabelDose.Flat(400)
            : LabelDose.None
        );

    private static IEnumerable<string> Lines(RecordByHand record) =>
        record.Qualifier("line") is "newly-diagnosed" or "relapsed-refractory"
            ? [record.Qualifier("line")]
            : ["newly-diagnosed", "relapsed-refractory"];

    private static string[] Values(RecordByHand record, string qualifier, bool? unknown = null) =>
        record.Qualifier(qualifier) switch
        {
            "unknown" when unknown ?? true => ["positive", "negative"],
            // The code of the indication asserts it (rule 14).
            "unknown" => ["positive"],
            var known => [known],
        };
}

/// <summary>
/// A dose of the label: refused, or <paramref name="Full"/> milligrams a day, after <paramref name="Cap"/> where it is
/// calculated from the body surface.
/// </summary>
internal sealed record LabelDose(string? Refusal, decimal Full = 0, decimal? Cap = null)
{
    public decimal AtMost { get; init; } = Cap ?? decimal.MaxValue;

    public static LabelDose None { get; } = new(StartByHand.NoDose);

    public static LabelDose Never { get; } = new(StartByHand.DoNotStart);

    public static LabelDose Flat(decimal milligrams) => new(Refusal: null, milligrams);
}
