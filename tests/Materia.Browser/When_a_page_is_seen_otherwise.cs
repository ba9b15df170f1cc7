using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Xunit;

namespace Materia.Browser;

/// <summary>Narrow and wide, dark, with large text, without script: the same page.</summary>
[Trait("Speed", "slow")]
public sealed class When_a_page_is_seen_otherwise(RunningWeb web, RunningBrowser browser)
{
    public static TheoryData<string> Pages =>
        [
            "/",
            "/imatinib",
            "/imatinib/evidence",
            "/imatinib/cml-cp",
            "/imatinib/cml-cp/plan",
            "/imatinib/cml-cp/plan?example=us-first-neutropenia-holds",
            "/imatinib/cml-cp/example/us-first-neutropenia-holds",
            "/imatinib/cml-ap/example/us-accelerated-phase-rifampin-stays-600",
            "/explain",
            "/explain/us-label-2013",
            "/imatinib/cml-cp/example/us-rash-grade-3-steroid-calendar",
            "/explain/rash",
            "/explain/cytopenia-600",
            "/api",
        ];

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task it_never_scrolls_sideways_and_bars_no_way_in_the_dark(string path)
    {
        var page = await browser.OpenAsync(web, withScript: true);
        await page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = ColorScheme.Dark });
        await page.GotoAsync(path);
        foreach (var width in new[] { 320, 360, 768, 1440 })
        {
            await page.SetViewportSizeAsync(width, Screen.Phone.Height);
            var found = await page.EvaluateAsync<int>("document.documentElement.scrollWidth");
            Assert.True(found == width, $"{path} is {found} wide at {width}");
        }
        var result = await page.RunAxe();
        Assert.True(
            result.Violations.Length == 0,
            string.Join('\n', result.Violations.Select(one => $"{one.Id}: {one.Help}: {one.Nodes[0].Html}"))
        );

        // Text twice as large, as the browser's own setting makes it.
        await page.EvaluateAsync("document.documentElement.style.fontSize = '200%'");
        foreach (var width in new[] { 768, 1440 })
        {
            await page.SetViewportSizeAsync(width, Screen.Laptop.Height);
            var found = await page.EvaluateAsync<int>("document.documentElement.scrollWidth");
            Assert.True(found == width, $"{path} with large text is {found} wide at {width}");
        }
        await page.Context.CloseAsync();
    }

    [Theory]
    [InlineData("/imatinib/cml-cp/example/us-first-neutropenia-holds")]
    [InlineData("/imatinib/cml-cp/plan")]
    public async Task the_keyboard_reaches_everything_that_can_be_used(string path)
    {
        var page = await browser.OpenAsync(web);
        await page.GotoAsync(path);
        var expected = await page.Locator(
                "a[href]:visible, button:visible:not(.first), input:visible, select:visible, textarea:visible, summary:visible"
            )
            .CountAsync();
        var reached = new HashSet<string>();
        for (var press = 0; press < expected + 5; press++)
        {
            await page.Keyboard.PressAsync("Tab");
            reached.Add(
                await page.EvaluateAsync<string>(
                    "(() => { const all = [...document.querySelectorAll('*')]; return all.indexOf(document.activeElement) + ''; })()"
                )
            );
        }
        Assert.True(reached.Count >= expected, $"{reached.Count} of {expected}");
        await page.Context.CloseAsync();
    }
}
