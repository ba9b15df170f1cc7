using Materia.Consult.ExecutableCases;
using Materia.Monograph.Bundles;
using Materia.Monograph.Diagnostics;
using Materia.Web.Serving;

namespace Materia.Web.Pages;

/// <summary>The executable cases of the knowledge, shown as example patients; read when first asked for.</summary>
public sealed class ExamplePatients(Knowledge knowledge)
{
    private readonly Lazy<ImmutableArray<ExecutableCase>> _cases = new(() => Read(knowledge));

    /// <summary>The examples for an indication, by id.</summary>
    public IEnumerable<ExecutableCase> For(string drug, string indication) =>
        _cases.Value.Where(one => one.Given.Drug == drug && one.Given.Indication.Code == indication);

    private static ImmutableArray<ExecutableCase> Read(Knowledge knowledge)
    {
        // A case with a fault is the verifier's to report; here it is only not shown.
        var diagnostics = new DiagnosticList();
        var files = KnowledgeFolder.Open(KnowledgePlace.Folder).ParseCases(diagnostics);
        return ExecutableCaseReader.ReadAll(files, knowledge, diagnostics);
    }
}
