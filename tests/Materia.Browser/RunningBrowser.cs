using Materia.Testing;
using Microsoft.Playwright;
using Xunit;

namespace Materia.Browser;

/// <summary>
/// Chromium, started when the first test asks for a page. Where there is none the test is skipped, but on continuous
/// integration it fails: there an unseen page would pass unnoticed.
/// </summary>
public sealed class RunningBrowser : IAsyncLifetime
{
    private static readonly string[] Flags =
    [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-default-apps",
        "--disable-sync",
        "--no-first-run",
        "--disable-dev-shm-usage",
    ];

    private readonly SemaphoreSlim starting = new(1);
    private IPlaywright? playwright;
    private IBrowser? browser;

    private static string Executable =>
        Environment.GetEnvironmentVariable("MATERIA_CHROMIUM") is { Length: > 0 } named ? named : "/usr/bin/chromium";

    /// <summary>A new page in a context of its own.</summary>
    public async Task<IPage> OpenAsync(RunningWeb web, Screen? screen = null, bool withScript = true)
    {
        screen ??= Screen.Laptop;
        var chromium = await StartAsync();
        var context = await chromium.NewContextAsync(
            new BrowserNewContextOptions
            {
                BaseURL = web.Address.ToString(),
                JavaScriptEnabled = withScript,
                ViewportSize = new ViewportSize { Width = screen.Width, Height = screen.Height },
            }
        );
        // Nothing may come from anywhere else.
        await context.RouteAsync(
            address => !address.StartsWith(web.Address.ToString(), StringComparison.Ordinal),
            route => route.AbortAsync()
        );
        return await context.NewPageAsync();
    }

    /// <summary>Keeps a picture of the page where MATERIA_SCREENSHOTS names a folder, for people to look at.</summary>
    public static async Task KeepAsync(IPage page, string name)
    {
        if (Environment.GetEnvironmentVariable("MATERIA_SCREENSHOTS") is { Length: > 0 } folder)
        {
            await page.ScreenshotAsync(
                new PageScreenshotOptions { Path = Path.Combine(folder, $"{name}-first-screen.png") }
            );
            await page.ScreenshotAsync(
                new PageScreenshotOptions { Path = Path.Combine(folder, $"{name}.png"), FullPage = true }
            );
        }
    }

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        if (browser is not null)
        {
            await browser.DisposeAsync();
        }
        playwright?.Dispose();
        starting.Dispose();
    }

    private async Task<IBrowser> StartAsync()
    {
        if (!File.Exists(Executable))
        {
            var message =
                $"There is no Chromium at {Executable}. Install it (apt-get install chromium) or name it with MATERIA_CHROMIUM.";
            Assert.SkipUnless(RepositoryRoot.IsContinuousIntegration, message);
            Assert.Fail(message);
        }
        await starting.WaitAsync();
        try
        {
            playwright ??= await Playwright.CreateAsync();
            return browser ??= await playwright.Chromium.LaunchAsync(
                new BrowserTypeLaunchOptions { ExecutablePath = Executable, Args = Flags }
            );
        }
        finally
        {
            starting.Release();
        }
    }
}
