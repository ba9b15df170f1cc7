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
        var ways = 0;
        foreach (var drug in knowledge.Drugs)
        {
            FamilyVerifier.Verify(drug, diagnostics);
            ChartCeilings.Verify(drug, diagnostics);
            foreach (var chart in drug.Charts)
            {
                ChartVerifier.Verify(chart, diagnostics);
            }
            foreach (var pathway in drug.Pathways)
            {
                ways += PathwayVerifier.Verify(pathway, knowledge.BeforeNotStandard, diagnostics);
            }
        }
        return new VerificationReport(
            tables,
            elapsed,
            ways,
            [
                .. knowledge.Drugs.SelectMany(drug =>
                    FamilyVerifier.NotYetEncoded(drug).Select(code => $"{drug.Id}: {code}")
                ),
            ]
        );
    }

    /// <summary>
    /// Adds a diagnostic for every fault that <paramref name="before"/> need not have: tables and charts that are the same
    /// objects there, and families of which every table is, are proved already.
    /// </summary>
    public static void VerifyAgain(Knowledge knowledge, Knowledge before, DiagnosticList diagnostics)
    {
        var proved = before
            .Drugs.SelectMany(drug => drug.Tables.Concat<object>(drug.Charts).Concat(drug.Pathways))
            .ToHashSet(ReferenceEqualityComparer.Instance);
        foreach (var drug in knowledge.Drugs)
        {
            var tables = drug.Tables.Where(table => !proved.Contains(table)).ToList();
            var charts = drug.Charts.Where(chart => !proved.Contains(chart)).ToList();
            foreach (var table in tables)
            {
                _ = TableVerifier.Verify(table, diagnostics);
            }
            foreach (var chart in charts)
            {
                ChartVerifier.Verify(chart, diagnostics);
            }
            foreach (var pathway in drug.Pathways.Where(pathway => !proved.Contains(pathway)))
            {
                _ = PathwayVerifier.Verify(pathway, knowledge.BeforeNotStandard, diagnostics);
            }
            // Which indications are encoded is read off every header.
            if (tables.Count > 0 || charts.Count > 0)
            {
                FamilyVerifier.Verify(drug, diagnostics);
            }
            ChartCeilings.Verify(drug, diagnostics);
        }
    }
}
