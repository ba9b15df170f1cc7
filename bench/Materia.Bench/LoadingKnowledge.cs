using BenchmarkDotNet.Attributes;
using Materia.Monograph.Bundles;
using Materia.Monograph.Diagnostics;
using Materia.Monograph.Model;

namespace Materia.Bench;

/// <summary>Reading the knowledge folder: its YAML, or the bundle keyed by the sha256 of the YAML.</summary>
public class LoadingKnowledge
{
    private static readonly string Folder = Path.Combine(Machine.Root, "knowledge");
    private static readonly string Bundles = Path.Combine(Machine.Root, "artifacts", "bench", "bundles");

    [GlobalSetup]
    public void KeepABundle() => _ = FromBundle();

    [Benchmark(Baseline = true, Description = "load from YAML")]
    public Knowledge? FromYaml() => KnowledgeFolder.Open(Folder).Bind(new DiagnosticList());

    [Benchmark(Description = "load from the bundle")]
    public Knowledge? FromBundle() => KnowledgeFolder.Open(Folder).Bind(new DiagnosticList(), Bundles);

    [Benchmark(Description = "open and hash only")]
    public string Open() => KnowledgeFolder.Open(Folder).Sha256;
}
