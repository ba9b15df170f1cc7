using System.Text.Json;
using Materia.Monograph.Citing;

namespace Materia.Cli.Checking;

/// <summary>Prints who looked a statement up.</summary>
internal static class ReviewPrinter
{
    /// <summary>"2026-12-01, A. B. (pharmacist): confirmed in TITLE, REVISION. NOTE"</summary>
    public static string Words(Review review)
    {
        var found = review.Result == ReviewResult.NotFound ? "not found in" : $"{review.Result.ToCode()} from";
        var note = review.Note is { } words ? $" {words}" : "";
        return $"{review.On:yyyy-MM-dd}, {review.By} ({review.Role}): {found} {review.CopyTitle}, {review.CopyRevision}.{note}";
    }

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
