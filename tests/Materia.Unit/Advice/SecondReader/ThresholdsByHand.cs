namespace Materia.Tests.Advice.SecondReader;

/// <summary>
/// When a ladder moves: one test of the trigger is enough ("and/or"), for recovery every test must be there ("and").
/// </summary>
internal sealed record ThresholdsByHand(
    string[] Tests,
    Func<string, decimal, bool> IsTrigger,
    Func<string, decimal, bool> IsRecovered
)
{
    /// <summary>H1, H2, H3, H5, H6: below 1.0 or 50; at least 1.5 and 75.</summary>
    public static ThresholdsByHand Counts { get; } =
        new(
            ResultsByHand.Counts,
            (test, value) => value < (test == "neutrophils" ? 1.0m : 50m),
            (test, value) => value >= (test == "neutrophils" ? 1.5m : 75m)
        );

    /// <summary>H4, H7: below 0.5 or 10, and until neither is (rule 8).</summary>
    public static ThresholdsByHand Advanced { get; } =
        new(ResultsByHand.Counts, IsVeryLow, (test, value) => !IsVeryLow(test, value));

    /// <summary>H4, H7, step 4: once stopped, at least 1.0 and 20.</summary>
    public static ThresholdsByHand AdvancedStopped { get; } =
        new(ResultsByHand.Counts, IsVeryLow, (test, value) => value >= (test == "neutrophils" ? 1.0m : 20m));

    /// <summary>Bilirubin above 3 or a transaminase above 5 times its limit; below 1.5 and 2.5 times.</summary>
    public static ThresholdsByHand Liver { get; } =
        new(
            ResultsByHand.Liver,
            (test, value) => value > (test == "bilirubin-total" ? 3m : 5m),
            (test, value) => value < (test == "bilirubin-total" ? 1.5m : 2.5m)
        );

    public bool Triggers(ResultsByHand results, int day) =>
        Tests.Any(test => results.On(test, day) is { } value && IsTrigger(test, value));

    /// <summary>Whether the latest result of every test, each dated from one day on, meets recovery on another.</summary>
    public bool Recovered(ResultsByHand results, int from, int on) =>
        Tests.All(test => results.Latest(test, from, on) is { } latest && IsRecovered(test, latest.Value));

    private static bool IsVeryLow(string test, decimal value) => value < (test == "neutrophils" ? 0.5m : 10m);
}
