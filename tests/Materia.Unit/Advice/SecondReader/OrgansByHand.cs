namespace Materia.Tests.Advice.SecondReader;

/// <summary>How far kidneys or liver are impaired, in rising order.</summary>
internal enum Impairment
{
    None,

    /// <summary>Stated without a degree: impaired for the EU label, nothing for the US label.</summary>
    SomeDegree,
    Mild,
    Moderate,
    Severe,

    /// <summary>A bilirubin above 10 times its limit, for which the label has no class.</summary>
    BeyondTheClasses,
}

/// <summary>
/// US label 8.7 table 15. The more careful of a stated degree and the clearance counts; without a clearance every one that is
/// no better than what is stated is possible. Dialysis is severe.
/// </summary>
internal static class KidneysByHand
{
    public static IEnumerable<Impairment> Degrees(RecordByHand record)
    {
        var stated = record.Stated(Words, Dialysis);
        return ClearanceByHand
            .Possible(record)
            .Select(flow =>
                flow < 20m ? Impairment.Severe
                : flow < 40m ? Impairment.Moderate
                : flow < 60m ? Impairment.Mild
                : Impairment.None
            )
            .Select(measured => measured > stated ? measured : stated)
            .Distinct();
    }

    private static readonly string[] Words = ["RENAL IMPAIRMENT", "KIDNEY IMPAIRMENT", "CKD", "KIDNEY DISEASE"];
    private static readonly string[] Dialysis = ["DIALYSIS", "HAEMODIALYSIS", "ESRD"];
}

/// <summary>
/// US label 8.6 table 14. For the EU label every degree is the same; for the US label AST and a mild or moderate degree change
/// nothing.
/// </summary>
internal static class LiverByHand
{
    public static IEnumerable<Impairment> Degrees(RecordByHand record)
    {
        var stated = record.Stated(Words, []);
        return (
            from bilirubin in record.Multiple("bilirubin-total") is { } known
                ? [known]
                : new[] { 1m, 1.2m, 2m, 5m, 11m }
            from ast in record.Multiple("ast") is { } known ? [known] : new[] { 1m, 2m }
            let measured = bilirubin > 10m ? Impairment.BeyondTheClasses
            : bilirubin > 3m ? Impairment.Severe
            : bilirubin > 1.5m ? Impairment.Moderate
            : bilirubin > 1m || ast > 1m ? Impairment.Mild
            : Impairment.None
            select measured > stated ? measured : stated
        ).Distinct();
    }

    private static readonly string[] Words =
    [
        "HEPATIC IMPAIRMENT",
        "LIVER IMPAIRMENT",
        "CIRRHOSIS",
        "LIVER CIRRHOSIS",
        "LIVER DISEASE",
    ];
}
