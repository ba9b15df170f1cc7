using System.Buffers;
using System.Text;
using System.Text.Json;
using Materia.Web.Api;
using Materia.Web.Forms;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Materia.Web.Pages.ForPrograms;

/// <summary>The page that tells programs what there is, and lets people try it.</summary>
internal static class ProgramsRoutes
{
    public static void MapPrograms(this WebApplication server)
    {
        server.MapMethods(
            "/api",
            PageRoutes.Reading,
            (HttpContext context) => Page(context, Example(context), null, 0)
        );
        server.MapPost("/api/try", TryAsync);
    }

    private static async Task<IResult> TryAsync(HttpContext context, IAntiforgery antiforgery)
    {
        if (!context.Request.HasFormContentType)
        {
            return Results.StatusCode(StatusCodes.Status415UnsupportedMediaType);
        }
        var form = await context.Request.ReadFormAsync(context.RequestAborted).ConfigureAwait(false);
        if (!await antiforgery.IsRequestValidAsync(context).ConfigureAwait(false))
        {
            return Results.StatusCode(StatusCodes.Status400BadRequest);
        }
        var asked = form["case"].ToString();
        var (status, answer) = Answer(context.RequestServices.GetRequiredService<Consultation>(), asked);
        return Page(context, asked, answer, status);
    }

    private static (int Status, string Answer) Answer(Consultation consultation, string asked)
    {
        var faults = new FaultList();
        var terminology = consultation.Knowledge.Terminology;
        if (CaseDocument.Read(Encoding.UTF8.GetBytes(asked), terminology, faults) is not { } document)
        {
            var problem = ProblemBody.Of(
                StatusCodes.Status400BadRequest,
                "The input has faults",
                faults.ToImmutable(),
                isIndented: true
            );
            return (StatusCodes.Status400BadRequest, Encoding.UTF8.GetString(problem.Span));
        }
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, PlanJson.Options(isIndented: true)))
        {
            if (document.IsArray)
            {
                json.WriteStartArray();
            }
            foreach (var question in document.Cases)
            {
                PlanJson.Write(json, consultation.Advise(question));
            }
            if (document.IsArray)
            {
                json.WriteEndArray();
            }
        }
        return (StatusCodes.Status200OK, Encoding.UTF8.GetString(buffer.WrittenSpan));
    }

    // The first example of the knowledge, as the form would send it.
    private static string Example(HttpContext context)
    {
        var knowledge = context.RequestServices.GetRequiredService<Knowledge>();
        var patients = context.RequestServices.GetRequiredService<ExamplePatients>();
        foreach (var example in knowledge.Drugs.SelectMany(drug => patients.Chosen(drug.Id)))
        {
            var subject = Subject.Find(context, example.Given.Drug, example.Given.Indication.Code)!;
            if (subject.Example(example.Id) is { } found)
            {
                return CaseJson.Of(subject.Read(found.Values).Node);
            }
        }
        return "{}";
    }

    private static RazorComponentResult<ProgramsPage> Page(
        HttpContext context,
        string asked,
        string? answer,
        int status
    )
    {
        var antiforgery = context.RequestServices.GetRequiredService<IAntiforgery>();
        return new RazorComponentResult<ProgramsPage>(
            new Dictionary<string, object?>
            {
                [nameof(ProgramsPage.Token)] = antiforgery.GetAndStoreTokens(context).RequestToken,
                [nameof(ProgramsPage.Case)] = asked,
                [nameof(ProgramsPage.Answer)] = answer,
                [nameof(ProgramsPage.Status)] = status,
            }
        )
        {
            StatusCode = status == 0 ? StatusCodes.Status200OK : status,
            PreventStreamingRendering = true,
        };
    }
}
