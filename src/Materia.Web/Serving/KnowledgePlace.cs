using Materia.Monograph.Bundles;
using Materia.Monograph.Diagnostics;

namespace Materia.Web.Serving;

/// <summary>Where the knowledge is: the project's own folder, found through the launcher or by walking up from the program.</summary>
internal static class KnowledgePlace
{
    /// <summary>The knowledge folder of the project.</summary>
    public static string Folder => Path.Combine(Home, "knowledge");

    /// <summary>The folder in which bundles of parsed knowledge are kept, beside the program.</summary>
    public static string Bundles => Path.Combine(AppContext.BaseDirectory, "bundles");

    private static string Home
    {
        get
        {
            if (Environment.GetEnvironmentVariable("MATERIA_HOME") is { Length: > 0 } home)
            {
                return home;
            }
            for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            {
                if (Directory.Exists(Path.Combine(folder.FullName, "knowledge", "drugs")))
                {
                    return folder.FullName;
                }
            }
            return Environment.CurrentDirectory;
        }
    }

    /// <summary>The knowledge, or null after its diagnostics were printed.</summary>
    public static Knowledge? Load(TextWriter errors)
    {
        if (!Directory.Exists(Folder))
        {
            errors.WriteLine($"No knowledge folder at {Folder}.");
            return null;
        }
        var diagnostics = new DiagnosticList();
        var knowledge = KnowledgeFolder.Open(Folder).Bind(diagnostics, Bundles);
        foreach (var diagnostic in diagnostics.ToImmutable())
        {
            errors.WriteLine(diagnostic);
        }
        return knowledge;
    }
}
