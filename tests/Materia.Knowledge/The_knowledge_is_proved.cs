using Materia.Consult;
using Materia.Testing;
using Xunit;

namespace Materia.Tests.Knowledge;

public sealed class The_knowledge_is_proved(ITestOutputHelper output)
{
    private static readonly string Folder = RepositoryRoot.Resolve("knowledge");

    [Fact]
    public void cell_by_cell_and_law_by_law()
    {
        var report = KnowledgeCheck.Run(Folder, new KnowledgeCheckOptions { Complete = true });
        Assert.NotNull(report.Verification);
        output.WriteLine(
            $"{report.Verification.Tables.Length} tables, {report.Verification.Rows} rows, {report.Verification.Cells} cells, "
                + $"{report.LawsTried} instances of the laws, {report.Cases} cases"
        );
        output.WriteLine($"not yet encoded: {string.Join(", ", report.Verification.NotYetEncoded)}");
        foreach (var rule in report.Undefended)
        {
            output.WriteLine($"no case touches {rule.File}:{rule.Position.Line} {rule.Rule}");
        }
        Assert.True(report.IsClean, string.Join(Environment.NewLine, report.Diagnostics));
    }

    [Fact]
    [Trait("Speed", "slow")]
    public void and_a_change_of_a_number_comparator_or_effect_fails_a_case()
    {
        // source: own target, docs/explanation: what is left is explained in survivors.yaml or awaits a case.
        const int LeastKilled = 97;
        var report = KnowledgeCheck.Run(Folder, new KnowledgeCheckOptions { Mutate = true });
        Assert.NotNull(report.Mutation);
        output.WriteLine(
            $"{report.Mutation.Total} mutants, {report.Mutation.KilledByCheck} killed by the check, "
                + $"{report.Mutation.KilledByCases} by cases, {report.Mutation.Explained.Length} explained"
        );
        foreach (var folder in report.Mutation.Folders)
        {
            output.WriteLine($"{folder.Place}: {folder.Share} of {folder.Total}");
        }
        foreach (var survivor in report.Mutation.Survivors)
        {
            output.WriteLine(survivor.ToString());
        }
        Assert.True(
            report.Mutation.Killed.ToQuantity().Value >= LeastKilled,
            $"only {report.Mutation.Killed} are killed"
        );
        // The whole would hide a ladder that no case defends: a wrong step there is a wrong dose.
        var ladders = report.Mutation.Folders.Where(folder =>
            folder.Place.EndsWith("/ladders", StringComparison.Ordinal)
        );
        Assert.NotEmpty(ladders);
        Assert.All(ladders, folder => Assert.True(folder.Share.ToQuantity().Value >= LeastKilled, $"{folder}"));
    }
}
