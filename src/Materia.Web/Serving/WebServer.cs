using Materia.Web.Api;
using Materia.Web.Pages;
using Materia.Web.Pages.Explain;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace Materia.Web.Serving;

/// <summary>
/// Puts the server together. It starts from nothing: no configuration file and no environment variable can change where it
/// listens, and nothing of a request is logged.
/// </summary>
internal static class WebServer
{
    public static WebApplication Create(Knowledge knowledge, ImmutableArray<ListenAddress> addresses)
    {
        var builder = WebApplication.CreateEmptyBuilder(
            new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory, ApplicationName = "Materia.Web" }
        );
        builder.WebHost.UseKestrelCore().ConfigureKestrel(options => Listen(options, addresses));
        builder.Logging.AddSimpleConsole(console => console.SingleLine = true);
        // The framework's own messages may quote requests; Materia's name the fault and its place only.
        builder.Logging.AddFilter("Microsoft", LogLevel.None).AddFilter("System", LogLevel.None);
        builder.Services.AddRouting();
        builder.Services.AddRazorComponents();
        builder.Services.AddDataProtection().SetApplicationName("Materia");
        builder.Services.AddAntiforgery(options =>
        {
            options.Cookie.Name = "materia-form";
            options.FormFieldName = "form-token";
            options.SuppressXFrameOptionsHeader = true;
        });
        builder.Services.Configure<FormOptions>(options =>
        {
            options.ValueCountLimit = WebLimits.MostFields;
            options.KeyLengthLimit = WebLimits.LongestFieldName;
            options.ValueLengthLimit = WebLimits.LongestFieldValue;
        });
        builder.Services.Configure<HostOptions>(options =>
            options.ShutdownTimeout = TimeSpan.FromSeconds(WebLimits.StopSeconds)
        );
        builder.Services.AddSingleton(knowledge);
        builder.Services.AddSingleton<Consultation>();
        builder.Services.AddSingleton<ExamplePatients>();
        builder.Services.AddSingleton<ExplainBook>();
#pragma warning disable RS0030 // This is the program's composition root, which may name the system clock.
        builder.Services.AddSingleton(TimeProvider.System);
#pragma warning restore RS0030
        var server = builder.Build();
        server.UseErrorAnswers();
        server.UseSecurityHeaders();
        server.UseRouting();
        server.MapAssets();
        server.MapAdvice();
        server.MapOpenApi();
        server.MapExplain();
        server.MapPages();
        server.Lifetime.ApplicationStarted.Register(() => OpenBooks(server.Services));
        return server;
    }

    // All cases take seconds to read. Nobody should wait for them, so they are opened behind the first pages.
    private static void OpenBooks(IServiceProvider services)
    {
        var reading = new Thread(() =>
        {
            // The first page comes first: on a small machine the two would share its processors.
            Thread.Sleep(WebLimits.QuietAfterStart);
            services.GetRequiredService<ExamplePatients>().Open();
            services.GetRequiredService<ExplainBook>().Open();
        })
        {
            IsBackground = true,
            Priority = ThreadPriority.BelowNormal,
        };
        reading.Start();
    }

    private static void Listen(KestrelServerOptions options, ImmutableArray<ListenAddress> addresses)
    {
        options.AddServerHeader = false;
        options.Limits.MaxRequestBodySize = WebLimits.LargestForm;
        options.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(WebLimits.HeaderSeconds);
        foreach (var address in addresses)
        {
            // The system chooses a free port for one address, never for two at once.
            if (address.Address is null && address.Port != 0)
            {
                options.ListenLocalhost(address.Port);
            }
            else
            {
                options.Listen(address.Address ?? System.Net.IPAddress.Loopback, address.Port);
            }
        }
    }
}
