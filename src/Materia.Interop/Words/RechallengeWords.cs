namespace Materia.Interop.Words;

/// <summary>Whether a drug may be given again, in plain words.</summary>
public static class RechallengeWords
{
    /// <summary>The verdict in two or three words: "Rechallenge with caution", "Never again".</summary>
    public static string Verdict(Rechallenge verdict) =>
        verdict switch
        {
            Rechallenge.Recommended => "Rechallenge recommended",
            Rechallenge.WithCaution => "Rechallenge with caution",
            Rechallenge.NotStandard => "Rechallenge not standard",
            Rechallenge.Never => "Never again",
            Rechallenge.NotApplicable => "Rechallenge not applicable",
            _ => throw new UnreachableException(),
        };

    /// <summary>The same where space is short and what is meant is clear: "With caution".</summary>
    public static string Short(Rechallenge verdict) =>
        verdict switch
        {
            Rechallenge.Recommended => "Recommended",
            Rechallenge.WithCaution => "With caution",
            Rechallenge.NotStandard => "Not standard",
            Rechallenge.Never => "Never again",
            Rechallenge.NotApplicable => "Not applicable",
            _ => throw new UnreachableException(),
        };

    /// <summary>What the verdict means, in one sentence.</summary>
    public static string Meaning(Rechallenge verdict) =>
        verdict switch
        {
            Rechallenge.Recommended =>
                "Giving it again, or going on, is what the sources ask for once the event is dealt with.",
            Rechallenge.WithCaution => "It may be given again, with care.",
            Rechallenge.NotStandard => "No label gives a dose after it; other treatments come first.",
            Rechallenge.Never => "No answer leads from here to a dose.",
            Rechallenge.NotApplicable => "No rechallenge is judged here.",
            _ => throw new UnreachableException(),
        };
}
