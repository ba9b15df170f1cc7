using System.Buffers;
using System.Text.Json;

namespace Materia.Web.Api;

/// <summary>Answers with <c>application/problem+json</c> (RFC 9457) and the contract's <c>errors[]</c>.</summary>
internal static class ProblemBody
{
    public static async Task WriteAsync(HttpContext context, int status, string title, ImmutableArray<Fault> faults)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, PlanJson.Options(isIndented: false)))
        {
            json.WriteStartObject();
            json.WriteString("type", "about:blank");
            json.WriteString("title", title);
            json.WriteNumber("status", status);
            FaultJson.WriteErrors(json, faults);
            json.WriteEndObject();
        }
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/problem+json";
        context.Response.ContentLength = buffer.WrittenCount;
        await context
            .Response.BodyWriter.WriteAsync(buffer.WrittenMemory, context.RequestAborted)
            .ConfigureAwait(false);
    }
}
