using Materia.Monograph.Diagnostics;
using Materia.Monograph.Model;

namespace Materia.Monograph.Checks;

/// <summary>Proves every table, family and chart of every drug.</summary>
public static class KnowledgeVerifier
{
    /// <summary>Adds a diagnostic for every fault.</summary>
    /// <param name="clock">Only to tell how fast it went; without one the time is told as zero.</param>
    public static VerificationReport Verify(Knowledge knowledge, DiagnosticList diagnostics, TimeProvider? clock = null)
    {
        var began = clock?.GetTimestamp() ?? 0;
        var tables = knowledge
            .Drugs.SelectMany(drug => drug.Tables)
            .Select(table => TableVerifier.Verify(table, diagnostics))
            .ToImmutableArray();
        var elapsed = clock?.GetElapsedTime(began) ?? TimeSpan.Zero;
        foreach (var drug in knowledge.Drugs)
        {
            FamilyVerifier.Verify(drug, diagnostics);
            ChartCeilings.Verify(drug, diagnostics);
            foreach (var chart in drug.Charts)
            {
                ChartVerifier.Verify(chart, diagnostics);
            }
        }
        return new VerificationReport(
            tables,
            elapsed,
            [
                .. knowledge.Drugs.SelectMany(drug =>
                    FamilyVerifier.NotYetEncoded(drug).Select(code => $"{drug.Id}: {code}")
                ),
            ]
        );
    }
}
