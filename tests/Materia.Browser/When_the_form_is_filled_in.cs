using System.Net.Http.Headers;
using System.Text;
using Microsoft.Playwright;
using Xunit;

namespace Materia.Browser;

[Trait("Speed", "slow")]
public sealed class When_the_form_is_filled_in(RunningWeb web, RunningBrowser browser)
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task the_keyboard_alone_gives_the_plan_with_script_and_without(bool withScript)
    {
        var page = await browser.OpenAsync(web, withScript: withScript);
        await page.GotoAsync(CaseFiller.Form);
        await CaseFiller.TypeAsync(page, CaseFiller.Adult);
        await CaseFiller.SendAsync(page);
        await RunningBrowser.KeepAsync(page, "plan-start-1440");

        Assert.Equal("START imatinib", await page.Locator(".action").InnerTextAsync());
        Assert.Contains(
            "400\u00A0mg once a day",
            await page.Locator(".dose").InnerTextAsync(),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task the_service_gives_the_same_plan_for_the_case_that_it_made()
    {
        var page = await browser.OpenAsync(web);
        await page.GotoAsync(CaseFiller.Form);
        await CaseFiller.FillAsync(page, CaseFiller.Adult);

        var question = await page.Locator("#case-json").TextContentAsync();
        var shown = await page.Locator("#plan-json").TextContentAsync();
        using var body = new StringContent(question!, new MediaTypeHeaderValue("application/json"));
        using var answer = await web.Client.PostAsync(new Uri("/api/advice", UriKind.Relative), body);
        var plan = await answer.Content.ReadAsStringAsync();

        Assert.Equal(Oracle.Plain(Oracle.Advise(Encoding.UTF8.GetBytes(question!))), plan);
        Assert.Equal(plan, Oracle.Plain(shown!));
    }

    [Fact]
    public async Task html_in_the_name_of_a_medicine_is_text()
    {
        var page = await browser.OpenAsync(web);
        var dialogs = 0;
        page.Dialog += (_, dialog) =>
        {
            dialogs++;
            _ = dialog.DismissAsync();
        };
        await page.GotoAsync(CaseFiller.Form);
        await CaseFiller.FillAsync(page, CaseFiller.Adult);

        Assert.Contains(
            "<img src=x onerror=alert(1)>",
            await page.Locator(".not-checked").InnerTextAsync(),
            StringComparison.Ordinal
        );
        Assert.Equal(0, await page.Locator("img").CountAsync());
        Assert.Equal(0, dialogs);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task every_fault_is_told_at_the_top_and_at_its_field_and_nothing_is_lost(bool withScript)
    {
        var page = await browser.OpenAsync(web, Screen.Phone, withScript);
        await page.GotoAsync(CaseFiller.Form);
        await CaseFiller.TypeAsync(
            page,
            [
                ("asOf", "2026-11-20"),
                ("patient.age.value", "54 years"),
                ("patient.weight.value", "80"),
                ("observations[5].value", "0,9"),
                ("observations[5].unit", "mg/dL"),
                ("observations[5].date", "20.11.2026"),
                ("medications", "warfarin"),
                ("medications.none", " "),
            ]
        );
        await CaseFiller.SendAsync(page);
        await RunningBrowser.KeepAsync(page, "faults-360");

        var summary = page.Locator(".problem");
        Assert.Equal("There is a problem", await summary.Locator("h2").InnerTextAsync());
        Assert.StartsWith("Problem", await page.TitleAsync(), StringComparison.Ordinal);
        Assert.Equal(1, await page.Locator(".problem:focus").CountAsync());
        foreach (
            var field in new[] { "patient.age.value", "observations[5].date", "observations[5].value", "medications" }
        )
        {
            var control = page.Locator($"[name='{field}']");
            Assert.Equal("true", await control.GetAttributeAsync("aria-invalid"));
            var id = await control.GetAttributeAsync("id");
            var words = await summary.Locator($"a[href='#{id}']").InnerTextAsync();
            var beside = await page.Locator($"#{id}-fault").InnerTextAsync();
            Assert.EndsWith(words, beside, StringComparison.Ordinal);
        }
        Assert.Equal("54 years", await page.InputValueAsync("[name='patient.age.value']"));
        Assert.Equal("0,9", await page.InputValueAsync("[name='observations[5].value']"));
        Assert.Equal("20.11.2026", await page.InputValueAsync("[name='observations[5].date']"));
        Assert.Equal("creatinine", await page.InputValueAsync("[name='observations[5].code']"));
        Assert.Contains("20.11.2026", await summary.InnerTextAsync(), StringComparison.Ordinal);
        Assert.Contains("54 years", await summary.InnerTextAsync(), StringComparison.Ordinal);
        Assert.Equal("warfarin", await page.InputValueAsync("[name='medications']"));

        await summary.Locator("a").First.ClickAsync();
        await page.Locator("[name='patient.age.value']:focus").WaitForAsync();
    }

    [Fact]
    public async Task more_rows_can_be_had_and_the_plan_can_be_gone_back_from()
    {
        var page = await browser.OpenAsync(web, withScript: false);
        await page.GotoAsync($"{CaseFiller.Form}?example=us-first-neutropenia-holds");
        var before = await page.Locator(".row-observations").CountAsync();
        await page.Locator("button[name=more][value=observations]").ClickAsync();
        // Only the page that follows has its first new row in focus.
        await page.Locator(".row-observations select[autofocus]").WaitForAsync();
        Assert.True(await page.Locator(".row-observations").CountAsync() > before);

        await page.Locator("button.main").ClickAsync();
        await page.Locator("#decision, #problem").WaitForAsync();
        Assert.Equal(0, await page.Locator("#problem").CountAsync());
        await page.Locator("button[name=edit]").ClickAsync();

        Assert.Equal("2026-11-20", await page.InputValueAsync("[name='asOf']"));
        Assert.Equal("10*9/L", await page.InputValueAsync("[name='observations[0].unit']"));
        Assert.True(await page.IsCheckedAsync("[name='medications.none']"));
    }

    [Fact]
    public async Task a_form_from_elsewhere_gives_no_plan_but_the_form_again()
    {
        using var body = new FormUrlEncodedContent(
            new Dictionary<string, string> { ["asOf"] = "2026-11-20", ["patient.age.value"] = "54" }
        );
        using var answer = await web.Client.PostAsync(new Uri(CaseFiller.Form, UriKind.Relative), body);
        var page = await answer.Content.ReadAsStringAsync();

        Assert.Equal(System.Net.HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("There is a problem", page, StringComparison.Ordinal);
        Assert.Contains("value=\"54\"", page, StringComparison.Ordinal);
    }
}
