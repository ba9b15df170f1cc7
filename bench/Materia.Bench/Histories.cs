using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Materia.Advice;
using Materia.Interop.Contract;

namespace Materia.Bench;

/// <summary>
/// Long histories: one plan of twenty years and 5,000 results in process, and 10,000 patients of 200 results as lines through the
/// built <c>materia advise</c>. The machine may be shared, so that beside the time on the clock stands the processor time, and
/// what the processors had to do besides.
/// </summary>
internal static class Histories
{
    private const int Patients = 10_000;
    private const int ResultsOfEach = 200;
    private const int ResultsOfLong = 5_000;
    private const int Repeats = 200;
    private const int Runs = 2;

    private static readonly (string Code, decimal Low, decimal Step, int Steps, string Unit)[] Tests =
    [
        ("neutrophils", 1.6m, 0.1m, 45, "\"unit\":\"10*9/L\""),
        ("platelets", 90, 1, 300, "\"unit\":\"10*9/L\""),
        ("haemoglobin", 10, 0.1m, 50, "\"unit\":\"g/dL\""),
        ("creatinine", 0.6m, 0.01m, 50, "\"unit\":\"mg/dL\""),
        ("bilirubin-total", 0.3m, 0.1m, 8, "\"unit\":\"mg/dL\",\"upperLimit\":1.2"),
        ("alt", 10, 1, 50, "\"unit\":\"U/L\",\"upperLimit\":40"),
        ("ast", 10, 1, 50, "\"unit\":\"U/L\",\"upperLimit\":40"),
        ("bcr-abl1-is", 0.001m, 0.001m, 999, "\"unit\":\"%\""),
    ];

