using System.Buffers;
using System.Text;
using System.Text.Json;
using Materia.Consult.Explaining;
using Materia.Interop.Contract;
using Materia.Monograph.Model;

namespace Materia.Cli.Explaining;

/// <summary>Prints explanations as text or JSON.</summary>
internal static class ExplanationPrinter
{
    public static string Text(ImmutableArray<Explanation> explanations, Knowledge knowledge)
    {
        var text = new StringBuilder();
        foreach (var explanation in explanations)
        {
            text.Append(CultureInfo.InvariantCulture, $"{explanation.Id} ({explanation.Kind})\n{explanation.Title}\n");
            foreach (var part in explanation.Parts)
            {
                Lines(text, part.Heading, part.Lines);
            }
            Lines(
                text,
                "Read in",
                [
                    .. explanation.Citations.Select(citation =>
                        $"{knowledge.Sources[citation.SourceId].ShortName}, {citation.Locator}{(citation.Verified ? "" : " (unverified)")}"
                    ),
                ]
            );
            Lines(text, "Used by", explanation.UsedBy);
            text.Append('\n');
        }
        return text.ToString();
    }

    public static string Json(ImmutableArray<Explanation> explanations)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, PlanJson.Options(isIndented: true)))
        {
            json.WriteStartArray();
            foreach (var explanation in explanations)
            {
                Write(json, explanation);
            }
            json.WriteEndArray();
        }
        return Encoding.UTF8.GetString(buffer.WrittenSpan) + "\n";
    }

    private static void Write(Utf8JsonWriter json, Explanation explanation)
    {
        json.WriteStartObject();
        json.WriteString("id", explanation.Id);
        json.WriteString("kind", explanation.Kind);
        json.WriteString("title", explanation.Title);
        json.WriteStartArray("parts");
        foreach (var part in explanation.Parts)
        {
            json.WriteStartObject();
            json.WriteString("heading", part.Heading);
            Strings(json, "lines", part.Lines);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteStartArray("sources");
        foreach (var citation in explanation.Citations)
        {
            json.WriteStartObject();
            json.WriteString("id", citation.SourceId);
            json.WriteString("locator", citation.Locator);
            json.WriteBoolean("verified", citation.Verified);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        Strings(json, "usedBy", explanation.UsedBy);
        json.WriteEndObject();
    }

    private static void Strings(Utf8JsonWriter json, string name, ImmutableArray<string> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values)
        {
            json.WriteStringValue(value);
        }
        json.WriteEndArray();
    }

    private static void Lines(StringBuilder text, string heading, ImmutableArray<string> lines)
    {
        var shown = lines.Where(line => line.Length > 0).ToList();
        if (shown.Count == 0)
        {
            return;
        }
        text.Append(CultureInfo.InvariantCulture, $"\n  {heading}\n");
        shown.ForEach(line => text.Append(CultureInfo.InvariantCulture, $"    {line}\n"));
    }
}
