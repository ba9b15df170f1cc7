using Materia.Consult;
using Materia.Consult.ExecutableCases;
using Materia.Monograph.Bundles;
using Materia.Monograph.Diagnostics;
using Materia.Testing;
using Xunit;

namespace Materia.Tests.Knowledge;

public sealed class Every_case_comes_out_as_expected
{
    private static readonly Lazy<(Consultation Consultation, Dictionary<string, ExecutableCase> Cases)> Read = new(() =>
    {
        var diagnostics = new DiagnosticList();
        var folder = KnowledgeFolder.Open(RepositoryRoot.Resolve("knowledge"));
        var knowledge = folder.Bind(diagnostics);
        Assert.Empty(diagnostics.ToImmutable());
        var cases = ExecutableCaseReader.ReadAll(folder.ParseCases(diagnostics), knowledge!, diagnostics);
        Assert.Empty(diagnostics.ToImmutable());
        return (new Consultation(knowledge!), cases.ToDictionary(one => one.Id));
    });

    public static TheoryData<string> Names =>
        [
            .. Directory
                .EnumerateFiles(RepositoryRoot.Resolve("knowledge"), "*.yaml", SearchOption.AllDirectories)
                .Where(file => file.Contains("/cases/", StringComparison.Ordinal))
                .Select(file => Path.GetFileNameWithoutExtension(file))
                .Order(StringComparer.Ordinal),
        ];

    [Theory]
    [MemberData(nameof(Names))]
    public void for_the_reason_it_cites(string name)
    {
        var one = Read.Value.Cases[name];
        var result = CaseRunner.Run(one, Read.Value.Consultation);
        Assert.True(result.IsAsExpected, $"{one.Says}\n{string.Join('\n', result.Differences)}");
    }

    [Fact]
    public void and_there_are_cases() => Assert.NotEmpty(Read.Value.Cases);
}