    public static string Run()
    {
        var lines = Path.Combine(Machine.Root, "artifacts", "bench", "histories.ndjson");
        Directory.CreateDirectory(Path.GetDirectoryName(lines)!);
        File.WriteAllLines(lines, Enumerable.Range(0, Patients).Select(seed => Text(seed, 3, ResultsOfEach)));
        var text = new StringBuilder()
            .Append("# Long histories\n\n")
            .Append(
                CultureInfo.InvariantCulture,
                $"Commit {Machine.Commit} of {Machine.Date}; {Machine.Cpu}, {Machine.Cores} cores, shared; {Machine.Runtime}.\n"
            )
            .Append("Written by `dotnet run -c Release --project bench/Materia.Bench -- histories`; do not edit.\n\n")
            .Append(
                "Targets: a plan from 5,000 results under 2 ms; 10,000 patients of 200 results under 5 s on two cores.\n"
            )
            .Append("The best of the runs, as the processors do other work too: ")
            .Append(CultureInfo.InvariantCulture, $"load {Load()} at the start.\n\n")
            .Append("| what | on the clock | of the processors |\n| --- | ---: | ---: |\n");
        Long(text);
        var program = Path.Combine(Machine.Root, "artifacts/bin/Materia.Cli/release/materia.dll");
        var runs = Enumerable.Range(0, Runs).Select(_ => Timed(program, lines)).ToList();
        Row(
            text,
            "10,000 patients of 200 results as NDJSON, `materia advise --format json`",
            runs.Min(run => run.Clock),
            runs.Min(run => run.Cpu)
        );
        var parse = Enumerable.Range(0, Runs).Select(_ => Parse(lines)).ToList();
        Row(
            text,
            "peer: the same lines by `JsonDocument` on one core, nothing checked, nothing decided",
            parse.Min(),
            parse.Min()
        );
        text.Append(CultureInfo.InvariantCulture, $"\nLoad {Load()} at the end.\n");
        var path = Path.Combine(Machine.Root, "bench", "results", Machine.CpuFolder, "histories.md");
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text.ToString());
        return path;
    }

    private static void Long(StringBuilder text)
    {
        var line = Encoding.UTF8.GetBytes(Text(1, 20, ResultsOfLong));
        var engine = new AdviceEngine(Bench.Patients.Knowledge);
        var question = Bench.Patients.Read(line);
        Row(text, "plan from twenty years and 5,000 results", Best(() => engine.Advise(question)));
        Row(text, "the same case read strictly", Best(() => Bench.Patients.Read(line)));
        Row(
            text,
            "peer: the same case by `JsonDocument`, nothing checked",
            Best(() =>
            {
                using var document = JsonDocument.Parse(line);
                return document.RootElement.ValueKind;
            })
        );
        var one = Encoding.UTF8.GetBytes(Text(1, 3, ResultsOfEach));
        var few = Bench.Patients.Read(one);
        var plan = engine.Advise(few);
        Row(text, "of one patient of 200 results: read strictly", Best(() => Bench.Patients.Read(one)));
        Row(text, "of one patient of 200 results: decided", Best(() => engine.Advise(few)));
        Row(
            text,
            "of one patient of 200 results: written as JSON",
            Best(() => PlanJson.ToBytes(plan, isIndented: false))
        );
    }

    private static TimeSpan Best<T>(Func<T> work)
    {
        var best = TimeSpan.MaxValue;
        for (var i = 0; i < Repeats; i++)
        {
            var watch = Stopwatch.StartNew();
            _ = work();
            best = watch.Elapsed < best ? watch.Elapsed : best;
        }
        return best;
    }

    private static (TimeSpan Clock, TimeSpan Cpu) Timed(string program, string lines)
    {
        var start = new ProcessStartInfo("dotnet", $"exec {program} advise {lines} --format json")
        {
            RedirectStandardOutput = true,
            UseShellExecute = false,
        };
        // As ./materia starts it.
        start.Environment["MATERIA_HOME"] = Machine.Root;
        start.Environment["DOTNET_TieredPGO"] = "0";
        start.Environment["DOTNET_TC_QuickJitForLoops"] = "1";
        var watch = Stopwatch.StartNew();
        using var process = Process.Start(start)!;
        // Of a process that has ended the processor time is no longer told, so it is asked for while output still comes.
        var cpu = TimeSpan.Zero;
        var buffer = new byte[1 << 20];
        while (process.StandardOutput.BaseStream.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false) > 0)
        {
            cpu = process.HasExited ? cpu : process.TotalProcessorTime;
        }
        process.WaitForExit();
        return process.ExitCode == 0
            ? (watch.Elapsed, cpu)
            : throw new InvalidOperationException($"{program} ended with {process.ExitCode}");
    }

    private static TimeSpan Parse(string lines)
    {
        var watch = Stopwatch.StartNew();
        foreach (var line in File.ReadLines(lines))
        {
            using var document = JsonDocument.Parse(line);
            _ = document.RootElement.GetProperty("observations").GetArrayLength();
        }
        return watch.Elapsed;
    }

    private static void Row(StringBuilder text, string what, TimeSpan clock, TimeSpan? cpu = null) =>
        text.Append(
            CultureInfo.InvariantCulture,
            $"| {what} | {Words(clock)} | {(cpu is { } of ? Words(of) : "")} |\n"
        );

    private static string Words(TimeSpan time) =>
        time.TotalSeconds < 1
            ? string.Create(CultureInfo.InvariantCulture, $"{time.TotalMilliseconds:0.00} ms")
            : string.Create(CultureInfo.InvariantCulture, $"{time.TotalSeconds:0.0} s");

    private static string Load() =>
        File.Exists("/proc/loadavg") ? File.ReadAllText("/proc/loadavg").Split(' ')[0] : "unknown";

    // Every visit all tests; now and then the neutrophils fall, and the dose changes twice a year.
    private static string Text(int seed, int years, int results)
    {
        var today = new DateOnly(2026, 11, 20);
        var start = today.AddYears(-years);
        var days = today.DayNumber - start.DayNumber;
        var visits = results / Tests.Length;
        var observations = Enumerable
            .Range(0, visits)
            .SelectMany(visit =>
                Tests.Select(
                    (test, place) =>
                    {
                        var date = start.AddDays(days * visit / Math.Max(1, visits - 1));
                        var step = ((visit * 7919) + (seed * 104_729) + (place * 31)) % test.Steps;
                        var value = place == 0 && visit % 97 == 40 ? 0.7m : test.Low + (test.Step * step);
                        return string.Create(
                            CultureInfo.InvariantCulture,
                            $$"""{"code":"{{test.Code}}","date":"{{date:O}}","value":{{value}},{{test.Unit}}}"""
                        );
                    }
                )
            );
        var doses = Enumerable
            .Range(0, 2 * years)
            .Select(half =>
            {
                var end = half + 1 < 2 * years ? $",\"end\":\"{start.AddMonths(6 * (half + 1)):O}\"" : "";
                return string.Create(
                    CultureInfo.InvariantCulture,
                    $$"""{"start":"{{start.AddMonths(6 * half):O}}"{{end}},"amount":{"value":{{(half % 5 == 0 ? 300 : 400)}},"unit":"mg"},"timesPerDay":1}"""
                );
            });
        return $$$"""{"drug":"imatinib","jurisdiction":"{{{(seed % 2 == 0 ? "eu" : "us")}}}","asOf":"{{{today:O}}}","patient":{"age":{"value":60,"unit":"a"},"sex":"male","weight":{"value":80,"unit":"kg"},"height":{"value":180,"unit":"cm"}},"indication":{"code":"cml-cp","qualifiers":{"line":"newly-diagnosed"}},"doses":[{{{string.Join(',', doses)}}}],"observations":[{{{string.Join(',', observations)}}}],"conditions":[],"medications":[],"allergies":[]}""";
    }
}
