using Materia.Monograph.Diagnostics;
using Materia.Monograph.Yaml;

namespace Materia.Consult.Checks;

/// <summary>Reads <c>survivors.yaml</c>: under <c>survivors</c> a list of file, path, before, after and because.</summary>
internal static class SurvivorReader
{
    public static ImmutableArray<ExplainedSurvivor> ReadAll(
        IEnumerable<KnowledgeFile> files,
        DiagnosticList diagnostics
    ) => [.. files.SelectMany(file => Read(file, diagnostics))];

    private static List<ExplainedSurvivor> Read(KnowledgeFile file, DiagnosticList diagnostics)
    {
        var faults = new FaultList();
        var survivors = new List<ExplainedSurvivor>();
        if (ObjectReader.Over(file.Root, faults) is { } reader)
        {
            foreach (var item in reader.RequiredList("survivors"))
            {
                if (ObjectReader.Over(item, faults) is { } entry && Entry(entry, file.Path) is { } survivor)
                {
                    survivors.Add(survivor);
                }
            }
            reader.RefuseTheRest();
        }
        diagnostics.AddFaults(DiagnosticCode.Shape, file.Path, faults);
        return survivors;
    }

    private static ExplainedSurvivor? Entry(ObjectReader reader, string listedIn)
    {
        var file = reader.RequiredText("file");
        var path = reader.RequiredText("path");
        var before = reader.RequiredText("before");
        var after = reader.RequiredText("after");
        var because = reader.RequiredText("because");
        reader.RefuseTheRest();
        return file is null || path is null || before is null || after is null || because is null
            ? null
            : new ExplainedSurvivor(file, path, before, after, because, listedIn, reader.Position);
    }
}
