using Microsoft.Playwright;

namespace Materia.Browser;

/// <summary>Fills the form as a person with a keyboard does: Tab to the field, type, go on.</summary>
internal static class CaseFiller
{
    private const int MostFields = 400;

    public const string Form = "/imatinib/cml-cp/plan";

    /// <summary>An adult who starts; what is in the fields in the order in which they stand.</summary>
    public static readonly (string Field, string Typed)[] Adult =
    [
        ("asOf", "2026-11-20"),
        ("jurisdiction", "US"),
        ("resultsDate", "2026-11-16"),
        ("patient.age.value", "54"),
        ("patient.sex", "Male"),
        ("patient.weight.value", "80"),
        ("patient.height.value", "178"),
        // The rows of tests stand in the order of the knowledge: counts, bilirubin, ALT, AST, creatinine.
        ("observations[2].value", "0.6"),
        ("observations[2].unit", "mg/dL"),
        ("observations[2].upperLimit", "1.2"),
        ("observations[3].value", "24"),
        ("observations[3].unit", "U/L"),
        ("observations[3].upperLimit", "45"),
        ("observations[5].value", "1.0"),
        ("observations[5].unit", "mg/dL"),
        ("medications", "warfarin\n<img src=x onerror=alert(1)>"),
        ("conditions.none", " "),
        ("allergies.none", " "),
    ];

    public static async Task TypeAsync(IPage page, IEnumerable<(string Field, string Typed)> fields)
    {
        foreach (var (field, typed) in fields)
        {
            await TabToAsync(page, field);
            if (field == "asOf")
            {
                await page.Keyboard.PressAsync("Control+A");
            }
            await page.Keyboard.TypeAsync(typed);
        }
    }

    /// <summary>The same without a hand on the keyboard, for tests of something else.</summary>
    public static async Task FillAsync(IPage page, IEnumerable<(string Field, string Typed)> fields)
    {
        await FillFieldsAsync(page, fields);
        await page.Locator("button.main").ClickAsync();
        await page.Locator("#decision, #problem").WaitForAsync();
    }

    /// <summary>Fills fields and sends nothing.</summary>
    public static async Task FillFieldsAsync(IPage page, IEnumerable<(string Field, string Typed)> fields)
    {
        foreach (var (field, typed) in fields)
        {
            var control = page.Locator($"[name='{field}']");
            switch (await control.EvaluateAsync<string>("one => one.tagName + ' ' + one.type"))
            {
                case "INPUT checkbox":
                    await control.CheckAsync();
                    break;
                case "SELECT select-one":
                    // As type-ahead does: the first choice that begins so.
                    var labels = await control.Locator("option").AllTextContentsAsync();
                    var label = labels.First(one => one.Trim().StartsWith(typed, StringComparison.Ordinal));
                    await control.SelectOptionAsync(new SelectOptionValue { Label = label.Trim() });
                    break;
                default:
                    await control.FillAsync(typed);
                    await control.BlurAsync();
                    break;
            }
        }
    }

    private static async Task TabToAsync(IPage page, string field)
    {
        for (var presses = 0; presses < MostFields; presses++)
        {
            await page.Keyboard.PressAsync("Tab");
            if (await page.Locator($":focus[name='{field}']").CountAsync() == 1)
            {
                return;
            }
        }
        throw new InvalidOperationException($"Tab never reached {field}.");
    }

    /// <summary>Tab from the last field to the button, and Enter.</summary>
    public static async Task SendAsync(IPage page)
    {
        for (var presses = 0; presses < MostFields; presses++)
        {
            await page.Keyboard.PressAsync("Tab");
            if (await page.Locator("button.main:focus").CountAsync() == 1)
            {
                await page.Keyboard.PressAsync("Enter");
                await page.Locator("#decision, #problem").WaitForAsync();
                return;
            }
        }
        throw new InvalidOperationException("Tab never reached the button.");
    }

    /// <summary>Opens the plan of an example patient.</summary>
    public static async Task AskForExampleAsync(IPage page, string example, string indication = "cml-cp")
    {
        await page.GotoAsync($"/imatinib/{indication}/example/{example}");
        await page.Locator("#decision").WaitForAsync();
        await page.WaitForLoadStateAsync(LoadState.Load);
    }
}
