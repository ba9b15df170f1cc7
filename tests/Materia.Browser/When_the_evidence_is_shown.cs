using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Xunit;

namespace Materia.Browser;

/// <summary>The page of the evidence register, narrow and wide, and as it is printed.</summary>
[Trait("Speed", "slow")]
public sealed class When_the_evidence_is_shown(RunningWeb web, RunningBrowser browser)
{
    private const string Path = "/imatinib/evidence";

    [Fact]
    public async Task it_fits_every_screen_and_bars_no_way()
    {
        var page = await browser.OpenAsync(web);
        await page.GotoAsync(Path);
        foreach (var width in new[] { 320, 360, 768, 1440 })
        {
            await page.SetViewportSizeAsync(width, Screen.Phone.Height);
            Assert.Equal(width, await page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
            await RunningBrowser.KeepAsync(page, $"evidence-{width}");
            var result = await page.RunAxe();
            Assert.True(
                result.Violations.Length == 0,
                string.Join('\n', result.Violations.Select(one => $"{one.Id}: {one.Help}: {one.Nodes[0].Html}"))
            );
        }
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task every_study_has_its_row_with_how_many_were_studied_and_what_is_unverified()
    {
        var register = Oracle.Knowledge.Drug("imatinib").Register;
        var page = await browser.OpenAsync(web);
        await page.GotoAsync(Path);
        foreach (var study in register.Studies)
        {
            var row = page.Locator($"tr[id='{study.Id}']");
            var text = (await row.InnerTextAsync()).Replace('\u00A0', ' ');
            Assert.Contains(study.Patients.ToWords(), text, StringComparison.Ordinal);
            Assert.Contains(study.Publication.Text, text, StringComparison.Ordinal);
            var unverified =
                study.Figures.Count(figure => !figure.IsVerified)
                + (study.Patients.IsVerified ? 0 : 1)
                + (study.Publication.IsVerified ? 0 : 1);
            Assert.Equal(unverified, await row.Locator(".unverified").CountAsync());
        }
        Assert.Equal(
            register.Questions.Length,
            await page.Locator("section[aria-labelledby='questions'] h3").CountAsync()
        );
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task every_link_leads_somewhere_and_a_study_names_the_states_that_rest_on_it()
    {
        var page = await browser.OpenAsync(web);
        await page.GotoAsync(Path);
        var addresses = await page.EvaluateAsync<string[]>(
            "[...new Set([...document.querySelectorAll(\"main a[href^='/']\")].map(one => one.getAttribute('href')))]"
        );
        Assert.NotEmpty(addresses);
        foreach (var address in addresses)
        {
            using var answer = await web.Client.GetAsync(new Uri(address, UriKind.Relative));
            Assert.True(answer.IsSuccessStatusCode, address);
        }
        await page.GotoAsync("/explain/trd-2013");
        await page.Locator("a[href='/explain/pneumonitis/rechallenge']").ClickAsync();
        await page.Locator("a[href='/explain/trd-2013']").First.WaitForAsync();
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task it_prints_in_black_on_white_and_no_wider_than_the_paper()
    {
        var page = await browser.OpenAsync(web);
        await page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });
        // source: A4 less its margins, 182 mm at 96 dots an inch.
        await page.SetViewportSizeAsync(688, Screen.Laptop.Height);
        await page.GotoAsync(Path);
        Assert.Equal(688, await page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
        await page.Context.CloseAsync();
    }
}
