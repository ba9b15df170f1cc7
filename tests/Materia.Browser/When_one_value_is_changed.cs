using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Xunit;

namespace Materia.Browser;

[Trait("Speed", "slow")]
public sealed class When_one_value_is_changed(RunningWeb web, RunningBrowser browser)
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task both_plans_stand_side_by_side_and_what_differs_has_a_word(bool withScript)
    {
        var page = await browser.OpenAsync(web, Screen.Laptop, withScript);
        await CaseFiller.AskForExampleAsync(page, "us-continue-600-crcl-35-reduces-to-400");
        await page.SelectOptionAsync("#whatif-field", "patient.weight.value");
        await page.FillAsync("#whatif-value", "140");
        await page.Locator("button[value=change]").ClickAsync();
        await page.Locator("#difference").WaitForAsync();
        await RunningBrowser.KeepAsync(page, $"what-if-{withScript}");

        Assert.StartsWith(
            "The decision differs.",
            await page.Locator("#difference").InnerTextAsync(),
            StringComparison.Ordinal
        );
        var dose = page.Locator("table.compare tbody tr").Nth(1);
        Assert.Contains("differs", await dose.InnerTextAsync(), StringComparison.Ordinal);
        Assert.Contains("400\u00A0mg", await dose.Locator("td").Nth(0).InnerTextAsync(), StringComparison.Ordinal);
        Assert.Contains("600\u00A0mg", await dose.Locator("td").Nth(1).InnerTextAsync(), StringComparison.Ordinal);

        await page.GetByText("Back to the first plan").ClickAsync();
        Assert.Equal("REDUCE imatinib", await page.Locator(".action").InnerTextAsync());
    }

    [Fact]
    public async Task the_two_labels_stand_side_by_side_the_same_way()
    {
        var page = await browser.OpenAsync(web, Screen.Phone);
        await CaseFiller.AskForExampleAsync(page, "us-child-cml-cp-340-per-m2-seed-000");
        await page.Locator("button[value=labels]").ClickAsync();
        await page.Locator("#difference").WaitForAsync();
        await page.WaitForLoadStateAsync(LoadState.Load);

        var heads = await page.Locator("table.compare").First.Locator("thead th").AllTextContentsAsync();
        Assert.Contains("US label", heads);
        Assert.Contains("EU label", heads);
        Assert.Equal(360, await page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
        var result = await page.RunAxe();
        Assert.Empty(result.Violations.Select(one => one.Id));
    }

    [Fact]
    public async Task a_value_that_cannot_be_read_is_told_and_kept()
    {
        var page = await browser.OpenAsync(web);
        await CaseFiller.AskForExampleAsync(page, "us-first-neutropenia-holds");
        await page.SelectOptionAsync("#whatif-field", "patient.weight.value");
        await page.FillAsync("#whatif-value", "heavy");
        await page.Locator("button[value=change]").ClickAsync();

        Assert.Contains("heavy", await page.Locator("#problem").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Equal("heavy", await page.InputValueAsync("#whatif-value"));
    }
}
