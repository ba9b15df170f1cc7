using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Materia.Bench;

/// <summary>
/// Starts the built web program as a person would and measures what that person waits for. Times are those of a client on the
/// same machine, so that they hold a little more than the server's own.
/// </summary>
internal static partial class ServingPages
{
    private const int Starts = 7;
    private const int WarmUp = 50;
    private const int Requests = 300;
    private const double TargetFirstPage = 1000;
    private const double TargetPlan = 20;
    private const double TargetWeight = 200;

    private static readonly (string Name, string Path)[] Pages =
    [
        ("home", "/"),
        ("drug", "/imatinib"),
        ("form", "/imatinib/cml-cp/plan"),
        ("plan, hold", "/imatinib/cml-cp/example/us-first-neutropenia-holds"),
        ("plan, child", "/imatinib/cml-cp/example/us-child-cml-cp-340-per-m2-seed-000"),
        ("plan, medicines", "/imatinib/cml-ap/example/us-accelerated-phase-rifampin-stays-600"),
        ("explain a table", "/explain/renal-us"),
    ];

    public static async Task<string> RunAsync()
    {
        var text = new StringBuilder()
            .Append("# Pages over HTTP\n\n")
            .Append(
                CultureInfo.InvariantCulture,
                $"Commit {Machine.Commit} of {Machine.Date}; {Machine.Cpu}, {Machine.Cores} cores, shared; {Machine.Runtime}.\n"
            )
            .Append("Written by `dotnet run -c Release --project bench/Materia.Bench -- web`; do not edit.\n\n")
            .Append(
                CultureInfo.InvariantCulture,
                $"Targets: first page after the start under {TargetFirstPage} ms, a plan page under {TargetPlan} ms, a page under {TargetWeight} kB without fonts.\n\n"
            );
        var firsts = new List<double>();
        for (var start = 0; start < Starts; start++)
        {
            var watch = Stopwatch.StartNew();
            var (process, client) = await StartAsync();
            _ = await client.GetStringAsync(new Uri("/", UriKind.Relative));
            firsts.Add(watch.Elapsed.TotalMilliseconds);
            Stop(process, client);
        }
        firsts.Sort();
        text.Append(
            CultureInfo.InvariantCulture,
            $"From starting the process to the whole first page: {firsts[Starts / 2]:0} ms (median of {Starts}; {firsts[0]:0} to {firsts[^1]:0}).\n\n"
        );
        text.Append(
            "| page | median | 95 % | HTML | with style, script and icon |\n| --- | ---: | ---: | ---: | ---: |\n"
        );
        await MeasureAsync(text);
        var folder = Path.Combine(Machine.Root, "bench", "results", Machine.CpuFolder);
        Directory.CreateDirectory(folder);
        var path = Path.Combine(folder, "web.md");
        await File.WriteAllTextAsync(path, text.ToString());
        return path;
    }

    private static async Task MeasureAsync(StringBuilder text)
    {
        var (process, client) = await StartAsync();
        foreach (var (name, path) in Pages)
        {
            var address = new Uri(path, UriKind.Relative);
            var times = new List<double>();
            var page = "";
            for (var request = 0; request < WarmUp + Requests; request++)
            {
                var watch = Stopwatch.StartNew();
                page = await client.GetStringAsync(address);
                if (request >= WarmUp)
                {
                    times.Add(watch.Elapsed.TotalMilliseconds);
                }
            }
            times.Sort();
            var whole = (double)Encoding.UTF8.GetByteCount(page);
            foreach (var asset in Asset().Matches(page).Select(match => match.Value).Distinct())
            {
                whole += (await client.GetByteArrayAsync(new Uri(asset, UriKind.Relative))).Length;
            }
            text.Append(
                CultureInfo.InvariantCulture,
                $"| {name} | {times[Requests / 2]:0.0} ms | {times[Requests * 95 / 100]:0.0} ms | {Encoding.UTF8.GetByteCount(page) / 1000.0:0} kB | {whole / 1000:0} kB |\n"
            );
        }
        Stop(process, client);
    }

    private static async Task<(Process Process, HttpClient Client)> StartAsync()
    {
        var program = Path.Combine(Machine.Root, "artifacts/bin/Materia.Web/release/Materia.Web.dll");
        var start = new ProcessStartInfo("dotnet", $"exec {program} --urls http://127.0.0.1:0")
        {
            RedirectStandardOutput = true,
            UseShellExecute = false,
        };
        var process = Process.Start(start)!;
        var line = await process.StandardOutput.ReadLineAsync() ?? "";
        return (
            process,
            new HttpClient { BaseAddress = new Uri(line[line.IndexOf("http", StringComparison.Ordinal)..]) }
        );
    }

    private static void Stop(Process process, HttpClient client)
    {
        client.Dispose();
        process.Kill();
        process.WaitForExit();
        process.Dispose();
    }

    [GeneratedRegex("/assets/[a-z.]+", RegexOptions.None, 1000)]
    private static partial Regex Asset();
}
