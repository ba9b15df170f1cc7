using System.Text.Json;
using Materia.Monograph.Citing;

namespace Materia.Cli.Checking;

/// <summary>Prints who looked a statement up.</summary>
internal static class ReviewPrinter
{
    public static void Write(Utf8JsonWriter json, Review review)
    {
        json.WriteStartObject();
        json.WriteString("by", review.By);
        json.WriteString("role", review.Role);
        json.WriteString("on", review.On.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        json.WriteStartObject("copy");
        json.WriteString("title", review.CopyTitle);
        json.WriteString("revision", review.CopyRevision);
        json.WriteEndObject();
        json.WriteString("result", review.Result.ToCode());
        if (review.Note is { } note)
        {
            json.WriteString("note", note);
        }
        json.WriteEndObject();
    }
}
