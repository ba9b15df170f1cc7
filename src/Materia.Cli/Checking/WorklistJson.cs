using System.Text.Json;
using Materia.Consult.Checks;
using Materia.Monograph.Citing;

namespace Materia.Cli.Checking;

/// <summary>The worklist for programs: every entry once in a flat list, and both parts grouped by source.</summary>
internal static class WorklistJson
{
    public static void Write(Utf8JsonWriter json, Worklist worklist)
    {
        json.WriteStartArray("unverified");
        foreach (var entry in worklist.Unverified.SelectMany(work => work.Entries).OrderBy(FileAndLine))
        {
            Write(json, entry);
        }
        json.WriteEndArray();
        json.WriteStartObject("worklist");
        Write(json, "unverified", worklist.Unverified);
        Write(json, "notCurrent", worklist.NotCurrent);
        json.WriteEndObject();
    }

    private static (string, int) FileAndLine(WorklistEntry entry) =>
        (entry.Statement.File, entry.Statement.Position.Line);

    private static void Write(Utf8JsonWriter json, string name, ImmutableArray<SourceWork> sources)
    {
        json.WriteStartArray(name);
        foreach (var work in sources)
        {
            json.WriteStartObject();
            json.WriteString("source", work.SourceId);
            if (work.Source is { } source)
            {
                json.WriteString("shortName", source.ShortName);
                json.WriteString("title", source.Title);
                json.WriteString("represents", source.Represents);
                json.WriteString("revision", source.Revision);
                json.WriteString("read", source.Read);
                json.WriteBoolean("current", source.Current);
                if (source.Successor is { } successor)
                {
                    json.WriteString("successor", successor);
                }
                json.WriteBoolean("policy", source.IsPolicy);
            }
            json.WriteNumber("count", work.Entries.Length);
            json.WriteNumber("settingADose", work.Count(StatementBearing.Dose));
            json.WriteNumber("lookedAt", work.Entries.Count(entry => entry.Latest is not null));
            json.WriteStartArray("entries");
            foreach (var entry in work.Entries)
            {
                Write(json, entry);
            }
            json.WriteEndArray();
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, WorklistEntry entry)
    {
        var statement = entry.Statement;
        json.WriteStartObject();
        json.WriteString("file", statement.File);
        json.WriteNumber("line", statement.Position.Line);
        json.WriteString("source", statement.Citation.SourceId);
        json.WriteString("locator", statement.Citation.Locator);
        json.WriteString("kind", statement.Kind);
        json.WriteString("id", statement.Id);
        json.WriteString("claim", statement.Claim);
        json.WriteString("detail", statement.Detail);
        json.WriteString("bearing", WorklistWords.Code(statement.Bearing));
        json.WriteStartArray("reviews");
        foreach (var review in entry.Reviews)
        {
            ReviewPrinter.Write(json, review);
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }
}
