using System.Text.Json;

namespace Materia.Interop.Contract;

/// <content>What comes next, standings, monitoring, and what was and was not looked at.</content>
public static partial class PlanJson
{
    private static void WriteNext(Utf8JsonWriter json, NextStep next)
    {
        json.WriteStartObject();
        WriteList(json, "when", next.When, WriteCondition);
        json.WriteString("action", next.Action.ToCode());
        if (next.Dose is not null)
        {
            WriteDose(json, "dose", next.Dose);
        }
        json.WriteString("text", next.Text);
        json.WriteEndObject();
    }

    private static void WriteCondition(Utf8JsonWriter json, NextCondition condition)
    {
        json.WriteStartObject();
        switch (condition)
        {
            case NextCondition.OfObservation observation:
                json.WriteString("kind", "observation");
                json.WriteString("code", observation.Code);
                json.WriteString("op", observation.Op);
                WriteDecimal(json, "value", observation.Value.Value);
                json.WriteString("unit", observation.Value.Unit.Code);
                break;
            case NextCondition.OfDuration duration:
                json.WriteString("kind", "duration");
                json.WriteString("since", duration.Since);
                json.WriteString("op", duration.Op);
                WriteDecimal(json, "value", duration.Value.Value);
                json.WriteString("unit", duration.Value.Unit.Code);
                break;
            case NextCondition.OfAnswer answer:
                json.WriteString("kind", "answer");
                json.WriteString("question", answer.Question);
                json.WriteString("value", answer.Value);
                break;
            case NextCondition.OfEvent happening:
                json.WriteString("kind", "event");
                json.WriteString("event", happening.Event);
                break;
            default:
                throw new UnreachableException();
        }
        json.WriteEndObject();
    }

    private static void WriteLadder(Utf8JsonWriter json, LadderStanding ladder)
    {
        json.WriteStartObject();
        json.WriteString("id", ladder.Id);
        json.WriteString("state", ladder.State);
        json.WriteNumber("episode", ladder.Episode);
        if (ladder.Since is { } since)
        {
            json.WriteString("since", since.ToString());
        }
        if (ladder.Level is { } level)
        {
            WriteQuantity(json, "level", level);
        }
        json.WriteEndObject();
    }

    private static void WritePathway(Utf8JsonWriter json, PathwayStanding pathway)
    {
        json.WriteStartObject();
        json.WriteString("id", pathway.Id);
        json.WriteString("state", pathway.State);
        json.WriteString("title", pathway.Title);
        json.WriteNumber("episode", pathway.Episode);
        if (pathway.Since is { } since)
        {
            json.WriteString("since", since.ToString());
        }
        json.WriteString("rechallenge", pathway.Rechallenge.ToCode());
        WriteList(
            json,
            "questions",
            pathway.Questions,
            static (writer, question) =>
            {
                writer.WriteStartObject();
                writer.WriteString("id", question.Id);
                writer.WriteString("text", question.Text);
                WriteList(writer, "leadsTo", question.LeadsTo, static (inner, state) => inner.WriteStringValue(state));
                writer.WriteEndObject();
            }
        );
        WriteList(json, "path", pathway.Path, static (writer, arrow) => writer.WriteStringValue(arrow));
        if (pathway.PublishedDose is { } dose)
        {
            json.WriteStartObject("published");
            WriteQuantity(json, "dailyTotal", dose.ToQuantity());
            json.WriteBoolean("verified", pathway.PublishedDoseSources.All(source => source.Verified));
            WriteList(json, "sources", pathway.PublishedDoseSources, WriteCitation);
            json.WriteEndObject();
        }
        WriteList(json, "evidence", pathway.Evidence, WriteEvidence);
        json.WriteEndObject();
    }

    private static void WriteHistory(Utf8JsonWriter json, HistoryEntry entry)
    {
        json.WriteStartObject();
        json.WriteString("date", entry.Date.ToString());
        json.WriteString("text", entry.Text);
        json.WriteEndObject();
    }

    private static void WriteEvidence(Utf8JsonWriter json, PathwayEvidence evidence)
    {
        json.WriteStartObject();
        json.WriteString("id", evidence.Id);
        json.WriteString("text", evidence.Words);
        json.WriteBoolean("verified", evidence.IsVerified);
        json.WriteEndObject();
    }

    private static void WriteCourse(Utf8JsonWriter json, SupportiveCourse course)
    {
        json.WriteStartObject();
        json.WriteString("medicine", course.Medicine);
        json.WriteString("from", course.From.ToString());
        json.WriteString("to", course.To.ToString());
        WriteQuantity(json, "amount", course.Amount.ToQuantity());
        json.WriteNumber("timesPerDay", course.TimesPerDay);
        WriteList(json, "sources", course.Sources, WriteCitation);
        json.WriteEndObject();
    }

    private static void WriteMonitoring(Utf8JsonWriter json, MonitoringItem item)
    {
        json.WriteStartObject();
        json.WriteString("test", item.Test);
        json.WriteString("due", item.Due.ToString());
        json.WriteString("schedule", item.Schedule);
        json.WriteBoolean("overdue", item.Overdue);
        WriteList(json, "sources", item.Sources, WriteCitation);
        json.WriteEndObject();
    }

    private static void WriteMissing(Utf8JsonWriter json, MissingInput missing)
    {
        json.WriteStartObject();
        json.WriteString("field", missing.Field);
        json.WriteString("why", missing.Why);
        json.WriteBoolean("blocking", missing.Blocking);
        json.WriteEndObject();
    }

    private static void WriteChecked(Utf8JsonWriter json, CheckedInput entry)
    {
        json.WriteStartObject();
        json.WriteString("path", entry.Path);
        json.WriteString("kind", entry.Kind);
        json.WriteString("given", entry.Given);
        json.WriteString("term", entry.Term);
        json.WriteNumber("rules", entry.Rules);
        json.WriteEndObject();
    }

    private static void WriteInput(Utf8JsonWriter json, UsedInput input)
    {
        json.WriteStartObject();
        json.WriteString("name", input.Name);
        json.WriteString("label", input.Label);
        json.WriteString("value", input.Value);
        json.WriteString("path", input.Path);
        if (input.Date is { } date)
        {
            json.WriteString("date", date.ToString());
        }
        json.WriteEndObject();
    }

    private static void WriteGrade(Utf8JsonWriter json, ResultGrade grade)
    {
        json.WriteStartObject();
        json.WriteString("code", grade.Code);
        json.WriteString("path", grade.Path);
        json.WriteString("date", grade.Date.ToString());
        WriteDecimal(json, "value", grade.Value.Value);
        json.WriteString("unit", grade.Value.Unit.Code);
        json.WriteString("term", grade.Term);
        json.WriteString("version", grade.Version);
        json.WriteNumber("grade", grade.Grade);
        if (grade.BaselineAssumed)
        {
            json.WriteBoolean("baselineAssumed", true);
        }
        if (grade.Other is { } other)
        {
            json.WriteStartObject("other");
            json.WriteString("version", other.Version);
            json.WriteNumber("grade", other.Grade);
            json.WriteEndObject();
        }
        WriteList(json, "sources", grade.Sources, WriteCitation);
        json.WriteEndObject();
    }

    private static void WriteSource(Utf8JsonWriter json, Source source)
    {
        json.WriteStartObject();
        json.WriteString("id", source.Id);
        json.WriteString("title", source.Title);
        json.WriteString("represents", source.Represents);
        json.WriteString("revision", source.Revision);
        json.WriteBoolean("current", source.Current);
        if (source.Successor is { } successor)
        {
            json.WriteString("successor", successor);
        }
        json.WriteEndObject();
    }
}
