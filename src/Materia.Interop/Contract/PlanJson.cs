using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace Materia.Interop.Contract;

/// <summary>Writes a plan as the contract's JSON, always in the same order: the same plan gives the same bytes.</summary>
public static partial class PlanJson
{
    private static readonly JavaScriptEncoder Encoder = JavaScriptEncoder.Create(UnicodeRanges.All);

    /// <summary>Options for a writer of plans: one line, or indented for people.</summary>
    public static JsonWriterOptions Options(bool isIndented) => new() { Indented = isIndented, Encoder = Encoder };

    /// <summary>The plan as UTF-8 JSON.</summary>
    public static byte[] ToBytes(Plan plan, bool isIndented)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, Options(isIndented)))
        {
            Write(writer, plan);
        }
        return buffer.WrittenSpan.ToArray();
    }

    /// <summary>Writes the plan as one JSON object.</summary>
    public static void Write(Utf8JsonWriter json, Plan plan)
    {
        json.WriteStartObject();
        json.WriteString("drug", plan.Drug);
        json.WriteString("asOf", plan.AsOf.ToString());
        json.WriteString("jurisdiction", plan.Jurisdiction.ToCode());
        json.WriteStartObject("knowledge");
        json.WriteString("version", plan.Knowledge.Version);
        json.WriteString("sha256", plan.Knowledge.Sha256);
        json.WriteEndObject();
        json.WriteString("action", plan.Action.ToCode());
        WriteDose(json, "dose", plan.Dose);
        WriteDecidedBy(json, plan.DecidedBy);
        WriteList(json, "next", plan.Next, WriteNext);
        WriteList(json, "findings", plan.Findings, WriteFinding);
        WriteList(json, "ladders", plan.Ladders, WriteLadder);
        WriteList(json, "history", plan.History, WriteHistory);
        WriteList(json, "pathways", plan.Pathways, WritePathway);
        WriteList(json, "courses", plan.Courses, WriteCourse);
        WriteList(json, "monitoring", plan.Monitoring, WriteMonitoring);
        WriteList(json, "missing", plan.Missing, WriteMissing);
        WriteList(json, "checked", plan.Checked, WriteChecked);
        WriteList(json, "inputs", plan.Inputs, WriteInput);
        WriteList(json, "grades", plan.Grades, WriteGrade);
        WriteList(json, "sources", plan.Sources, WriteSource);
        json.WriteEndObject();
    }

    private static void WriteDose(Utf8JsonWriter json, string name, DosePlan? dose)
    {
        if (dose is null)
        {
            json.WriteNull(name);
            return;
        }
        json.WriteStartObject(name);
        WriteQuantity(json, "amount", dose.Amount.ToQuantity());
        json.WriteNumber("timesPerDay", dose.TimesPerDay);
        WriteQuantity(json, "dailyTotal", dose.DailyTotal.ToQuantity());
        WriteList(json, "product", dose.Products, WriteProduct);
        json.WriteString("instructions", dose.Instructions);
        if (dose.Calculated is { } calculated)
        {
            WriteQuantity(json, "calculated", calculated.ToQuantity());
        }
        if (dose.Cap is { } cap)
        {
            WriteQuantity(json, "cap", cap.ToQuantity());
        }
        if (dose.Calculation is { } calculation)
        {
            json.WriteString("calculation", calculation);
        }
        json.WriteEndObject();
    }

    private static void WriteProduct(Utf8JsonWriter json, ProductCount product)
    {
        json.WriteStartObject();
        json.WriteString("id", product.ProductId);
        json.WriteString("name", product.Name);
        WriteQuantity(json, "strength", product.Strength);
        WriteDecimal(json, "count", product.Count);
        json.WriteEndObject();
    }

    private static void WriteDecidedBy(Utf8JsonWriter json, DecidedBy decided)
    {
        json.WriteStartObject("decidedBy");
        json.WriteString("rule", decided.Rule);
        json.WriteString("reason", decided.Reason);
        WriteList(json, "because", decided.Because, WriteReason);
        WriteList(json, "sources", decided.Sources, WriteCitation);
        WriteList(
            json,
            "considered",
            decided.Considered,
            static (writer, considered) =>
            {
                writer.WriteStartObject();
                writer.WriteString("rule", considered.Rule);
                writer.WriteString("wanted", considered.Wanted);
                writer.WriteEndObject();
            }
        );
        json.WriteEndObject();
    }

    private static void WriteFinding(Utf8JsonWriter json, Finding finding)
    {
        json.WriteStartObject();
        json.WriteString("id", finding.Id);
        json.WriteString("kind", finding.Kind.ToCode());
        json.WriteString("severity", finding.Severity.ToCode());
        WriteList(json, "about", finding.About, static (writer, about) => writer.WriteStringValue(about));
        json.WriteString("summary", finding.Summary);
        if (finding.Recommendation is { } recommendation)
        {
            json.WriteString("recommendation", recommendation);
        }
        WriteList(json, "because", finding.Because, WriteReason);
        WriteList(json, "sources", finding.Sources, WriteCitation);
        json.WriteBoolean("verified", finding.Verified);
        json.WriteEndObject();
    }

    private static void WriteReason(Utf8JsonWriter json, Reason reason)
    {
        json.WriteStartObject();
        json.WriteString("path", reason.Path);
        json.WriteString("text", reason.Text);
        json.WriteEndObject();
    }

    private static void WriteCitation(Utf8JsonWriter json, Citation citation)
    {
        json.WriteStartObject();
        json.WriteString("id", citation.SourceId);
        json.WriteString("locator", citation.Locator);
        json.WriteBoolean("verified", citation.Verified);
        json.WriteEndObject();
    }

    private static void WriteQuantity(Utf8JsonWriter json, string name, Quantity quantity)
    {
        json.WriteStartObject(name);
        WriteDecimal(json, "value", quantity.Value);
        json.WriteString("unit", quantity.Unit.Code);
        json.WriteEndObject();
    }

    // Plain digits without trailing zeros, as a person would write them.
    private static void WriteDecimal(Utf8JsonWriter json, string name, decimal value)
    {
        json.WritePropertyName(name);
        json.WriteRawValue(DecimalText.Format(value), skipInputValidation: true);
    }

    private static void WriteList<T>(
        Utf8JsonWriter json,
        string name,
        ImmutableArray<T> items,
        Action<Utf8JsonWriter, T> write
    )
    {
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            write(json, item);
        }
        json.WriteEndArray();
    }
}
