using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Materia.Bench;

// dotnet run -c Release --project bench/Materia.Bench
// Runs every benchmark in this process and writes bench/results/<cpu>/advice.md and matching.md.
// With the word "histories" it measures long histories and writes histories.md.
// With the word "web" it measures the built web program instead and writes web.md beside it.
if (args is ["web"])
{
    Console.WriteLine($"written: {await ServingPages.RunAsync()}");
    return;
}
if (args is ["histories"])
{
    Console.WriteLine($"written: {Histories.Run()}");
    return;
}
var config = ManualConfig
    .CreateEmpty()
    .AddJob(Job.MediumRun.WithLaunchCount(1).WithToolchain(InProcessEmitToolchain.Instance))
    .AddDiagnoser(MemoryDiagnoser.Default)
    .AddLogger(ConsoleLogger.Default)
    .AddColumnProvider(BenchmarkDotNet.Columns.DefaultColumnProviders.Instance)
    .WithOptions(ConfigOptions.DisableOptimizationsValidator)
    .WithArtifactsPath(Path.Combine(Machine.Root, "artifacts", "bench"));

Type[] benchmarks =
[
    typeof(Deciding),
    typeof(ReadingALine),
    typeof(Verifying),
    typeof(LoadingKnowledge),
    typeof(MatchingMedicines),
];

// With the name of one class only that one is run, and only what it writes is written: -- MatchingMedicines
var asked = benchmarks.Where(type => args.Length == 0 || args.Contains(type.Name)).ToArray();
var summaries = BenchmarkSwitcher.FromTypes(asked).RunAll(config).ToArray();
foreach (var path in ResultFile.Write(summaries))
{
    Console.WriteLine($"written: {path}");
}
