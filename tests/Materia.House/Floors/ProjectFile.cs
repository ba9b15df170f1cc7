using System.Xml.Linq;

namespace Materia.House.Floors;

/// <summary>What a project file of src/ declares, and what it may not declare at all.</summary>
internal sealed class ProjectFile(string name, string xml)
{
    private readonly XDocument document = XDocument.Parse(xml);

    public string Name { get; } = name;

    public string AssemblyName => document.Descendants("AssemblyName").FirstOrDefault()?.Value ?? Name;

    public IEnumerable<string> Faults() =>
        FloorPlan.Faults(Name, References(), "declared").Concat(FilesOfOthers()).Concat(HiddenDoors());

    private IEnumerable<string> References() =>
        Attributes("ProjectReference").Select(path => Path.GetFileNameWithoutExtension(path.Replace('\\', '/')));

    private IEnumerable<string> FilesOfOthers() =>
        Attributes("Compile")
            .Where(path => path.Contains("..", StringComparison.Ordinal) || path.Contains('$'))
            .Select(path => $"{Name} may not compile a file of another place: {path}");

    private IEnumerable<string> HiddenDoors()
    {
        foreach (var reference in Attributes("Reference"))
        {
            yield return $"{Name} may not reference an assembly by file: {reference}";
        }

        foreach (var import in document.Descendants("Import").Select(import => import.Attribute("Project")?.Value))
        {
            yield return $"{Name} may not import another build file: {import}";
        }

        foreach (var friend in Attributes("InternalsVisibleTo"))
        {
            if (FloorPlan.Knows(friend))
            {
                yield return $"{Name} may not show its internals to {friend}";
            }
        }
    }

    private IEnumerable<string> Attributes(string element) =>
        document
            .Descendants(element)
            .SelectMany(item => new[] { item.Attribute("Include")?.Value, item.Attribute("Update")?.Value })
            .OfType<string>()
            .SelectMany(value =>
                value.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            );
}
