using System.Buffers;
using System.Text.Json;
using Materia.Web.Serving;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Net.Http.Headers;

namespace Materia.Web.Api;

/// <summary><c>POST /api/advice</c> and <c>GET /health</c>: the advice contract over HTTP.</summary>
internal static class AdviceEndpoint
{
    private const string Json = "application/json";
    private const string Lines = "application/x-ndjson";

    public static void MapAdvice(this WebApplication server)
    {
        server.MapPost("/api/advice", AnswerAsync);
        server.MapGet("/health", HealthAsync);
    }

    private static async Task AnswerAsync(HttpContext context)
    {
        // The contract's own limit is checked while reading.
        context.Features.Get<IHttpMaxRequestBodySizeFeature>()!.MaxRequestBodySize = null;
        var kind = KindOf(context.Request.ContentType);
        if (kind is null)
        {
            await RequestBody.DrainAsync(context.Request, context.RequestAborted).ConfigureAwait(false);
            await ProblemBody
                .WriteAsync(
                    context,
                    StatusCodes.Status415UnsupportedMediaType,
                    "The content type is not read here",
                    [new Fault("", $"expected {Json} or {Lines} in UTF-8", Json)]
                )
                .ConfigureAwait(false);
        }
        else if (kind == Lines)
        {
            var consultation = context.RequestServices.GetRequiredService<Consultation>();
            await new LineAdvice(consultation, context).RunAsync().ConfigureAwait(false);
        }
        else
        {
            await DocumentAsync(context).ConfigureAwait(false);
        }
    }

    // Parameters are read too: another character set than UTF-8 would be misread.
    private static string? KindOf(string? contentType)
    {
        if (
            !MediaTypeHeaderValue.TryParse(contentType, out var type)
            || (
                type.Charset.HasValue
                && !type.Charset.Value!.Trim('"').Equals("utf-8", StringComparison.OrdinalIgnoreCase)
            )
        )
        {
            return null;
        }
        return type.MediaType.Value?.ToLowerInvariant() switch
        {
            Json => Json,
            Lines => Lines,
            _ => null,
        };
    }

    private static async Task DocumentAsync(HttpContext context)
    {
        if (await RequestBody.ReadAsync(context.Request, context.RequestAborted).ConfigureAwait(false) is not { } bytes)
        {
            await TooLargeAsync(context).ConfigureAwait(false);
            return;
        }
        var consultation = context.RequestServices.GetRequiredService<Consultation>();
        var faults = new FaultList();
        if (CaseDocument.Read(bytes.Span, consultation.Knowledge.Terminology, faults) is not { } document)
        {
            await ProblemBody
                .WriteAsync(context, StatusCodes.Status400BadRequest, "The input has faults", faults.ToImmutable())
                .ConfigureAwait(false);
            return;
        }
        await WriteAsync(context, document.Cases.Select(consultation.Advise), document.IsArray).ConfigureAwait(false);
    }

    private static async Task WriteAsync(HttpContext context, IEnumerable<Plan> plans, bool isArray)
    {
        var buffer = new ArrayBufferWriter<byte>(WebLimits.WriteBuffer);
        using var json = new Utf8JsonWriter(buffer, PlanJson.Options(isIndented: false));
        if (isArray)
        {
            json.WriteStartArray();
        }
        foreach (var plan in plans)
        {
            PlanJson.Write(json, plan);
            await json.FlushAsync(context.RequestAborted).ConfigureAwait(false);
            if (buffer.WrittenCount > WebLimits.WriteBuffer)
            {
                await SendAsync(context, buffer).ConfigureAwait(false);
            }
        }
        if (isArray)
        {
            json.WriteEndArray();
        }
        await json.FlushAsync(context.RequestAborted).ConfigureAwait(false);
        await SendAsync(context, buffer).ConfigureAwait(false);
    }

    private static async Task SendAsync(HttpContext context, ArrayBufferWriter<byte> buffer)
    {
        context.Response.ContentType ??= Json;
        await context
            .Response.BodyWriter.WriteAsync(buffer.WrittenMemory, context.RequestAborted)
            .ConfigureAwait(false);
        buffer.ResetWrittenCount();
    }

    /// <summary>The answer to a body over the contract's limit.</summary>
    public static Task TooLargeAsync(HttpContext context) =>
        ProblemBody.WriteAsync(
            context,
            StatusCodes.Status413PayloadTooLarge,
            "The body is too large",
            [new Fault("", $"at most {ContractLimits.LargestBody} bytes are read; send several requests")]
        );

    private static async Task HealthAsync(HttpContext context)
    {
        var stamp = context.RequestServices.GetRequiredService<Knowledge>().Stamp;
        context.Response.ContentType = Json;
        using var json = new Utf8JsonWriter(context.Response.BodyWriter);
        json.WriteStartObject();
        json.WriteString("status", "ok");
        json.WriteStartObject("knowledge");
        json.WriteString("version", stamp.Version);
        json.WriteString("sha256", stamp.Sha256);
        json.WriteEndObject();
        json.WriteEndObject();
        await json.FlushAsync(context.RequestAborted).ConfigureAwait(false);
        await context.Response.BodyWriter.FlushAsync(context.RequestAborted).ConfigureAwait(false);
    }
}
