using Materia.Monograph.Binding;
using Materia.Monograph.Diagnostics;
using Materia.Monograph.Yaml;

namespace Materia.Consult.ExecutableCases;

/// <summary>Reads case files strictly: every fault of every file becomes a diagnostic, and a case comes out only without one.</summary>
public sealed partial class ExecutableCaseReader
{
    private static readonly string[] DoseWords = ["none"];

    private readonly Knowledge _knowledge;
    private readonly FieldReader _fields;
    private readonly FaultList _faults = new();

    private ExecutableCaseReader(Knowledge knowledge, FieldReader fields)
    {
        _knowledge = knowledge;
        _fields = fields;
    }

    /// <summary>The cases that are without fault, in the order of the files; ids that stand twice are faults.</summary>
    public static ImmutableArray<ExecutableCase> ReadAll(
        IEnumerable<KnowledgeFile> files,
        Knowledge knowledge,
        DiagnosticList diagnostics
    )
    {
        var cases = ImmutableArray.CreateBuilder<ExecutableCase>();
        var places = new Dictionary<string, string>();
        foreach (var file in files)
        {
            if (Read(file, knowledge, diagnostics) is not { } one)
            {
                continue;
            }
            if (places.TryAdd(one.Id, one.File))
            {
                cases.Add(one);
                continue;
            }
            diagnostics.Add(
                DiagnosticCode.DuplicateId,
                file.Path,
                file.Root.Position,
                $"the case \"{one.Id}\" stands twice, first in {places[one.Id]}"
            );
        }
        return cases.ToImmutable();
    }

    /// <summary>The case, or null with diagnostics.</summary>
    public static ExecutableCase? Read(KnowledgeFile file, Knowledge knowledge, DiagnosticList diagnostics)
    {
        var before = diagnostics.Count;
        var reader = new ExecutableCaseReader(knowledge, new FieldReader(file.Path, diagnostics));
        var result = reader.Read(file);
        diagnostics.AddFaults(DiagnosticCode.Shape, file.Path, reader._faults);
        return diagnostics.Count == before ? result : null;
    }

    private ExecutableCase? Read(KnowledgeFile file)
    {
        if (ObjectReader.Over(file.Root, _faults) is not { } reader)
        {
            return null;
        }
        var id = reader.RequiredText("case");
        var says = reader.RequiredText("says");
        var because = _fields.Citations(reader, _knowledge.Sources, name: "because");
        var givenNode = reader.Required("given") is { } part ? Rebased.Of(part) : null;
        var given = givenNode is null ? null : CaseReader.Read(givenNode, _knowledge.Terminology, _faults);
        var expectNode = reader.Required("expect");
        var expect = expectNode is null ? null : ExpectationOf(expectNode);
        // A note is for people.
        _ = reader.Optional("note");
        reader.RefuseTheRest();
        var name = Path.GetFileNameWithoutExtension(file.Path);
        if (id is not null && id != name)
        {
            reader.Faults.Add(reader.PathOf("case"), reader.Position, $"the file is {name}, the case {id}", name);
        }
        return id is null || says is null || given is null || expect is null
            ? null
            : new ExecutableCase
            {
                Id = id,
                File = file.Path,
                Says = says,
                Because = because,
                Given = given,
                GivenNode = givenNode!,
                Expect = expect,
                ExpectPosition = expectNode!.Position,
            };
    }

    private Expectation? ExpectationOf(DataNode node)
    {
        if (ObjectReader.Over(node, _faults) is not { } reader)
        {
            return null;
        }
        var action = reader.Required("action") is { } actionNode ? Action(actionNode) : null;
        var dose = reader.Optional("dose") is { } doseNode ? DoseOf(doseNode) : null;
        var decidedBy = reader.Optional("decided-by") is { } sliceNode ? Slice(sliceNode) : null;
        var findings = Each(reader, "findings", FindingOf);
        var noFindings = Each(reader, "no-findings", FindingOf);
        ImmutableArray<MissingExpectation>? missing = reader.Optional("missing") is { } missingNode
            ?
            [
                .. Scalars
                    .Items(missingNode, _faults)
                    .Select(item => Over(item, MissingOf))
                    .OfType<MissingExpectation>(),
            ]
            : null;
        var next = Each(reader, "next", NextOf);
        var ladders = Each(reader, "ladders", LadderOf);
        var pathways = Each(reader, "pathways", PathwayOf);
        ImmutableArray<string> noPathways =
        [
            .. reader.OptionalList("no-pathways").Select(item => Scalars.Text(item, _faults)).OfType<string>(),
        ];
        var courses = Each(reader, "courses", CourseOf);
        var monitoring = Each(reader, "monitoring", MonitoringOf);
        _ = reader.Optional("note");
        reader.RefuseTheRest();
        return action is null
            ? null
            : new Expectation
            {
                Action = action.Value,
                Dose = dose,
                DecidedBy = decidedBy,
                Findings = findings,
                NoFindings = noFindings,
                Missing = missing,
                Next = next,
                Ladders = ladders,
                Pathways = pathways,
                NoPathways = noPathways,
                Courses = courses,
                Monitoring = monitoring,
            };
    }

    private ImmutableArray<T> Each<T>(ObjectReader reader, string name, Func<ObjectReader, T?> read)
        where T : class => [.. reader.OptionalList(name).Select(item => Over(item, read)).OfType<T>()];

    private T? Over<T>(DataNode node, Func<ObjectReader, T?> read)
        where T : class
    {
        if (ObjectReader.Over(node, _faults) is not { } reader)
        {
            return null;
        }
        var result = read(reader);
        reader.RefuseTheRest();
        return result;
    }

    private PlanAction? Action(DataNode node) =>
        Scalars.Word(node, PlanActionCode.All, _faults) is { } word && PlanActionCode.TryParse(word, out var action)
            ? action
            : null;

    private string? Slice(DataNode node)
    {
        var known = _knowledge
            .Drugs.SelectMany(drug =>
                drug.Tables.Select(table => table.Slice)
                    .Concat(drug.Charts.Select(chart => chart.Slice))
                    .Concat(drug.Pathways.Select(pathway => pathway.Slice))
            )
            .Distinct()
            .Order(StringComparer.Ordinal)
            .ToList();
        return Scalars.Word(node, known, _faults);
    }
}
