using System.Globalization;
using System.Text;
using BenchmarkDotNet.Reports;

namespace Materia.Bench;

/// <summary>Writes bench/results/&lt;cpu&gt;: tables that a reader can compare with the targets.</summary>
internal static class ResultFile
{
    private const double TargetMicroseconds = 50;
    private const double TargetKilobytes = 64;

    /// <summary>A file for the plans, when they were measured, and one for the matching of medicines.</summary>
    public static IEnumerable<string> Write(Summary[] summaries)
    {
        var reports = summaries.SelectMany(summary => summary.Reports).ToLookup(IsMatching);
        if (reports[false].Any())
        {
            yield return Write(
                "advice.md",
                "Advice in process",
                $"one plan with its full trace under {TargetMicroseconds} us and {TargetKilobytes} kB",
                reports[false],
                summaries.SelectMany(summary => summary.Reports).Any(IsVerifying) ? CellsASecond(summaries) : ""
            );
        }
        if (reports[true].Any())
        {
            yield return Write(
                "matching.md",
                "Matching medicines",
                "10,000 names as people write them in under 1 s on one core",
                reports[true],
                ""
            );
        }
    }

    private static bool IsMatching(BenchmarkReport report) =>
        report.BenchmarkCase.Descriptor.Type == typeof(MatchingMedicines);

    private static bool IsVerifying(BenchmarkReport report) =>
        report.BenchmarkCase.Descriptor.Type == typeof(Verifying);

    private static string Write(
        string file,
        string title,
        string target,
        IEnumerable<BenchmarkReport> reports,
        string below
    )
    {
        var folder = Path.Combine(Machine.Root, "bench", "results", Machine.CpuFolder);
        Directory.CreateDirectory(folder);
        var path = Path.Combine(folder, file);
        var text = new StringBuilder()
            .Append(CultureInfo.InvariantCulture, $"# {title}\n\n")
            .Append(
                CultureInfo.InvariantCulture,
                $"Commit {Machine.Commit} of {Machine.Date}; {Machine.Cpu}, {Machine.Cores} cores; {Machine.Runtime}.\n"
            )
            .Append("Written by `dotnet run -c Release --project bench/Materia.Bench`; do not edit.\n\n")
            .Append(CultureInfo.InvariantCulture, $"Target: {target}.\n\n")
            .Append("| what | mean | error | allocated |\n| --- | ---: | ---: | ---: |\n");
        foreach (var report in reports)
        {
            var statistics = report.ResultStatistics;
            var bytes = report.GcStats.GetBytesAllocatedPerOperation(report.BenchmarkCase);
            text.Append(
                CultureInfo.InvariantCulture,
                $"| {report.BenchmarkCase.Descriptor.WorkloadMethodDisplayInfo.Trim('\'')} | {Time(statistics?.Mean)} | {Time(statistics?.ConfidenceInterval.Margin)} | {Size(bytes)} |\n"
            );
        }
        if (below.Length > 0)
        {
            text.Append('\n').Append(below).Append('\n');
        }
        File.WriteAllText(path, text.ToString());
        return path;
    }

    private static string CellsASecond(Summary[] summaries)
    {
        var verify = summaries
            .SelectMany(summary => summary.Reports)
            .First(report => report.BenchmarkCase.Descriptor.Type == typeof(Verifying));
        var seconds = (verify.ResultStatistics?.Mean ?? double.NaN) / 1e9;
        return string.Create(
            CultureInfo.InvariantCulture,
            $"The verifier judges {Verifying.Cells} cells in that time: {Verifying.Cells / seconds / 1e6:0.0} million cells a second (target 1)."
        );
    }

    private static string Time(double? nanoseconds) =>
        nanoseconds switch
        {
            null => "-",
            < 1e3 => string.Create(CultureInfo.InvariantCulture, $"{nanoseconds:0.0} ns"),
            < 1e6 => string.Create(CultureInfo.InvariantCulture, $"{nanoseconds / 1e3:0.0} us"),
            _ => string.Create(CultureInfo.InvariantCulture, $"{nanoseconds / 1e6:0.0} ms"),
        };

    private static string Size(long? bytes) =>
        bytes is { } known ? string.Create(CultureInfo.InvariantCulture, $"{known / 1024.0:0.0} kB") : "-";
}
