using Materia.Advice;
using Materia.Clinical.Cases;
using Materia.Clinical.Plans;
using Materia.Clinical.Terms;
using Materia.Monograph.Bundles;
using Materia.Monograph.Diagnostics;
using Materia.Monograph.Model;
using Materia.Testing;
using Xunit;

namespace Materia.Tests.Advice.Cases;

/// <summary>The repository's own knowledge, read once, and the engine that decides with it.</summary>
internal static class Imatinib
{
    /// <summary>The day every case of these tests is asked on.</summary>
    public static readonly DateOnly Today = new(2026, 11, 20);

    public static Knowledge Knowledge { get; } = Load();

    public static Terminology Terms => Knowledge.Terminology;

    private static readonly AdviceEngine Engine = new(Knowledge);

    public static Plan Advise(Case question) => Engine.Advise(question);

    public static ObservationTerm Test(string code)
    {
        Assert.True(Terms.TryObservation(code, out var term), $"{code} is no observation of the knowledge");
        return term;
    }

    private static Knowledge Load()
    {
        var diagnostics = new DiagnosticList();
        var knowledge = KnowledgeFolder.Open(RepositoryRoot.Resolve("knowledge")).Bind(diagnostics);
        Assert.Empty(diagnostics.ToImmutable());
        return knowledge!;
    }
}
