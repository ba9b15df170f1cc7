using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace Materia.House.Floors;

/// <summary>What an assembly really references, whatever its project file says.</summary>
internal static class CompiledAssembly
{
    public static IReadOnlyList<string> References(string path)
    {
        using var image = new PEReader(File.OpenRead(path));
        var metadata = image.GetMetadataReader();
        return metadata
            .AssemblyReferences.Select(handle => metadata.GetString(metadata.GetAssemblyReference(handle).Name))
            .Where(name => name == "materia" || name.StartsWith("Materia.", StringComparison.Ordinal))
            .ToList();
    }
}
