using System.Buffers;
using System.Text;
using System.Text.Json;
using Materia.Cli.Checking;
using Materia.Consult.Explaining;
using Materia.Interop.Contract;
using Materia.Interop.Words;

namespace Materia.Cli.Explaining;

/// <summary>Prints explanations as text or JSON.</summary>
internal static class ExplanationPrinter
{
    private const string Indent = "    ";

    public static string Text(ImmutableArray<Explanation> explanations)
    {
        var text = new StringBuilder();
        foreach (var explanation in explanations)
        {
            text.Append(text.Length > 0 ? "\n" : "");
            text.Append(CultureInfo.InvariantCulture, $"{explanation.Id} ({explanation.Kind})\n");
            WrappedText.Append(text, explanation.Title, "");
            foreach (var part in explanation.Parts)
            {
                Lines(text, part.Heading, part.Lines);
            }
            Sources(text, explanation.Sources);
            foreach (var role in explanation.Cases.GroupBy(one => one.Role))
            {
                Cases(text, role.Key, [.. role]);
            }
            Lines(text, "Used by", [string.Join(", ", ExplanationWords.UsedBy(explanation))]);
            Lines(text, "Stands in", [ExplanationWords.Place(explanation) ?? ""]);
        }
        return text.ToString();
    }

    // Each copy once, with its places below it: what a reader needs to open the sentence.
    private static void Sources(StringBuilder text, ImmutableArray<ExplainedCitation> citations)
    {
        if (citations.IsEmpty)
        {
            return;
        }
        text.Append("\n  Read in\n");
        foreach (var copy in citations.GroupBy(one => one.Source.Id))
        {
            var source = copy.First().Source;
            WrappedText.Append(
                text,
                $"{source.Id}: {source.ShortName}. {ExplanationWords.Currency(source)}",
                Indent,
                $"{Indent}  "
            );
            foreach (var one in copy)
            {
                WrappedText.Append(
                    text,
                    $"{one.Citation.Locator}: {ExplanationWords.Read(one)}",
                    $"{Indent}  ",
                    $"{Indent}    "
                );
                foreach (var review in one.Reviews)
                {
                    WrappedText.Append(
                        text,
                        ExplanationWords.Looked(review),
                        $"{Indent}    looked up ",
                        $"{Indent}      "
                    );
                }
            }
        }
    }

    private static void Cases(StringBuilder text, CaseRole role, ImmutableArray<ExplainedCase> cases)
    {
        text.Append(CultureInfo.InvariantCulture, $"\n  {ExplanationWords.Cases(role, cases.Length)}\n");
        foreach (var one in cases.Take(ExplanationWords.CasesShown))
        {
            WrappedText.Append(text, $"{one.Id}: {one.Says}", Indent, $"{Indent}  ");
        }
        if (cases.Length > ExplanationWords.CasesShown)
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $"{Indent}and {cases.Length - ExplanationWords.CasesShown} more; --format json names them all\n"
            );
        }
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
        if (explanation.File is { } file)
        {
            json.WriteString("file", file);
            json.WriteNumber("line", explanation.Line);
        }
        json.WriteStartArray("parts");
        foreach (var part in explanation.Parts.Where(part => part.Lines.Any(line => line.Length > 0)))
        {
            json.WriteStartObject();
            json.WriteString("heading", part.Heading);
            Strings(json, "lines", part.Lines.Where(line => line.Length > 0));
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteStartArray("sources");
        foreach (var citation in explanation.Sources)
        {
            Write(json, citation);
        }
        json.WriteEndArray();
        json.WriteStartArray("cases");
        foreach (var one in explanation.Cases)
        {
            json.WriteStartObject();
            json.WriteString("id", one.Id);
            json.WriteString("says", one.Says);
            json.WriteString("role", one.Role.ToString().ToLowerInvariant());
            json.WriteEndObject();
        }
        json.WriteEndArray();
        Strings(json, "usedBy", explanation.UsedBy);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, ExplainedCitation citation)
    {
        json.WriteStartObject();
        json.WriteString("id", citation.Citation.SourceId);
        json.WriteString("locator", citation.Citation.Locator);
        json.WriteBoolean("verified", citation.Citation.Verified);
        json.WriteString("shortName", citation.Source.ShortName);
        json.WriteString("revision", citation.Source.Revision);
        json.WriteBoolean("current", citation.Source.Current);
        if (citation.Source.Successor is { } successor)
        {
            json.WriteString("successor", successor);
        }
        json.WriteStartArray("reviews");
        foreach (var review in citation.Reviews)
        {
            ReviewPrinter.Write(json, review);
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Strings(Utf8JsonWriter json, string name, IEnumerable<string> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values)
        {
            json.WriteStringValue(value);
        }
        json.WriteEndArray();
    }

    private static void Lines(StringBuilder text, string heading, IEnumerable<string> lines)
    {
        var shown = lines.Where(line => line.Length > 0).ToList();
        if (shown.Count == 0)
        {
            return;
        }
        text.Append(CultureInfo.InvariantCulture, $"\n  {heading}\n");
        shown.ForEach(line => WrappedText.Append(text, line, Indent, $"{Indent}  "));
    }
}
