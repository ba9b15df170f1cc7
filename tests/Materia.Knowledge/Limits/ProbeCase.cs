using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Materia.Clinical.Plans;
using Materia.Clinical.Reading;
using Materia.Consult;
using Materia.Interop.Contract;
using Materia.Monograph.Bundles;
using Materia.Monograph.Diagnostics;
using Materia.Testing;
using Materia.Units;
using Xunit;

namespace Materia.Tests.Knowledge.Limits;

/// <summary>One patient as JSON of the contract, with one number put in to see whether it is taken, named or refused.</summary>
internal sealed record ProbeCase
{
    private static readonly Lazy<Consultation> Consulted = new(() =>
    {
        var diagnostics = new DiagnosticList();
        var knowledge = KnowledgeFolder.Open(RepositoryRoot.Resolve("knowledge")).Bind(diagnostics);
        Assert.Empty(diagnostics.ToImmutable());
        return new Consultation(knowledge!);
    });

    public static Materia.Monograph.Model.Knowledge Knowledge => Consulted.Value.Knowledge;

    public static readonly DateOnly Today = new(2026, 11, 20);

    /// <summary>Completed months of life; null where <see cref="Patient"/> brings an age of its own.</summary>
    public int? Months { get; init; } = 40 * 12;

    public string Drug { get; init; } = "imatinib";

    public string Indication { get; init; } = "cml-cp";

    /// <summary>How long ago the drug was begun; null before the first dose.</summary>
    public int? OnDrugForDays { get; init; }

    /// <summary>More members of <c>patient</c>.</summary>
    public string Patient { get; init; } = "";

    /// <summary>More members of the case.</summary>
    public string Members { get; init; } = "";

    /// <summary>The codes of what is named as unusual; null when the case is refused.</summary>
    public ImmutableArray<string>? Unusual()
    {
        var faults = new FaultList();
        var root = JsonNodes.Read(Encoding.UTF8.GetBytes(Json()), faults);
        Assert.Empty(faults.ToImmutable());
        const string Id = "unusual/";
        return CaseReader.Read(root!, Knowledge.Terminology, faults) is { } question
            ?
            [
                .. Consulted
                    .Value.Advise(question)
                    .Findings.Where(finding => finding.Id.StartsWith(Id, StringComparison.Ordinal))
                    .Select(AsItShouldBe)
                    .Select(finding => finding.Id[Id.Length..]),
            ]
            : null;
    }

    /// <summary>The case with a result of this day.</summary>
    public ProbeCase WithResult(string code, Quantity value, DateOnly? on = null, string more = "") =>
        this with
        {
            Members =
                $$"""{{Members}}, "observations": [ { "code": "{{code}}", "date": "{{on ?? Today:yyyy-MM-dd}}", {{Value(value)}}{{more}} } ]""",
        };

    /// <summary>The members <c>value</c> and <c>unit</c>.</summary>
    public static string Value(Quantity value) =>
        $"\"value\": {value.Value.ToString(CultureInfo.InvariantCulture)}, \"unit\": \"{value.Unit.Code}\"";

    /// <summary>A number a little further than the limit: by a tenth of the last place it is written to.</summary>
    public static Quantity JustBelow(Quantity limit) => new(limit.Value - Step(limit.Value), limit.Unit);

    public static Quantity JustAbove(Quantity limit) => new(limit.Value + Step(limit.Value), limit.Unit);

    private static decimal Step(decimal number) =>
        Enumerable.Range(0, number.Scale + 1).Aggregate(1m, (step, _) => step / 10);

    // Whatever the number, the finding only tells: it has its place, its source and what to do, and no power.
    private static Finding AsItShouldBe(Finding finding)
    {
        Assert.Equal((FindingKind.Evidence, Severity.Minor), (finding.Kind, finding.Severity));
        Assert.NotEmpty(finding.Because);
        Assert.NotEmpty(finding.Sources);
        Assert.NotEmpty(finding.About);
        return finding;
    }

    private string Json() =>
        string.Create(
            CultureInfo.InvariantCulture,
            $$"""
            {
              "drug": "{{Drug}}", "jurisdiction": "us", "asOf": "{{Today:yyyy-MM-dd}}",
              "patient": { {{(
                Months is { } months ? $"\"age\": {{ \"value\": {months}, \"unit\": \"mo\" }}" : ""
            )}}{{Patient}} },
              "indication": { "code": "{{Indication}}" }
              {{(
                OnDrugForDays is { } days
                    ? $", \"doses\": [ {{ \"start\": \"{Today.AddDays(-days):yyyy-MM-dd}\", \"amount\": {{ \"value\": 400, \"unit\": \"mg\" }}, \"timesPerDay\": 1 }} ]"
                    : ""
            )}}
              {{Members}}
            }
            """
        );
}
