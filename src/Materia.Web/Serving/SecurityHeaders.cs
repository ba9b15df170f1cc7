namespace Materia.Web.Serving;

/// <summary>
/// The headers of every answer: nothing from elsewhere, no script but the one
/// file of the program, no frame, nothing kept. A request that names another host is
/// refused, so that a foreign site cannot reach this machine's server under a name of its own.
/// </summary>
internal static class SecurityHeaders
{
    private const string ContentPolicy =
        "default-src 'self'; script-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    public static void UseSecurityHeaders(this WebApplication server) =>
        server.Use(
            (context, next) =>
            {
                var headers = context.Response.Headers;
                headers.ContentSecurityPolicy = ContentPolicy;
                headers.XContentTypeOptions = "nosniff";
                headers.XFrameOptions = "DENY";
                headers["Referrer-Policy"] = "no-referrer";
                headers["Cross-Origin-Opener-Policy"] = "same-origin";
                headers["Cross-Origin-Resource-Policy"] = "same-origin";
                headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=()";
                headers.CacheControl = "no-store";
                // Pages are whole documents; no script of the framework is there to ask for more.
                context.Response.OnStarting(
                    state => Task.FromResult(((HttpContext)state).Response.Headers.Remove("blazor-enhanced-nav")),
                    context
                );
                if (ListenAddress.IsLoopbackName(context.Request.Host.Host))
                {
                    return next(context);
                }
                context.Response.StatusCode = StatusCodes.Status400BadRequest;
                return Task.CompletedTask;
            }
        );
}
