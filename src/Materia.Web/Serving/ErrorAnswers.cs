using Materia.Web.Api;
using Materia.Web.Pages;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.WebUtilities;

namespace Materia.Web.Serving;

/// <summary>
/// What is answered when there is no page, or when the program failed: a plain page for people, a problem object for programs,
/// never a stack trace. The log names the kind of fault and its place in the code, not its message, which may quote a request.
/// </summary>
internal static class ErrorAnswers
{
    public static void UseErrorAnswers(this WebApplication server)
    {
        var logger = server.Services.GetRequiredService<ILoggerFactory>().CreateLogger("Materia.Web");
        server.Use((context, next) => AnswerAsync(context, next, logger));
    }

    private static async Task AnswerAsync(HttpContext context, RequestDelegate next, ILogger logger)
    {
        try
        {
            await next(context).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // Nobody is listening any more.
            return;
        }
        catch (Exception fault) when (!context.Response.HasStarted)
        {
            context.Response.StatusCode = fault switch
            {
                BadHttpRequestException bad => bad.StatusCode,
                // The form reader says so when a form breaks its limits.
                InvalidDataException => StatusCodes.Status400BadRequest,
                _ => StatusCodes.Status500InternalServerError,
            };
            if (context.Response.StatusCode == StatusCodes.Status500InternalServerError)
            {
                logger.LogError("A fault of the program: {Kind}\n{Place}", fault.GetType(), fault.StackTrace);
            }
        }
        var response = context.Response;
        if (
            response.HasStarted
            || response.StatusCode < StatusCodes.Status400BadRequest
            || response.ContentLength > 0
            || response.ContentType is not null
        )
        {
            return;
        }
        await WriteAsync(context).ConfigureAwait(false);
    }

    private static Task WriteAsync(HttpContext context)
    {
        var status = context.Response.StatusCode;
        var path = context.Request.Path;
        if (path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase) || path == "/health")
        {
            return ProblemBody.WriteAsync(context, status, ReasonPhrases.GetReasonPhrase(status), []);
        }
        var page = new RazorComponentResult<ErrorPage>(new { Status = status }) { StatusCode = status };
        return page.ExecuteAsync(context);
    }
}
