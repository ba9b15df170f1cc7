using System.Text.Json.Nodes;
using Materia.Monograph.Binding;
using Materia.Monograph.Citing;
using Materia.Monograph.Diagnostics;
using Materia.Monograph.Yaml;

namespace Materia.Monograph.Schema;

/// <summary>
/// JSON Schemas of the knowledge files, one for each kind of file, made by binding real files and remembering every field that
/// the binder asked for.
/// </summary>
public static class KnowledgeSchema
{
    /// <summary>Schemas by kind of file; the kind is the file's first key, the name of a policy, or <c>source</c>.</summary>
    /// <param name="reviews">Review files; an example that holds every field, as there may be no review yet.</param>
    public static ImmutableSortedDictionary<string, JsonObject> Of(
        IReadOnlyList<KnowledgeFile> files,
        IReadOnlyList<KnowledgeFile> reviews
    )
    {
        var kinds = files.Concat(reviews).ToDictionary(file => file.Path, Kind);
        var shapes = kinds.Values.Distinct().ToDictionary(kind => kind, _ => new ShapeRecorder());
        var diagnostics = new DiagnosticList
        {
            ShapesOf = file => kinds.TryGetValue(file, out var kind) ? shapes[kind] : null,
        };
        _ = KnowledgeBinder.Bind(files, "", diagnostics);
        _ = KnowledgeBinder.BindReviews(
            reviews,
            CitedStatements.In(files),
            ImmutableDictionary<string, Source>.Empty,
            diagnostics
        );
        return shapes.ToImmutableSortedDictionary(
            pair => pair.Key,
            pair =>
                ShapeSchema.Document(
                    pair.Value,
                    $"urn:materia:knowledge:{pair.Key}",
                    $"Materia knowledge file: {pair.Key}",
                    isText: true
                ),
            StringComparer.Ordinal
        );
    }

    private static string Kind(KnowledgeFile file) =>
        file.Path.StartsWith("sources/", StringComparison.Ordinal) ? "source"
        : file.Path.StartsWith("policy/", StringComparison.Ordinal) ? Path.GetFileNameWithoutExtension(file.Path)
        : (file.Root as DataObject)?.Members.FirstOrDefault()?.Name switch
        {
            null => "unknown",
            "jurisdiction" => "products",
            var first => first,
        };
}
