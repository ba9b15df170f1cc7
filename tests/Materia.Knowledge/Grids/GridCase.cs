using System.Globalization;
using System.Text;
using System.Text.Json;
using Materia.Advice;
using Materia.Clinical.Cases;
using Materia.Clinical.Plans;
using Materia.Clinical.Reading;
using Materia.Clinical.Terms;
using Materia.Interop.Contract;
using Materia.Monograph.Bundles;
using Materia.Monograph.Diagnostics;
using Materia.Monograph.Model;
using Materia.Testing;
using Materia.Units;
using Xunit;

namespace Materia.Tests.Knowledge.Grids;

/// <summary>One cell's patient, from the case of the contract as JSON to the plan: what is not said here is normal and fresh.</summary>
internal sealed record GridCase
{
    private static readonly Materia.Monograph.Model.Knowledge Knowledge = Load();
    private static readonly AdviceEngine Engine = new(Knowledge);

    public required string Jurisdiction { get; init; }

    public int Months { get; init; } = 50 * 12;

    /// <summary>The age as the case writes it, when not in months: <c>1.9 a</c>.</summary>
    public string? Age { get; init; }

    public string Indication { get; init; } = "cml-cp";

    /// <summary>As rules name them: <c>line: newly-diagnosed, with-chemotherapy: yes</c>.</summary>
    public string Qualifiers { get; init; } = "";

    /// <summary>A condition that is stated beside the results: <c>hepatic impairment: severe</c>.</summary>
    public string? Condition { get; init; }

    public string Sex { get; init; } = "male";

    public string Pregnancy { get; init; } = "unknown";

    public string? ChildbearingPotential { get; init; }

    public decimal Kilograms { get; init; } = 80;

    public decimal Centimetres { get; init; } = 180;

    /// <summary>The daily dose taken since 60 days; null before the first dose.</summary>
    public int? Taking { get; init; }

    public decimal Clearance { get; init; } = 95;

    public decimal Bilirubin { get; init; } = 0.5m;

    public decimal Alt { get; init; } = 0.5m;

    public decimal Ast { get; init; } = 0.5m;

    public decimal? Eosinophils { get; init; }

    public string? Formulary { get; init; }

    /// <summary>Other medicines, taken without dates.</summary>
    public IReadOnlyList<string> Medicines { get; init; } = [];

    public static Terminology Terminology => Knowledge.Terminology;

    public Plan Plan()
    {
        var faults = new FaultList();
        var root = JsonNodes.Read(Encoding.UTF8.GetBytes(Json()), faults);
        var question = root is null ? null : CaseReader.Read(root, Knowledge.Terminology, faults);
        Assert.Empty(faults.ToImmutable());
        return Engine.Advise(question!);
    }

    private string Json() =>
        string.Create(
            CultureInfo.InvariantCulture,
            $$"""
            {
              "drug": "imatinib", "jurisdiction": "{{Jurisdiction}}", "asOf": "2026-11-20",
              "patient": { "age": {{Quantity(Age ?? $"{Months} mo")}}, "sex": "{{Sex}}", "pregnancy": "{{Pregnancy}}"
                {{(ChildbearingPotential is { } potential ? $", \"childbearingPotential\": {potential}" : "")}},
                "weight": { "value": {{Kilograms}}, "unit": "kg" }, "height": { "value": {{Centimetres}}, "unit": "cm" } },
              "indication": { "code": "{{Indication}}", "qualifiers": { {{string.Join(", ", Each(Qualifiers).Select(Member))}} } },
              "doses": [ {{(Taking is { } dose ? Dose(dose) : "")}} ],
              "observations": [
                {{(
                    Eosinophils is { } count
                        ? $$"""{ "code": "eosinophils", "date": "2026-11-16", "value": {{DecimalText.Format(count)}}, "unit": "10*9/L" },"""
                        : ""
                )}}
                { "code": "neutrophils", "date": "2026-11-16", "value": 4, "unit": "10*9/L" },
                { "code": "platelets", "date": "2026-11-16", "value": 250, "unit": "10*9/L" },
                { "code": "creatinine-clearance", "date": "2026-11-16", "value": {{Clearance}}, "unit": "mL/min" },
                { "code": "bilirubin-total", "date": "2026-11-16", "value": {{Bilirubin}}, "unit": "{ULN}" },
                { "code": "alt", "date": "2026-11-16", "value": {{Alt}}, "unit": "{ULN}" },
                { "code": "ast", "date": "2026-11-16", "value": {{Ast}}, "unit": "{ULN}" } ],
              "conditions": [ {{string.Join(", ", Each(Condition ?? "").Select(Stated))}} ], "medications": [ {{string.Join(", ", Medicines.Select(name => $$"""{ "name": {{JsonSerializer.Serialize(name)}} }"""))}} ], "allergies": []
              {{(Formulary is { } strength ? $", \"formulary\": [ {strength} ]" : "")}}
            }
            """
        );

    private static string[] Each(string list) => list.Split(", ", StringSplitOptions.RemoveEmptyEntries);

    // A qualifier that is yes or no is a boolean in a case.
    private static string Member(string qualifier)
    {
        var (name, value) = Pair(qualifier);
        return value is "yes" or "no"
            ? $"\"{name}\": {(value == "yes" ? "true" : "false")}"
            : $"\"{name}\": \"{value}\"";
    }

    private static string Stated(string condition)
    {
        var (term, severity) = Pair(condition);
        return severity.Length == 0
            ? $$"""{ "term": "{{term}}" }"""
            : $$"""{ "term": "{{term}}", "severity": "{{severity}}" }""";
    }

    private static string Quantity(string written)
    {
        var (value, unit) = written.Split(' ') is [var number, var code] ? (number, code) : (written, "mo");
        return $$"""{ "value": {{value}}, "unit": "{{unit}}" }""";
    }

    private static (string Name, string Value) Pair(string written) =>
        written.Split(": ") is [var name, var value] ? (name, value) : (written, "");

    private static string Dose(int milligrams) =>
        milligrams < 800
            ? $$"""{ "start": "2026-09-21", "amount": { "value": {{milligrams}}, "unit": "mg" }, "timesPerDay": 1 }"""
            : $$"""{ "start": "2026-09-21", "amount": { "value": {{milligrams / 2}}, "unit": "mg" }, "timesPerDay": 2 }""";

    private static Materia.Monograph.Model.Knowledge Load()
    {
        var diagnostics = new DiagnosticList();
        var knowledge = KnowledgeFolder.Open(RepositoryRoot.Resolve("knowledge")).Bind(diagnostics);
        Assert.Empty(diagnostics.ToImmutable());
        return knowledge!;
    }
}
