using Materia.Consult.ExecutableCases;
using Materia.Monograph.Bundles;
using Materia.Monograph.Diagnostics;
using Materia.Web.Serving;

namespace Materia.Web.Pages;

/// <summary>The executable cases of the knowledge, shown as example patients; read when first asked for.</summary>
public sealed class ExamplePatients(Knowledge knowledge)
{
    private readonly Lazy<ImmutableDictionary<string, ImmutableArray<ExecutableCase>>> _chosen = new(() =>
        knowledge.Drugs.ToImmutableDictionary(drug => drug.Id, drug => Choose(knowledge, drug.Id))
    );

    private readonly Lazy<Dictionary<string, ExecutableCase>> _cases = new(() =>
        ReadAll(knowledge).ToDictionary(one => one.Id)
    );

    /// <summary>The few that show most, in the order of the drug's own list.</summary>
    public ImmutableArray<ExecutableCase> Chosen(string drug) => _chosen.Value.GetValueOrDefault(drug, []);

    /// <summary>The examples for an indication, by id.</summary>
    public IEnumerable<ExecutableCase> For(string drug, string indication) =>
        _cases
            .Value.Values.Where(one => one.Given.Drug == drug && one.Given.Indication.Code == indication)
            .OrderBy(one => one.Id, StringComparer.Ordinal);

    /// <summary>One example; null when there is none with the id. Those of the list need not wait for the others.</summary>
    public ExecutableCase? Find(string drug, string id) =>
        Chosen(drug).FirstOrDefault(one => one.Id == id) ?? _cases.Value.GetValueOrDefault(id);

    /// <summary>Whether an example has the id.</summary>
    public bool Has(string id) => _cases.Value.ContainsKey(id);

    /// <summary>Reads all of them before anybody asks.</summary>
    public void Open() => _ = _cases.Value;

    private static ImmutableArray<ExecutableCase> Choose(Knowledge knowledge, string drug)
    {
        var list = Path.Combine(KnowledgePlace.Folder, "drugs", drug, "cases", "examples.txt");
        if (!File.Exists(list))
        {
            return [];
        }
        var ids = File.ReadAllLines(list).Where(line => line.Length > 0).ToList();
        var diagnostics = new DiagnosticList();
        var files = KnowledgeFolder.Open(KnowledgePlace.Folder).ParseCases(drug, ids.ToHashSet(), diagnostics);
        return [.. ExecutableCaseReader.ReadAll(files, knowledge, diagnostics).OrderBy(one => ids.IndexOf(one.Id))];
    }

    private static ImmutableArray<ExecutableCase> ReadAll(Knowledge knowledge)
    {
        // A case with a fault is the verifier's to report; here it is only not shown.
        var diagnostics = new DiagnosticList();
        var files = KnowledgeFolder.Open(KnowledgePlace.Folder).ParseCases(diagnostics);
        return ExecutableCaseReader.ReadAll(files, knowledge, diagnostics);
    }
}
