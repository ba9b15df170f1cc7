using Materia.Monograph.Diagnostics;
using Materia.Monograph.Model;
using Materia.Monograph.Register;
using Materia.Monograph.Yaml;

namespace Materia.Monograph.Binding;

/// <summary>
/// Binds parsed files to the model: sources, terms, variables, policy, then each drug. Every fault of every file is gathered;
/// knowledge comes out only when there is none.
/// </summary>
public sealed partial class KnowledgeBinder
{
    private readonly IReadOnlyList<KnowledgeFile> _files;
    private readonly DiagnosticList _diagnostics;
    private readonly HashSet<string> _read = [];
    private IReadOnlyDictionary<string, Source> _sources = ImmutableDictionary<string, Source>.Empty;
    private ImmutableArray<QualifierTerm> _qualifiers = [];

    // The studies of the drug that is being read.
    private ImmutableArray<Study> _studies = [];

    private KnowledgeBinder(IReadOnlyList<KnowledgeFile> files, DiagnosticList diagnostics)
    {
        _files = files;
        _diagnostics = diagnostics;
    }

    /// <summary>The knowledge, or null with diagnostics.</summary>
    /// <param name="isKept">Whether these files have bound before, so that what only compares terms need not be done again.</param>
    public static Knowledge? Bind(
        IReadOnlyList<KnowledgeFile> files,
        string sha256,
        DiagnosticList diagnostics,
        bool isKept = false
    )
    {
        var before = diagnostics.Count;
        var knowledge = new KnowledgeBinder(files, diagnostics).Bind(sha256, isKept);
        return diagnostics.Count == before ? knowledge : null;
    }

    private Knowledge Bind(string sha256, bool isKept)
    {
        var version = Version();
        _sources = SourceFiles();
        var observations = Observations();
        var qualifiers = List("terms/qualifiers.yaml", "qualifiers", QualifierTermOf);
        _qualifiers = qualifiers;
        var terms = List(
                "terms/medicines.yaml",
                "medicines",
                (reader, fields) => TermOf(reader, fields, TermKind.Medicine)
            )
            .AddRange(
                List(
                    "terms/conditions.yaml",
                    "conditions",
                    (reader, fields) => TermOf(reader, fields, TermKind.Condition)
                )
            )
            .AddRange(
                List("terms/events.yaml", "events", (reader, fields) => TermOf(reader, fields, TermKind.AdverseEvent))
            );
        Unique("terms/qualifiers.yaml", qualifiers.Select(term => term.Id));
        if (!isKept)
        {
            UniqueSpellings(terms);
        }

        var headers = DrugHeaders();
        var indications = headers.ToDictionary(header => header.Folder, header => IndicationsOf(header.Folder));
        var drugTerms = headers.Select(header => DrugTermOf(header, indications[header.Folder]));
        var (plausibility, usualNodes) = PlausibilityFile();
        var (nameWords, allergyWords) = NameWordsFile();
        var terminology = new Terminology(
            observations,
            qualifiers,
            terms,
            [.. drugTerms],
            plausibility,
            nameWords,
            allergyWords
        );
        CheckContents(terms);
        _classes = ClassFiles(terminology);
        var variables = VariableFiles(terminology);
        var conditions = new ConditionReader(variables);
        var freshness = FreshnessFiles(terminology, conditions);
        var usual = UsualRanges(usualNodes, terminology, conditions);
        var gradings = GradingFiles(terminology);
        var drugs = headers
            .Select(header => Drug(header, indications[header.Folder], terminology, conditions))
            .OfType<DrugRecord>()
            .ToImmutableArray();
        var beforeNotStandard = RechallengePolicy();
        Unread(_files);
        return new Knowledge
        {
            Stamp = new KnowledgeStamp(version, sha256),
            Sources = _sources,
            Terminology = terminology,
            Variables = [.. variables.Values.OrderBy(variable => variable.Index)],
            Freshness = freshness,
            BeforeNotStandard = beforeNotStandard,
            Classes = _classes,
            Usual = usual,
            Gradings = gradings,
            Drugs = drugs,
        };
    }

    private void Unread(IEnumerable<KnowledgeFile> files)
    {
        foreach (var file in files.Where(file => !_read.Contains(file.Path)))
        {
            _diagnostics.Add(
                DiagnosticCode.UnknownFile,
                file.Path,
                file.Root.Position,
                "nobody reads this file; its place or its first key is not one that is known"
            );
        }
    }

    private ImmutableArray<ObservationTerm> Observations()
    {
        var observations = List("terms/observations.yaml", "observations", ObservationTermOf);
        Unique("terms/observations.yaml", observations.Select(term => term.Code));
        return observations;
    }

    private static DrugTerm DrugTermOf(DrugHeader header, ImmutableArray<IndicationRecord> indications) =>
        new(
            header.Id,
            header.Name,
            [.. indications.Select(one => new IndicationTerm(one.Code, one.Name))],
            header.Dose
        );

    private string Version()
    {
        var version = "";
        if (Take("knowledge.yaml") is { } file)
        {
            var fields = new FieldReader(file.Path, _diagnostics);
            _ = fields.Object(
                file.Root,
                reader =>
                {
                    version = reader.RequiredText("version") ?? "";
                    _ = reader.RequiredText("says");
                    return version;
                }
            );
        }
        return version;
    }

    /// <summary>The file at a path, which must exist.</summary>
    private KnowledgeFile? Take(string path)
    {
        foreach (var file in _files)
        {
            if (file.Path == path)
            {
                _read.Add(path);
                return file;
            }
        }
        _diagnostics.Add(DiagnosticCode.UnknownFile, path, default, "the file is required and was not found");
        return null;
    }

    /// <summary>Every file below a folder, in order of path.</summary>
    private IEnumerable<KnowledgeFile> Below(string folder)
    {
        foreach (var file in _files)
        {
            if (file.Path.StartsWith(folder, StringComparison.Ordinal))
            {
                yield return file;
            }
        }
    }

    private ImmutableArray<T> List<T>(string path, string key, Func<ObjectReader, FieldReader, T?> read)
        where T : class => Take(path) is { } file ? List(file, key, read) : [];

    /// <summary>The items under the one key of a file.</summary>
    private ImmutableArray<T> List<T>(KnowledgeFile file, string key, Func<ObjectReader, FieldReader, T?> read)
        where T : class
    {
        _read.Add(file.Path);
        var fields = new FieldReader(file.Path, _diagnostics);
        var items = ImmutableArray.CreateBuilder<T>();
        _ = fields.Object(
            file.Root,
            reader =>
            {
                items.AddRange(Items(reader, fields, key, read));
                return key;
            }
        );
        return items.ToImmutable();
    }

    private static IEnumerable<T> Items<T>(
        ObjectReader reader,
        FieldReader fields,
        string key,
        Func<ObjectReader, FieldReader, T?> read
    )
        where T : class
    {
        foreach (var item in reader.RequiredList(key))
        {
            if (fields.Object(item, inner => read(inner, fields)) is { } result)
            {
                yield return result;
            }
        }
    }

    private void Unique(string file, IEnumerable<string> ids)
    {
        var seen = new HashSet<string>();
        foreach (var id in ids)
        {
            if (!seen.Add(id))
            {
                _diagnostics.Add(DiagnosticCode.DuplicateId, file, default, $"the id \"{id}\" stands twice");
            }
        }
    }
}
