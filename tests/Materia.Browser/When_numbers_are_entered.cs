using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Xunit;

namespace Materia.Browser;

/// <summary>Rule 10 of the screens: units are chosen beside the number and said again in both systems before the plan.</summary>
[Trait("Speed", "slow")]
public sealed partial class When_numbers_are_entered(RunningWeb web, RunningBrowser browser)
{
    private static readonly (string Field, string Typed)[] Numbers =
    [
        ("asOf", "2026-11-20"),
        ("resultsDate", "2026-11-18"),
        ("patient.birthDate", "1958-03-14"),
        ("patient.weight.value", "60"),
        ("observations[2].value", "52"),
        ("observations[2].unit", "µmol/L"),
        ("observations[2].upperLimit", "17.1"),
        ("observations[5].value", "88.4"),
        ("observations[5].unit", "µmol/L"),
    ];

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task each_is_said_again_in_the_other_system_before_the_plan(bool withScript)
    {
        var page = await browser.OpenAsync(web, Screen.Phone, withScript);
        await page.GotoAsync(CaseFiller.Form);
        await CaseFiller.FillFieldsAsync(page, Numbers);
        if (!withScript)
        {
            await page.Locator("button[name=check]").ClickAsync();
            await page.Locator("#checked").WaitForAsync();
        }

        await EchoAsync(page, "observations-2--value", "52 µmol/L = 3.04 mg/dL = 3.04 × ULN");
        await EchoAsync(page, "observations-5--value", "88.4 µmol/L = 1 mg/dL");
        await EchoAsync(page, "patient-weight-value", "60 kg = 132.28 lb");
        await EchoAsync(page, "patient-birthDate", "68 years");
        Assert.Equal(0, await page.Locator(".decision").CountAsync());
        await RunningBrowser.KeepAsync(page, $"echo-{withScript}");
    }

    [Fact]
    public async Task a_number_in_the_wrong_unit_is_told_while_it_is_typed_and_again_when_it_is_sent()
    {
        var page = await browser.OpenAsync(web);
        await page.GotoAsync(CaseFiller.Form);
        await CaseFiller.FillFieldsAsync(
            page,
            [
                ("asOf", "2026-11-20"),
                ("resultsDate", "2026-11-18"),
                ("patient.age.value", "54"),
                ("observations[5].value", "88"),
                ("observations[5].unit", "mg/dL"),
            ]
        );
        var live = page.Locator(".row:has(#observations-5--value) .live");
        await live.WaitForAsync();
        var words = await live.InnerTextAsync();
        Assert.Contains("perhaps 88 µmol/L?", words, StringComparison.Ordinal);

        await page.Locator("button.main").ClickAsync();
        await page.Locator("#problem").WaitForAsync();
        Assert.Equal(words, await page.Locator("#problem a").First.InnerTextAsync());
    }

    [Fact]
    public async Task units_are_those_of_the_test_and_weight_is_in_kilograms()
    {
        var page = await browser.OpenAsync(web);
        await page.GotoAsync(CaseFiller.Form);

        Assert.Equal("kg", await page.InputValueAsync("[name='patient.weight.unit']"));
        var units = await page.Locator("[name='observations[5].unit'] option").AllTextContentsAsync();
        Assert.Equal(["", "mg/dL", "µmol/L"], units.Select(unit => unit.Trim()));
        // None is chosen for the reader where there is a choice.
        Assert.Equal("", await page.InputValueAsync("[name='observations[5].unit']"));
    }

    [Fact]
    public async Task only_what_a_rule_reads_is_asked_and_each_says_why()
    {
        var page = await browser.OpenAsync(web);
        await page.GotoAsync("/imatinib/gist-adjuvant/plan?label=eu");
        Assert.Equal("eu", await page.InputValueAsync("[name=jurisdiction]"));
        Assert.Equal(1, await page.Locator("[name='indication.qualifiers.relapse-risk']").CountAsync());
        Assert.Equal(0, await page.Locator("[name='indication.qualifiers.kit-d816v']").CountAsync());
        var why = await page.Locator("#indication-qualifiers-relapse-risk-why").InnerTextAsync();
        Assert.Matches(Question(), why);

        await page.GotoAsync(CaseFiller.Form);
        Assert.Equal(0, await page.Locator("[name='indication.qualifiers.relapse-risk']").CountAsync());
        foreach (var row in await page.Locator(".row-observations:has(.test)").AllAsync())
        {
            Assert.True(await row.Locator(".reads").CountAsync() == 1, await row.InnerTextAsync());
        }
    }

    private static async Task EchoAsync(IPage page, string id, string words)
    {
        var echo = page.Locator($"#{id}-echo");
        await Assertions.Expect(echo).ToHaveTextAsync(words);
    }

    [GeneratedRegex(@"^Why: .+\?", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Question();
}
