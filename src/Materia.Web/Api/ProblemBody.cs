using System.Buffers;
using System.Text.Json;

namespace Materia.Web.Api;

/// <summary>Answers with <c>application/problem+json</c> (RFC 9457) and the contract's <c>errors[]</c>.</summary>
internal static class ProblemBody
{
    public const string Type = "application/problem+json";

    /// <summary>The problem as JSON.</summary>
    public static ReadOnlyMemory<byte> Of(
        int status,
        string title,
        ImmutableArray<Fault> faults,
        bool isIndented = false
    )
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, PlanJson.Options(isIndented)))
        {
            json.WriteStartObject();
            json.WriteString("type", "about:blank");
            json.WriteString("title", title);
            json.WriteNumber("status", status);
            FaultJson.WriteErrors(json, faults);
            json.WriteEndObject();
        }
        return buffer.WrittenMemory;
    }

    public static async Task WriteAsync(HttpContext context, int status, string title, ImmutableArray<Fault> faults)
    {
        var body = Of(status, title, faults);
        context.Response.StatusCode = status;
        context.Response.ContentType = Type;
        context.Response.ContentLength = body.Length;
        await context.Response.BodyWriter.WriteAsync(body, context.RequestAborted).ConfigureAwait(false);
    }
}
