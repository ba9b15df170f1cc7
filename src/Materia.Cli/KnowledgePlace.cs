using Materia.Monograph.Bundles;
using Materia.Monograph.Diagnostics;
using Materia.Monograph.Model;

namespace Materia.Cli;

/// <summary>Where the knowledge is: the project's own folder, found through the launcher or by walking up from the program.</summary>
internal static class KnowledgePlace
{
    /// <summary>The knowledge folder of the project.</summary>
    public static string Folder => Path.Combine(Home, "knowledge");

    /// <summary>The folder in which bundles of parsed knowledge are kept, beside the built program.</summary>
    public static string Bundles => Path.Combine(AppContext.BaseDirectory, "bundles");

    /// <summary>The project's root.</summary>
    public static string Home
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

    /// <summary>The knowledge, or null after its diagnostics were printed on standard error.</summary>
    public static Knowledge? Load()
    {
        var diagnostics = new DiagnosticList();
        if (!Directory.Exists(Folder))
        {
            Console.Error.WriteLine($"No knowledge folder at {Folder}.");
            return null;
        }
        var knowledge = KnowledgeFolder.Open(Folder).Bind(diagnostics, Bundles);
        foreach (var diagnostic in diagnostics.ToImmutable())
        {
            Console.Error.WriteLine(diagnostic);
        }
        return knowledge;
    }
}
