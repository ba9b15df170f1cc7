using Deque.AxeCore.Playwright;
using Xunit;

namespace Materia.Browser;

[Trait("Speed", "slow")]
public sealed class When_a_page_is_opened(RunningWeb web, RunningBrowser browser)
{
    [Theory]
    [InlineData("/", "home")]
    [InlineData("/imatinib/cml-cp", "indication")]
    [InlineData("/imatinib/asm", "indication-one-label")]
    [InlineData("/imatinib/cml-cp/plan", "form")]
    [InlineData("/imatinib/cml-cp/plan?example=us-first-neutropenia-holds", "form-example")]
    [InlineData("/no/such/page", "not-found")]
    public async Task nothing_bars_the_way_of_assistive_technology(string path, string name)
    {
        var page = await browser.OpenAsync(web, Screen.Phone);
        await page.GotoAsync(path);
        await RunningBrowser.KeepAsync(page, $"{name}-phone");
        await page.SetViewportSizeAsync(Screen.Laptop.Width, Screen.Laptop.Height);
        await RunningBrowser.KeepAsync(page, $"{name}-laptop");

        var result = await page.RunAxe();

        Assert.True(
            result.Violations.Length == 0,
            string.Join('\n', result.Violations.Select(one => $"{one.Id}: {one.Help}: {one.Nodes[0].Html}"))
        );
    }

    [Theory]
    [InlineData("us-first-neutropenia-holds")]
    [InlineData("us-start-creatinine-absent")]
    [InlineData("us-imatinib-allergy-do-not-start")]
    public async Task a_plan_bars_no_way_either(string example)
    {
        var page = await browser.OpenAsync(web);
        await CaseFiller.AskForExampleAsync(page, example);
        await page.EvaluateAsync("document.querySelectorAll('details').forEach(one => one.open = true)");

        var result = await page.RunAxe();

        Assert.True(
            result.Violations.Length == 0,
            string.Join('\n', result.Violations.Select(one => $"{one.Id}: {one.Help}: {one.Nodes[0].Html}"))
        );
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/imatinib/cml-cp")]
    [InlineData("/imatinib/cml-cp/plan?example=us-first-neutropenia-holds")]
    public async Task it_is_no_wider_than_a_small_phone(string path)
    {
        var page = await browser.OpenAsync(web, Screen.Phone);
        await page.GotoAsync(path);

        Assert.Equal(360, await page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
    }

    [Fact]
    public async Task it_asks_no_other_machine_for_anything()
    {
        var page = await browser.OpenAsync(web);
        var foreign = new List<string>();
        page.Request += (_, request) =>
        {
            if (!request.Url.StartsWith(web.Address.ToString(), StringComparison.Ordinal))
            {
                foreign.Add(request.Url);
            }
        };
        await page.GotoAsync("/imatinib/cml-cp");

        Assert.Empty(foreign);
    }
}
