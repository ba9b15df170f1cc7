using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Materia.Clinical.Cases;
using Materia.Clinical.Plans;
using Materia.Units;

namespace Materia.Tests.Advice.Cases;

/// <summary>A case written as the contract's JSON, so that a failing one can be given to <c>materia advise</c> as it stands.</summary>
internal static class CaseJson
{
    public static string Text(Case question) => Encoding.UTF8.GetString(Bytes(question));

    public static byte[] Bytes(Case question)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (
            var json = new Utf8JsonWriter(
                buffer,
                new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }
            )
        )
        {
            Write(json, question);
        }
        return buffer.WrittenSpan.ToArray();
    }

    private static void Write(Utf8JsonWriter json, Case question)
    {
        json.WriteStartObject();
        json.WriteString("drug", question.Drug);
        if (!question.JurisdictionAssumed)
        {
            json.WriteString("jurisdiction", question.Jurisdiction.ToCode());
        }
        json.WriteString("asOf", question.AsOf.ToString());
        WritePatient(json, question.Patient);
        json.WriteStartObject("indication");
        json.WriteString("code", question.Indication.Code);
        json.WriteStartObject("qualifiers");
        foreach (var (id, value) in question.Indication.Qualifiers)
        {
            if (Imatinib.Terms.TryQualifier(id, out var term) && term.IsBoolean)
            {
                json.WriteBoolean(id, value == "yes");
            }
            else
            {
                json.WriteString(id, value);
            }
        }
        foreach (var id in question.Indication.StatedUnknown)
        {
            json.WriteString(id, "unknown");
        }
        json.WriteEndObject();
        json.WriteEndObject();
        WriteList<DosePeriod>(json, "doses", question.Doses, WriteDose);
        WriteList<Administration>(json, "administrations", question.Administrations, WriteAdministration);
        WriteList<Observation>(json, "observations", question.Observations, WriteObservation);
        WriteList<AdverseEvent>(json, "events", question.Events, WriteEvent);
        WriteList<Answer>(json, "answers", question.Answers, WriteAnswer);
        WriteList(json, "conditions", question.Conditions, WriteCondition);
        WriteList(json, "medications", question.Medications, WriteMedication);
        WriteList(json, "allergies", question.Allergies, (writer, one) => writer.WriteStringValue(one.Ingredient));
        WriteList<Quantity>(json, "formulary", question.Formulary, (writer, one) => WriteQuantity(writer, null, one));
        json.WriteEndObject();
    }

    private static void WritePatient(Utf8JsonWriter json, Patient patient)
    {
        json.WriteStartObject("patient");
        WriteQuantity(json, "age", new Quantity(patient.Age.CompletedMonths, Ucum.Month));
        WriteText(json, "sex", patient.Sex?.ToString().ToLowerInvariant());
        WriteQuantity(json, "weight", patient.Weight is { } weight ? Written("weight", weight.ToQuantity()) : null);
        WriteQuantity(json, "height", patient.Height is { } height ? Written("height", height.ToQuantity()) : null);
        json.WriteString(
            "pregnancy",
            patient.Pregnancy switch
            {
                Pregnancy.Pregnant => "pregnant",
                Pregnancy.NotPregnant => "not-pregnant",
                Pregnancy.Possible => "possible",
                _ => "unknown",
            }
        );
        WriteFlag(json, "breastfeeding", patient.Breastfeeding);
        WriteFlag(json, "childbearingPotential", patient.ChildbearingPotential);
        json.WriteEndObject();
    }

    // A body weight is written in kilograms, as people do.
    private static Quantity Written(string code, Quantity quantity) =>
        quantity.TryConvertTo(Imatinib.Test(code).Unit!, out var converted) ? converted : quantity;

    private static void WriteDose(Utf8JsonWriter json, DosePeriod dose)
    {
        json.WriteStartObject();
        WriteTime(json, "start", dose.Start);
        WriteTime(json, "end", dose.End);
        WriteQuantity(json, "amount", dose.Amount.ToQuantity());
        json.WriteNumber("timesPerDay", dose.TimesPerDay);
        WriteText(json, "stopReason", dose.StopReason);
        json.WriteEndObject();
    }

    private static void WriteAdministration(Utf8JsonWriter json, Administration one)
    {
        json.WriteStartObject();
        WriteTime(json, "time", one.Time);
        WriteQuantity(json, "amount", one.Amount.ToQuantity());
        json.WriteBoolean("taken", one.Taken);
        json.WriteEndObject();
    }

    private static void WriteObservation(Utf8JsonWriter json, Observation result)
    {
        json.WriteStartObject();
        json.WriteString("code", result.Term.Code);
        WriteTime(json, "date", result.Date);
        if (result.Value is { } value)
        {
            WriteNumber(json, "value", value.Value);
            json.WriteString("unit", value.Unit.Code);
        }
        WriteText(json, "text", result.Text);
        WriteQuantity(json, "upperLimit", result.UpperLimit);
        WriteText(json, "timing", result.Timing);
        WriteQuantity(json, "sinceLastDose", result.SinceLastDose);
        json.WriteEndObject();
    }

    private static void WriteEvent(Utf8JsonWriter json, AdverseEvent one)
    {
        json.WriteStartObject();
        json.WriteString("term", one.Term);
        json.WriteNumber("grade", one.Grade);
        json.WriteString("ctcaeVersion", one.CtcaeVersion);
        WriteTime(json, "onset", one.Onset);
        WriteTime(json, "resolved", one.Resolved);
        WriteFlag(json, "leukaemiaRelated", one.LeukaemiaRelated);
        json.WriteEndObject();
    }

    private static void WriteAnswer(Utf8JsonWriter json, Answer answer)
    {
        json.WriteStartObject();
        json.WriteString("question", answer.Question);
        json.WriteString("value", answer.Value);
        WriteTime(json, "date", answer.Date);
        json.WriteEndObject();
    }

    private static void WriteCondition(Utf8JsonWriter json, MedicalCondition condition)
    {
        json.WriteStartObject();
        json.WriteString("term", condition.Term);
        WriteText(json, "severity", condition.Severity);
        WriteTime(json, "onset", condition.Onset);
        json.WriteEndObject();
    }

    private static void WriteMedication(Utf8JsonWriter json, Medication medication)
    {
        json.WriteStartObject();
        WriteText(json, "name", medication.Name);
        WriteText(json, "rxcui", medication.Rxcui);
        WriteText(json, "atc", medication.Atc);
        WriteTime(json, "start", medication.Start);
        WriteTime(json, "end", medication.End);
        WriteText(json, "dose", medication.Dose);
        json.WriteEndObject();
    }

    private static void WriteList<T>(
        Utf8JsonWriter json,
        string name,
        ImmutableArray<T>? items,
        Action<Utf8JsonWriter, T> write
    )
    {
        if (items is not { } given)
        {
            return;
        }
        json.WriteStartArray(name);
        foreach (var item in given)
        {
            write(json, item);
        }
        json.WriteEndArray();
    }

    private static void WriteText(Utf8JsonWriter json, string name, string? text)
    {
        if (text is not null)
        {
            json.WriteString(name, text);
        }
    }

    private static void WriteTime(Utf8JsonWriter json, string name, ClinicalTime? time) =>
        WriteText(json, name, time?.ToString());

    private static void WriteFlag(Utf8JsonWriter json, string name, bool? flag)
    {
        if (flag is { } known)
        {
            json.WriteBoolean(name, known);
        }
    }

    private static void WriteQuantity(Utf8JsonWriter json, string? name, Quantity? quantity)
    {
        if (quantity is not { } given)
        {
            return;
        }
        if (name is not null)
        {
            json.WritePropertyName(name);
        }
        json.WriteStartObject();
        WriteNumber(json, "value", given.Value);
        json.WriteString("unit", given.Unit.Code);
        json.WriteEndObject();
    }

    private static void WriteNumber(Utf8JsonWriter json, string name, decimal value)
    {
        json.WritePropertyName(name);
        json.WriteRawValue(value.ToString("0.####################", CultureInfo.InvariantCulture));
    }
}
