using System.Text;
using Materia.Clinical.Cases;
using Materia.Clinical.Reading;
using Materia.Interop.Contract;
using Materia.Monograph.Bundles;
using Materia.Monograph.Diagnostics;
using Materia.Monograph.Model;

namespace Materia.Bench;

/// <summary>The patients the plans are made for, as the JSON that <c>materia advise</c> would be given.</summary>
internal static class Patients
{
    public static Knowledge Knowledge { get; } = Load();

    public static byte[] AdultStart { get; } =
        Json(
            """{ "age": { "value": 50, "unit": "a" }, "sex": "male", "weight": { "value": 80, "unit": "kg" }, "height": { "value": 180, "unit": "cm" } }""",
            "",
            Labs
        );

    public static byte[] ChildStart { get; } =
        Json(
            """{ "age": { "value": 10, "unit": "a" }, "sex": "male", "weight": { "value": 32, "unit": "kg" }, "height": { "value": 138, "unit": "cm" } }""",
            "",
            Labs.Replace("\"value\":0.9", "\"value\":0.5", StringComparison.Ordinal)
        );

    /// <summary>Nine months on the drug, two episodes of neutropenia, the second over.</summary>
    public static byte[] AfterTwoEpisodes { get; } =
        Json(
            """{ "age": { "value": 50, "unit": "a" }, "sex": "male", "weight": { "value": 80, "unit": "kg" }, "height": { "value": 180, "unit": "cm" } }""",
            """
            {"start":"2026-02-02","end":"2026-04-06","amount":{"value":400,"unit":"mg"},"timesPerDay":1,"stopReason":"toxicity"},
            {"start":"2026-04-27","end":"2026-08-10","amount":{"value":400,"unit":"mg"},"timesPerDay":1,"stopReason":"toxicity"},
            {"start":"2026-09-01","amount":{"value":300,"unit":"mg"},"timesPerDay":1}
            """,
            Labs
                + ","
                + string.Join(
                    ",",
                    new[]
                    {
                        ("03-09", "3.1"),
                        ("04-06", "0.7"),
                        ("04-25", "1.9"),
                        ("06-15", "2.2"),
                        ("08-10", "0.6"),
                        ("08-30", "1.8"),
                        ("10-05", "2.6"),
                    }.Select(count =>
                        $$"""{"code":"neutrophils","date":"2026-{{count.Item1}}","value":{{count.Item2}},"unit":"10*9/L"},{"code":"platelets","date":"2026-{{count.Item1}}","value":140,"unit":"10*9/L"}"""
                    )
                )
        );

    /// <summary>Neither creatinine nor bilirubin: what would be said for each value has to be worked out.</summary>
    public static byte[] LaboratoryMissing { get; } =
        Json(
            """{ "age": { "value": 50, "unit": "a" }, "sex": "male", "weight": { "value": 80, "unit": "kg" }, "height": { "value": 180, "unit": "cm" } }""",
            "",
            """{"code":"neutrophils","date":"2026-11-15","value":4,"unit":"10*9/L"},{"code":"platelets","date":"2026-11-15","value":250,"unit":"10*9/L"}"""
        );

    public static Case Read(byte[] json)
    {
        var faults = new FaultList();
        return CaseReader.Read(JsonNodes.Read(json, faults)!, Knowledge.Terminology, faults)
            ?? throw new InvalidOperationException(string.Join("; ", faults.ToImmutable()));
    }

    private static string Labs =>
        """
            {"code":"neutrophils","date":"2026-11-15","value":4,"unit":"10*9/L"},
            {"code":"platelets","date":"2026-11-15","value":250,"unit":"10*9/L"},
            {"code":"creatinine","date":"2026-11-15","value":0.9,"unit":"mg/dL"},
            {"code":"bilirubin-total","date":"2026-11-15","value":0.6,"unit":"mg/dL","upperLimit":1.2},
            {"code":"alt","date":"2026-11-15","value":24,"unit":"U/L","upperLimit":48},
            {"code":"ast","date":"2026-11-15","value":20,"unit":"U/L","upperLimit":40}
            """;

    private static byte[] Json(string patient, string doses, string observations) =>
        Encoding.UTF8.GetBytes(
            $$"""
            {"drug":"imatinib","jurisdiction":"us","asOf":"2026-11-20","patient":{{patient}},
            "indication":{"code":"cml-cp","qualifiers":{"line":"newly-diagnosed"} },
            "doses":[{{doses}}],"observations":[{{observations}}],"conditions":[],"medications":[],"allergies":[]}
            """
        );

    private static Knowledge Load()
    {
        var diagnostics = new DiagnosticList();
        return KnowledgeFolder.Open(Path.Combine(Machine.Root, "knowledge")).Bind(diagnostics)
            ?? throw new InvalidOperationException(string.Join("; ", diagnostics.ToImmutable()));
    }
}
