using System.Collections.Immutable;
using System.Globalization;
using Materia.Clinical.Plans;
using Materia.Consult;
using Materia.Consult.ExecutableCases;
using Materia.Monograph.Bundles;
using Materia.Monograph.Diagnostics;
using Materia.Testing;
using Materia.Tests.Knowledge.Grids;
using Xunit;

namespace Materia.Tests.Knowledge.Slips;

/// <summary>
/// Promise P4: slips of the point and of the unit are put into the numbers of every executable case. A slip counts as caught
/// when the case is refused, as named when a finding or a blocking gap that was not there before points at the number or at
/// what is worked out from it, and as missed otherwise.
/// </summary>
public sealed class A_slip_of_the_pen(ITestOutputHelper output)
{
    private const int Injected = 5000;

    // source: issue 3, item 6.
    private const decimal LeastNoticed = 95;

    // source: what was reached; it may not fall.
    private const decimal LeastNoticedOnTreatment = 92;

    // A case that only the limits themselves justify holds numbers on their very edges, and no patient.
    private static bool IsOfAPatient(ExecutableCase one) =>
        !one.Because.All(cite => cite is { SourceId: "materia-policy", Locator: "plausibility" });

    private static readonly Lazy<(Consultation Consultation, ImmutableArray<ExecutableCase> Cases)> Read = new(() =>
    {
        var diagnostics = new DiagnosticList();
        var folder = KnowledgeFolder.Open(RepositoryRoot.Resolve("knowledge"));
        var knowledge = folder.Bind(diagnostics)!;
        var cases = ExecutableCaseReader.ReadAll(folder.ParseCases(diagnostics), knowledge, diagnostics);
        Assert.Empty(diagnostics.ToImmutable());
        return (new Consultation(knowledge), [.. cases.Where(IsOfAPatient)]);
    });

    private static List<(Slip Slip, SlipOutcome Outcome)> Judged(SlipJudge judge, IEnumerable<Slip> slips) =>
        [.. slips.AsParallel().AsOrdered().Select(slip => (Slip: slip, Outcome: judge.Judge(slip)))];

    private static object OfOnePatient(Slip slip)
    {
        var given = slip.Input.Case.Given;
        return (
            given.Patient,
            given.Jurisdiction,
            given.Indication.Code,
            given.Doses.Length,
            slip.Input.Path,
            slip.Input.Value,
            slip.Kind
        );
    }

    [Fact]
    public void is_caught_or_named_in_at_least_95_of_100()
    {
        var judge = new SlipJudge(Read.Value.Consultation);
        // Asserted for a start, of which issue 3 speaks. On treatment a fall that matters is itself within a factor of ten of
        // what is ordinary, so that fewer slips can be seen; that rate is published beside it.
        var all = Read
            .Value.Cases.SelectMany(NumericInput.Of)
            .SelectMany(Slip.Of)
            .OrderBy(slip => slip.Input.Name, StringComparer.Ordinal)
            .ThenBy(slip => slip.Kind, StringComparer.Ordinal)
            .ThenBy(slip => slip.Input.Case.Id, StringComparer.Ordinal)
            .ThenBy(slip => slip.Input.Path, StringComparer.Ordinal)
            .ToList();
        var whole = Judged(judge, all.Where(slip => slip.Input.Case.Given.Doses.IsEmpty));
        var later = all.Where(slip => !slip.Input.Case.Given.Doses.IsEmpty).ToList();
        var onTreatment = Judged(
            judge,
            Enumerable.Range(0, Injected).Select(number => later[(int)((long)number * later.Count / Injected)])
        );
        // Evenly over all inputs and kinds, from a seeded beginning: every so many-th, so that chance does little to the rate.
        var begin = SeededRandom.WithSeed(20_261_120).NextDouble();
        var judged = Enumerable
            .Range(0, Injected)
            .Select(number => whole[(int)((number + begin) * whole.Count / Injected)])
            .ToList();

        var text = string.Join(
            "\n",
            Population(judged.Count, whole.Count),
            $"On treatment, of {Injected} drawn evenly from {later.Count}: {Percent(onTreatment.Select(one => one.Outcome))}.",
            $"Of all of them {Percent(whole.Select(one => one.Outcome))} are refused or named; counted once for one number of one patient of whom several cases ask, {Percent(whole.DistinctBy(one => OfOnePatient(one.Slip)).Select(one => one.Outcome))}.\n",
            Table("By kind of slip", judged, one => one.Slip.Kind),
            Table("By kind of slip, of all that can befall the numbers", whole, one => one.Slip.Kind),
            Table("By input", judged, one => one.Slip.Input.Name),
            Table(
                "Missed, by input and kind",
                judged.Where(one => one.Outcome >= SlipOutcome.MissedWithoutEffect),
                one => $"{one.Slip.Input.Name}, {one.Slip.Kind}"
            )
        );
        output.WriteLine(text);
        foreach (var one in judged.Where(one => one.Outcome == SlipOutcome.MissedWithEffect))
        {
            var (input, wrong) = (one.Slip.Input, one.Slip.Wrong);
            output.WriteLine($"missed: {input.Case.Id} {input.Path} {input.Name} {input.Value} -> {wrong}");
        }

        // All that can befall the numbers are judged, many times the 5,000 that the issue asks for; the drawn ones are shown.
        Assert.Equal(Injected, judged.Count);
        Assert.True(whole.Count > Injected);
        Assert.True(Noticed(whole.Select(one => one.Outcome)) >= LeastNoticed, text);
        Assert.True(Noticed(onTreatment.Select(one => one.Outcome)) >= LeastNoticedOnTreatment, text);
        if (IsApprovedOf(Population(judged.Count, whole.Count)))
        {
            ApprovedFile.Matches(text, "rates");
        }
    }

