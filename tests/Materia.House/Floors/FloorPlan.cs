namespace Materia.House.Floors;

/// <summary>The table of the house: which project may reference which. It changes only with a page in docs/decisions/.</summary>
internal static class FloorPlan
{
    private static readonly string[] AllButTheTop =
    [
        "Units",
        "Numerics",
        "Clinical",
        "Monograph",
        "Advice",
        "Kinetics",
        "Vigilance",
        "Consult",
        "Publishing",
        "Interop",
        "Store",
    ];

    private static readonly Dictionary<string, string[]> MayReference = new()
    {
        ["Units"] = [],
        ["Numerics"] = [],
        ["Clinical"] = ["Units"],
        ["Monograph"] = ["Clinical", "Units"],
        ["Advice"] = ["Monograph", "Clinical", "Units"],
        ["Kinetics"] = ["Monograph", "Clinical", "Units", "Numerics"],
        ["Vigilance"] = ["Monograph", "Clinical", "Numerics"],
        ["Consult"] = ["Monograph", "Advice", "Kinetics", "Vigilance", "Clinical", "Units"],
        ["Publishing"] = ["Monograph", "Clinical", "Units"],
        ["Interop"] = ["Clinical", "Units"],
        ["Store"] = ["Clinical"],
        ["Cli"] = AllButTheTop,
        ["Web"] = AllButTheTop,
    };

    public static bool Knows(string project) => MayReference.ContainsKey(ShortName(project));

    public static IEnumerable<string> Faults(string project, IEnumerable<string> references, string how)
    {
        if (!MayReference.TryGetValue(ShortName(project), out var allowed))
        {
            return [$"{project}: not in the table: a fourteenth project needs a decision page"];
        }

        return references
            .Where(reference => !allowed.Contains(ShortName(reference)))
            .Select(reference => $"{project} may not reference {reference} ({how})");
    }

    /// <summary>"Units" for "Materia.Units", and "Cli" for the program, whose assembly is called "materia".</summary>
    private static string ShortName(string project) =>
        project == "materia" ? "Cli" : project.Replace("Materia.", "", StringComparison.Ordinal);
}
