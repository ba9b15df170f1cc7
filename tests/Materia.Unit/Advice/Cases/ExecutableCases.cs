using System.Collections.Immutable;
using Materia.Clinical.Cases;
using Materia.Clinical.Reading;
using Materia.Consult.ExecutableCases;
using Materia.Interop.Contract;
using Materia.Monograph.Bundles;
using Materia.Monograph.Diagnostics;
using Materia.Testing;
using Xunit;

namespace Materia.Tests.Advice.Cases;

/// <summary>The executable cases of the repository and the examples of the documents, read once.</summary>
internal static class ExecutableCases
{
    public static ImmutableArray<ExecutableCase> All => s_all.Value;

    /// <summary>By name: the executable cases of which the plan has a dose.</summary>
    public static IEnumerable<string> WithADose =>
        All.Where(one => Imatinib.Advise(one.Given).Dose is not null)
            .Select(one => one.Id)
            .Order(StringComparer.Ordinal);

    /// <summary>One in eight of them, for the laws of which the whole takes minutes.</summary>
    public static IEnumerable<string> OneInEightWithADose => WithADose.Where((_, number) => number % 8 == 0);

    public static ExecutableCase Named(string id) => s_byName.Value[id];

    /// <summary>The examples of the documents as parsed, by the name of their file.</summary>
    public static IEnumerable<(string Name, DataNode Given)> Examples =>
        Directory
            .EnumerateFiles(RepositoryRoot.Resolve("docs/examples"), "*.json")
            .Order(StringComparer.Ordinal)
            .Select(file => (Path.GetFileNameWithoutExtension(file), Parsed(File.ReadAllBytes(file))));

    /// <summary>A case as the strict reader sees it, for leaving fields out.</summary>
    public static DataNode Parsed(byte[] json)
    {
        var faults = new FaultList();
        var node = JsonNodes.Read(json, faults);
        Assert.Empty(faults.ToImmutable());
        return node!;
    }

    /// <summary>Null when the reader refuses it.</summary>
    public static Case? Read(DataNode node) => CaseReader.Read(node, Imatinib.Terms, new FaultList());

    private static readonly Lazy<ImmutableArray<ExecutableCase>> s_all = new(() =>
    {
        var diagnostics = new DiagnosticList();
        var files = KnowledgeFolder.Open(RepositoryRoot.Resolve("knowledge")).ParseCases(diagnostics);
        return ExecutableCaseReader.ReadAll(files, Imatinib.Knowledge, diagnostics);
    });

    private static readonly Lazy<Dictionary<string, ExecutableCase>> s_byName = new(() =>
        All.ToDictionary(one => one.Id)
    );
}