    private static string Population(int drawn, int whole) =>
        $"{drawn} slips drawn of the {whole} that can befall the numbers of the starts among {Read.Value.Cases.Length} cases.";

    // A new case has new numbers: the table of other cases stays as it was published until it is approved anew. The rate is
    // asserted all the same.
    private static bool IsApprovedOf(string population)
    {
        var approved = RepositoryRoot.Resolve("tests/Materia.Knowledge/Slips/A_slip_of_the_pen.rates.approved.txt");
        return Environment.GetEnvironmentVariable("MATERIA_APPROVE") == "1"
            || File.ReadLines(approved).First() == population;
    }

    private static string Table(
        string title,
        IEnumerable<(Slip Slip, SlipOutcome Outcome)> judged,
        Func<(Slip Slip, SlipOutcome Outcome), string> by
    )
    {
        var all = judged.ToList();
        var groups = all.GroupBy(by)
            .OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => (Name: group.Key, Outcomes: group.Select(one => one.Outcome).ToList()))
            .Append((Name: "all", Outcomes: all.Select(one => one.Outcome).ToList()));
        return GridWords.Table(
            title,
            [
                "",
                "slips",
                "refused",
                "named as unusual",
                "named by a rule",
                "missed",
                "of these another action or dose",
                "refused or named",
            ],
            groups.Select(group =>
                (string[])
                    [
                        group.Name,
                        Count(group.Outcomes, one => true),
                        Count(group.Outcomes, one => one == SlipOutcome.Caught),
                        Count(group.Outcomes, one => one == SlipOutcome.NamedAsUnusual),
                        Count(group.Outcomes, one => one == SlipOutcome.NamedByARule),
                        Count(group.Outcomes, one => one >= SlipOutcome.MissedWithoutEffect),
                        Count(group.Outcomes, one => one == SlipOutcome.MissedWithEffect),
                        Percent(group.Outcomes),
                    ]
            )
        );
    }

    private static string Count(List<SlipOutcome> outcomes, Func<SlipOutcome, bool> which) =>
        outcomes.Count(which).ToString(CultureInfo.InvariantCulture);

    private static string Percent(IEnumerable<SlipOutcome> outcomes) =>
        $"{Noticed(outcomes).ToString("0.0", CultureInfo.InvariantCulture)} %";

    private static decimal Noticed(IEnumerable<SlipOutcome> outcomes)
    {
        var all = outcomes.ToList();
        return all.Count == 0 ? 0 : 100m * all.Count(one => one < SlipOutcome.MissedWithoutEffect) / all.Count;
    }

    // Cases whose very point is a number that few patients have; every other case carries ordinary ones.
    private static readonly string[] AboutAnExtreme =
    [
        "us-18-years-short-hepatotoxicity-resumes-300",
        "us-18-years-short-second-episode-resumes-300",
        "us-blasts-15-percent-question-the-phase",
        "us-counts-just-inside-chronic-phase-are-quiet",
        "us-recorded-4-mg-is-told",
        "us-start-bilirubin-above-10-uln-has-no-class",
    ];

    [Fact]
    public void is_hardly_ever_seen_where_there_is_none()
    {
        // source: issue 3, item 6.
        const int MostNamed = 2;
        // A patient in an episode of a ladder has the results that made it: that is illness, and no ordinary number.
        var quiet = Read
            .Value.Cases.Select(one => (one.Id, Plan: Read.Value.Consultation.Advise(one.Given)))
            .Where(one => AboutAnExtreme.Contains(one.Id) || one.Plan.Ladders.All(ladder => ladder.Episode == 0))
            .ToList();
        var named = quiet
            .Select(one =>
                (
                    one.Id,
                    Unusual: one.Plan.Findings.Where(finding =>
                            finding.Id.StartsWith("unusual/", StringComparison.Ordinal)
                        )
                        .ToList()
                )
            )
            .Where(one => one.Unusual.Count > 0)
            .OrderBy(one => one.Id, StringComparer.Ordinal)
            .ToList();

        Assert.All(named.SelectMany(one => one.Unusual), finding => Assert.Equal(Severity.Minor, finding.Severity));
        Assert.Subset(named.Select(one => one.Id).ToHashSet(), AboutAnExtreme.ToHashSet());
        var ordinary = quiet.Count - AboutAnExtreme.Length;
        var needless = named.Where(one => !AboutAnExtreme.Contains(one.Id)).ToList();
        output.WriteLine($"{needless.Count} of {ordinary} ordinary cases");
        Assert.True(needless.Count * 100 <= ordinary * MostNamed, $"{needless.Count} of {ordinary} ordinary cases");
        ApprovedFile.Matches(
            $"Ordinary cases that are named:\n\n{Words(needless)}\n\nand of those about an extreme:\n\n"
                + Words(named.Except(needless)),
            "ordinary"
        );
    }

    private static string Words(IEnumerable<(string Id, List<Finding> Unusual)> cases) =>
        string.Join('\n', cases.SelectMany(one => one.Unusual.Select(finding => $"{one.Id}\n    {finding.Summary}")));
}
