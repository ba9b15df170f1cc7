using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Xunit;

namespace Materia.Browser;

[Trait("Speed", "slow")]
public sealed partial class When_a_plan_is_taken_along(RunningWeb web, RunningBrowser browser)
{
    [Fact]
    public async Task the_address_holds_no_data_until_it_is_asked_for()
    {
        var page = await browser.OpenAsync(web, withScript: false);
        await page.GotoAsync(CaseFiller.Form);
        await CaseFiller.FillAsync(page, CaseFiller.Adult);
        Assert.EndsWith(CaseFiller.Form, page.Url, StringComparison.Ordinal);
        var reason = await page.Locator(".decision").InnerTextAsync();

        await page.Locator("button[name=as][value=bookmark]").ClickAsync();
        Assert.EndsWith(CaseFiller.Form, page.Url, StringComparison.Ordinal);
        Assert.Contains("holds the data", await page.Locator("#bookmark").InnerTextAsync(), StringComparison.Ordinal);
        var address = await page.Locator("#bookmark a").GetAttributeAsync("href");
        Assert.DoesNotContain("warfarin", address, StringComparison.Ordinal);

        await page.GotoAsync(address!);
        Assert.Equal(reason, await page.Locator(".decision").InnerTextAsync());
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("!!!!")]
    [InlineData("AAAA")]
    public async Task a_bookmark_that_is_none_is_no_page(string word)
    {
        using var answer = await web.Client.GetAsync(
            new Uri($"{CaseFiller.Form}?data={Uri.EscapeDataString(word)}", UriKind.Relative)
        );

        Assert.Contains(
            answer.StatusCode,
            new[] { System.Net.HttpStatusCode.NotFound, System.Net.HttpStatusCode.BadRequest }
        );
    }

    [Theory]
    [InlineData("note", "text/plain")]
    [InlineData("json", "application/json")]
    public async Task it_is_a_note_to_paste_and_json_as_well(string kind, string type)
    {
        var page = await browser.OpenAsync(web);
        await CaseFiller.AskForExampleAsync(page, "us-first-neutropenia-holds");
        var shown = await page.Locator($"#plan-{kind}").TextContentAsync();
        var answer = await page.RunAndWaitForResponseAsync(
            () => page.Locator($"button[name=as][value={kind}]").ClickAsync(),
            response => response.Request.Method == "POST"
        );

        Assert.StartsWith(type, await answer.HeaderValueAsync("content-type") ?? "", StringComparison.Ordinal);
        Assert.Equal(shown!.Trim(), (await answer.TextAsync()).Trim());
    }

    [Theory]
    [InlineData("us-first-neutropenia-holds", "cml-cp")]
    [InlineData("us-child-cml-cp-340-per-m2-seed-000", "cml-cp")]
    [InlineData("us-accelerated-phase-rifampin-stays-600", "cml-ap")]
    [InlineData("eu-pregnancy-unknown-blocks-start", "cml-cp")]
    public async Task it_prints_on_two_pages_at_most(string example, string indication)
    {
        var page = await browser.OpenAsync(web);
        await CaseFiller.AskForExampleAsync(page, example, indication);
        var pdf = await page.PdfAsync(new PagePdfOptions { Format = "A4", PreferCSSPageSize = true });

        var pages = PageObject().Count(System.Text.Encoding.Latin1.GetString(pdf));
        Assert.InRange(pages, 1, 2);
    }

    [GeneratedRegex(@"/Type\s*/Page\b(?!s)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex PageObject();
}
