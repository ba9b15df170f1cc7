using Materia.Clinical.Plans;
using Materia.Interop.Words;
using Microsoft.Playwright;
using Xunit;

namespace Materia.Browser;

[Trait("Speed", "slow")]
public sealed class When_a_plan_is_shown(RunningWeb web, RunningBrowser browser)
{
    public static TheoryData<string> Examples =>
        [
            "us-first-neutropenia-holds",
            "us-start-creatinine-absent",
            "us-imatinib-allergy-do-not-start",
            "us-pregnant-newly-diagnosed",
            "us-resume-limited-by-clearance-30",
            "us-child-second-episode-resumes-260-per-m2",
            "us-continue-600-crcl-35-reduces-to-400",
        ];

    [Theory]
    [MemberData(nameof(Examples))]
    public async Task action_dose_and_reason_stand_on_the_first_screen(string example)
    {
        foreach (var screen in new[] { Screen.Phone, Screen.Laptop })
        {
            var page = await browser.OpenAsync(web, screen);
            await CaseFiller.AskForExampleAsync(page, example);
            await RunningBrowser.KeepAsync(page, $"plan-{example}-{screen.Width}");

            foreach (var part in new[] { ".action", ".dose", ".count", ".reason" })
            {
                var box = await page.Locator($".decision {part}").BoundingBoxAsync();
                Assert.True(box is not null, $"{part} is not shown");
                Assert.True(
                    box.Y >= 0 && box.Y + box.Height <= screen.Height && box.X + box.Width <= screen.Width,
                    $"{part} ends at {box.Y + box.Height} of {screen.Height}"
                );
            }
            Assert.Equal(screen.Width, await page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
            await page.Context.CloseAsync();
        }
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public async Task each_tier_has_its_word_and_its_shape(string example)
    {
        var page = await browser.OpenAsync(web);
        await CaseFiller.AskForExampleAsync(page, example);
        var words = Enum.GetValues<Severity>().Select(FindingTier.Of).ToHashSet();

        var shapes = new Dictionary<string, string>();
        foreach (var tier in await page.Locator(".tier").AllAsync())
        {
            var word = (await tier.Locator("h3").InnerTextAsync()).Trim();
            Assert.Contains(word, words);
            Assert.True(shapes.TryAdd(word, await tier.Locator("svg").InnerHTMLAsync()), $"{word} stands twice");
        }
        var findings = await page.Locator("#findings").Locator("xpath=..").InnerTextAsync();
        Assert.True(shapes.Count > 0 || findings.Contains("There is no finding", StringComparison.Ordinal));
        Assert.Equal(shapes.Count, shapes.Values.Distinct().Count());
    }

    [Fact]
    public async Task what_was_not_checked_is_never_folded_away_and_stands_before_the_sources()
    {
        var page = await browser.OpenAsync(web);
        await CaseFiller.AskForExampleAsync(page, "us-start-creatinine-absent");

        Assert.Equal(0, await page.Locator("details .not-checked").CountAsync());
        Assert.True(await page.Locator(".not-checked li").CountAsync() > 0);
        var notChecked = await page.Locator("#not-checked").BoundingBoxAsync();
        var sources = await page.Locator("#sources").BoundingBoxAsync();
        Assert.True(notChecked!.Y < sources!.Y);

        await page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });
        Assert.True(await page.Locator(".not-checked").IsVisibleAsync());
        Assert.True(await page.Locator(".disclaimer").IsVisibleAsync());
    }

    [Fact]
    public async Task the_sources_say_their_revision_and_that_they_are_not_the_current_document()
    {
        var page = await browser.OpenAsync(web);
        await CaseFiller.AskForExampleAsync(page, "us-first-neutropenia-holds");
        var sources = await page.Locator(".sources").InnerTextAsync();

        Assert.Contains("Revision: ", sources, StringComparison.Ordinal);
        Assert.Contains("Not the current document", sources, StringComparison.Ordinal);
        Assert.Equal(1, await page.GetByText(PlanText.Disclaimer).CountAsync());
        foreach (var link in await page.Locator(".cite a").AllAsync())
        {
            var target = await link.GetAttributeAsync("href");
            Assert.Equal(1, await page.Locator($"[id='{target![1..]}']").CountAsync());
        }
    }
}
