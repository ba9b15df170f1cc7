using System.Globalization;
using System.Text;
using BenchmarkDotNet.Reports;

namespace Materia.Bench;

/// <summary>Writes bench/results/&lt;cpu&gt;/advice.md: a table a reader can compare with the targets.</summary>
internal static class ResultFile
{
    private const double TargetMicroseconds = 50;
    private const double TargetKilobytes = 64;

    public static string Write(Summary[] summaries)
    {
        var folder = Path.Combine(Machine.Root, "bench", "results", Machine.CpuFolder);
        Directory.CreateDirectory(folder);
        var path = Path.Combine(folder, "advice.md");
        var text = new StringBuilder()
            .Append("# Advice in process\n\n")
            .Append(
                CultureInfo.InvariantCulture,
                $"Commit {Machine.Commit} of {Machine.Date}; {Machine.Cpu}, {Machine.Cores} cores; {Machine.Runtime}.\n"
            )
            .Append("Written by `dotnet run -c Release --project bench/Materia.Bench`; do not edit.\n\n")
            .Append(
                CultureInfo.InvariantCulture,
                $"Target: one plan with its full trace under {TargetMicroseconds} us and {TargetKilobytes} kB.\n\n"
            )
            .Append("| what | mean | error | allocated |\n| --- | ---: | ---: | ---: |\n");
        foreach (var report in summaries.SelectMany(summary => summary.Reports))
        {
            var statistics = report.ResultStatistics;
            var bytes = report.GcStats.GetBytesAllocatedPerOperation(report.BenchmarkCase);
            text.Append(
                CultureInfo.InvariantCulture,
                $"| {report.BenchmarkCase.Descriptor.WorkloadMethodDisplayInfo.Trim('\'')} | {Time(statistics?.Mean)} | {Time(statistics?.ConfidenceInterval.Margin)} | {Size(bytes)} |\n"
            );
        }
        text.Append('\n').Append(CultureInfo.InvariantCulture, $"{CellsASecond(summaries)}\n");
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
