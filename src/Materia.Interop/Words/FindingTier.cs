namespace Materia.Interop.Words;

/// <summary>The four tiers in which findings are shown: what to do, never a colour alone.</summary>
public static class FindingTier
{
    /// <summary>"Do not give", "Change", "Check", "For information".</summary>
    public static string Of(Severity severity) =>
        severity switch
        {
            Severity.Contraindicated => "Do not give",
            Severity.Major => "Change",
            Severity.Moderate => "Check",
            _ => "For information",
        };
}
