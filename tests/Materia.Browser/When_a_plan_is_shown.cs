using System.Text.RegularExpressions;
using Materia.Clinical.Plans;
using Materia.Interop.Words;
using Microsoft.Playwright;
using Xunit;

namespace Materia.Browser;

/// <summary>The rules 1 to 8 of the screens.</summary>
[Trait("Speed", "slow")]
public sealed partial class When_a_plan_is_shown(RunningWeb web, RunningBrowser browser)
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
    public async Task action_dose_times_reason_and_what_was_not_checked_stand_on_the_first_screen(string example)
    {
        foreach (var screen in new[] { Screen.Phone, Screen.Laptop })
        {
            var page = await browser.OpenAsync(web, screen);
            await CaseFiller.AskForExampleAsync(page, example);
            await RunningBrowser.KeepAsync(page, $"plan-{example}-{screen.Width}");

            var hasDose = await page.Locator(".decision .dose").CountAsync() == 1;
            string[] parts =
            [
                ".action",
                hasDose ? ".dose" : ".no-dose, .decision .forbidden",
                ".reason >> nth=0",
                ".count",
            ];
            foreach (var part in hasDose ? [.. parts, ".give"] : parts)
            {
                var box = await page.Locator($".decision {part}").BoundingBoxAsync();
                Assert.True(box is not null, $"{part} is not shown");
                Assert.True(
                    box.Y >= 0 && box.Y + box.Height <= screen.Height && box.X + box.Width <= screen.Width,
                    $"{part} ends at {box.Y + box.Height} of {screen.Height}"
                );
            }
            if (hasDose)
            {
                Assert.Matches(Often(), await page.Locator(".dose").InnerTextAsync());
            }
            await page.Context.CloseAsync();
        }
    }

    [Fact]
    public async Task a_medicine_that_must_be_changed_stands_beside_the_dose_on_the_first_screen()
    {
        var page = await browser.OpenAsync(web, Screen.Phone);
        await CaseFiller.AskForExampleAsync(page, "us-accelerated-phase-rifampin-stays-600", "cml-ap");
        var change = page.Locator(".decision .first-change");

        Assert.StartsWith("Change: Rifampicin", (await change.InnerTextAsync()).Trim(), StringComparison.Ordinal);
        var box = await change.BoundingBoxAsync();
        Assert.True(box!.Y + box.Height <= Screen.Phone.Height);
    }

    [Fact]
    public async Task what_is_needed_is_called_as_its_field_is()
    {
        var page = await browser.OpenAsync(web, Screen.Phone);
        await CaseFiller.AskForExampleAsync(page, "eu-pregnancy-unknown-blocks-start");
        var main = page.Locator("main");

        Assert.Contains("Supply pregnancy", await main.InnerTextAsync(), StringComparison.Ordinal);
        Assert.DoesNotContain("patient.pregnancy", await main.InnerTextAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("us-resume-limited-by-clearance-30", "cml-cp")]
    [InlineData("us-child-second-episode-resumes-260-per-m2", "cml-cp")]
    [InlineData("eu-dfsp-800-is-400-twice-a-day", "dfsp")]
    public async Task the_dose_is_written_so_that_it_cannot_be_misread(string example, string indication)
    {
        var page = await browser.OpenAsync(web, Screen.Phone);
        await CaseFiller.AskForExampleAsync(page, example, indication);
        var line = await page.Locator(".decision .dose").InnerTextAsync();
        var give = await page.Locator(".decision .give").InnerTextAsync();

        Assert.StartsWith("DOSE", line, StringComparison.Ordinal);
        Assert.Contains(" imatinib", await page.Locator(".action").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Matches(DoseLine(), line);
        // A day's total, and what is taken each time.
        Assert.Matches(DayTotal(), give);
        Assert.Contains("×", give, StringComparison.Ordinal);
        foreach (var words in new[] { line, give })
        {
            // No trailing or naked zero, no number of four digits without a comma, no abbreviation, no break before a unit.
            Assert.DoesNotMatch(Misread(), words);
        }
        foreach (var width in new[] { 320, 360, 768, 1440 })
        {
            await page.SetViewportSizeAsync(width, Screen.Phone.Height);
            Assert.Equal(1, await page.EvaluateAsync<int>(LinesOfTheAmount));
        }
    }

    [Fact]
    public async Task every_input_that_a_rule_read_stands_below_the_dose_with_its_date()
    {
        var page = await browser.OpenAsync(web);
        await CaseFiller.AskForExampleAsync(page, "us-first-neutropenia-holds");
        using var plan = System.Text.Json.JsonDocument.Parse((await page.Locator("#plan-json").TextContentAsync())!);
        var strip = await page.Locator(".strip").InnerTextAsync();

        foreach (var input in plan.RootElement.GetProperty("inputs").EnumerateArray())
        {
            Assert.Contains(input.GetProperty("label").GetString()!, strip, StringComparison.OrdinalIgnoreCase);
            if (input.TryGetProperty("date", out var date))
            {
                Assert.Contains($"{date.GetString()}, ", strip, StringComparison.Ordinal);
            }
        }
        Assert.Contains("0.6 mg/dL = 10.26 µmol/L = 0.5 × ULN", strip.Replace('\u00A0', ' '), StringComparison.Ordinal);
        // The grade stands beside the count, with its version, and leads to its criteria.
        var grade = page.Locator(".strip a.echo").First;
        Assert.Equal("grade 3 (CTCAE 5.0; grade 2 in 6.0)", (await grade.InnerTextAsync()).Replace('\u00A0', ' '));
        Assert.Contains("grading-5", await grade.GetAttributeAsync("href"), StringComparison.Ordinal);
        var decision = await page.Locator(".decision").BoundingBoxAsync();
        var findings = await page.Locator("#findings").BoundingBoxAsync();
        var inputs = await page.Locator(".strip").BoundingBoxAsync();
        Assert.True(decision!.Y < inputs!.Y && inputs.Y < findings!.Y);
    }

    [Fact]
    public async Task a_result_that_was_too_old_is_named_as_not_used()
    {
        var page = await browser.OpenAsync(web);
        await page.GotoAsync(CaseFiller.Form);
        await CaseFiller.FillAsync(page, [.. CaseFiller.Adult, ("observations[5].date", "2026-01-05")]);

        var stale = await page.Locator(".strip .stale").InnerTextAsync();
        Assert.Contains("Creatinine", stale, StringComparison.Ordinal);
        Assert.Contains("too old", stale, StringComparison.Ordinal);
        Assert.Contains("2026-01-05, 319 days before", stale, StringComparison.Ordinal);
    }

    [Fact]
    public async Task an_interaction_says_what_its_evidence_is()
    {
        var page = await browser.OpenAsync(web);
        await CaseFiller.AskForExampleAsync(page, "us-accelerated-phase-rifampin-stays-600", "cml-ap");

        Assert.Contains("Evidence: ", await page.Locator(".tier-major").InnerTextAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public async Task each_tier_has_its_word_and_its_shape(string example)
    {
        var page = await browser.OpenAsync(web);
        await CaseFiller.AskForExampleAsync(page, example);
        var words = Enum.GetValues<Severity>().Select(FindingTier.Of).ToHashSet();
        Assert.Equal(4, words.Count);

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

    [Theory]
    [InlineData("us-imatinib-allergy-do-not-start")]
    public async Task what_must_not_be_given_stands_in_the_place_of_the_dose_and_nothing_interrupts(string example)
    {
        var page = await browser.OpenAsync(web);
        await CaseFiller.AskForExampleAsync(page, example);

        Assert.Equal(0, await page.Locator(".dose").CountAsync());
        Assert.Contains(
            "Do not give",
            await page.Locator(".decision .forbidden").InnerTextAsync(),
            StringComparison.Ordinal
        );
        Assert.Equal(0, await page.Locator("dialog, [role=dialog], [role=alertdialog]").CountAsync());
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
        Assert.Equal(1, await page.GetByText(PlanText.Disclaimer, new() { Exact = true }).CountAsync());
        foreach (var link in await page.Locator(".cite a").AllAsync())
        {
            var target = await link.GetAttributeAsync("href");
            Assert.Equal(1, await page.Locator($"[id='{target![1..]}']").CountAsync());
        }
        // The section and the revision stand beside the reason already.
        Assert.Matches(SectionAndRevision(), await page.Locator(".decision .cite").InnerTextAsync());
    }

    [Fact]
    public async Task a_number_that_nobody_checked_says_so_beside_it()
    {
        var page = await browser.OpenAsync(web);
        await CaseFiller.AskForExampleAsync(page, "us-first-neutropenia-holds");
        using var plan = System.Text.Json.JsonDocument.Parse((await page.Locator("#plan-json").TextContentAsync())!);

        foreach (var finding in plan.RootElement.GetProperty("findings").EnumerateArray())
        {
            var shown = page.Locator($"[data-finding='{finding.GetProperty("id").GetString()}'] .says .unverified");
            Assert.Equal(finding.GetProperty("verified").GetBoolean() ? 0 : 1, await shown.CountAsync());
        }
    }

    private const string LinesOfTheAmount = """
        (() => {
          const text = [...document.querySelector(".dose").childNodes].find(n => n.nodeType === 3 && /\d/.test(n.data));
          const range = document.createRange();
          const amount = text.data.match(/[\d.,]+\u00a0\S+/);
          range.setStart(text, amount.index);
          range.setEnd(text, amount.index + amount[0].length);
          return range.getClientRects().length;
        })()
        """;

    [GeneratedRegex(@"once a day|twice a day|times a day", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Often();

    [GeneratedRegex(
        @"^DOSE\s+(to )?[1-9][0-9,.]*\u00A0(mg|mL) (once|twice|[0-9]+ times) a day",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex DoseLine();

    [GeneratedRegex(@"[1-9][0-9,.]*\u00A0mg a day", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex DayTotal();

    [GeneratedRegex(
        @"\d\.\d*0\b(?!\d)|(?<!\d)\.\d|(?<![.\d])\d{4,}|\b(qd|od|bd|bid|tds|prn|µg|ug|IU)\b|\d (mg|mL|g)\b",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Misread();

    [GeneratedRegex(@"[0-9]+\.[0-9]+.*, revision .*(19|20)[0-9]{2}", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex SectionAndRevision();
}
