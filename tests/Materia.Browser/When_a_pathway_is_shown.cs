using System.Text.Json;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Xunit;

namespace Materia.Browser;

/// <summary>Rule 15 of the screens: what follows after an adverse event.</summary>
[Trait("Speed", "slow")]
public sealed class When_a_pathway_is_shown(RunningWeb web, RunningBrowser browser)
{
    private const string Asking = "us-pneumonitis-grade-2-resolved-asks-imatinib-needed";
    private const string Steroid = "us-rash-grade-3-steroid-calendar";
    private const string Unanswered = "us-rash-grade-3-unanswered-holds";

    public static TheoryData<string> Examples =>
        [Asking, Steroid, Unanswered, "us-ten-resolved-all-favourable-never", "us-pneumonitis-grade-2-all-favourable"];

    public static TheoryData<string> Never =>
        [
            "us-ten-resolved-all-favourable-never",
            "us-ten-open-stops",
            "us-pneumonitis-grade-3-all-favourable-never",
            "us-pneumonitis-second-episode-resolved-never",
            "us-pneumonitis-grade-2-no-consent-stops",
        ];

    [Theory]
    [MemberData(nameof(Examples))]
    public async Task the_verdict_comes_first_then_the_place_the_question_the_evidence_the_way_and_the_picture(
        string example
    )
    {
        var page = await browser.OpenAsync(web);
        await CaseFiller.AskForExampleAsync(page, example);
        var section = page.Locator(".pathway").First;
        await RunningBrowser.KeepAsync(page, $"pathway-{example}");

        // As somebody hears it: in the order of the document.
        var order = await section.EvaluateAsync<int[]>(
            """
            section => {
              const all = [...section.querySelectorAll("*")];
              return ["h2 .verdict", ".here", ".next-question, .no-question", ".published", ".studies", ".path", ".flow"]
                .map(one => section.querySelector(one)).filter(one => one).map(one => all.indexOf(one));
            }
            """
        );
        Assert.True(order.Length >= 5);
        Assert.Equal(order.Order(), order);
        var words = (await section.InnerTextAsync()).Trim();
        Assert.Matches("^(Rechallenge (recommended|with caution|not standard|not applicable)|Never again)", words);
        Assert.Contains("You are here: ", words, StringComparison.Ordinal);
        Assert.True(await section.Locator(".next-question").CountAsync() <= 1);
    }

    [Fact]
    public async Task a_finding_calls_an_event_by_its_name()
    {
        var page = await browser.OpenAsync(web);
        await CaseFiller.AskForExampleAsync(page, "us-sjs-resolved-unanswered");
        var about = await page.Locator("[data-finding='bullous-reaction/alternatives'] .about").InnerTextAsync();
        Assert.Equal("Stevens-Johnson syndrome:", about.Trim());
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public async Task the_numbered_list_is_the_way_of_the_plan_and_of_the_picture(string example)
    {
        var page = await browser.OpenAsync(web);
        await CaseFiller.AskForExampleAsync(page, example);
        using var plan = JsonDocument.Parse((await page.Locator("#plan-json").TextContentAsync())!);

        foreach (var pathway in plan.RootElement.GetProperty("pathways").EnumerateArray())
        {
            var id = pathway.GetProperty("id").GetString();
            var path = pathway.GetProperty("path").EnumerateArray().Select(one => one.GetString()).ToList();
            var section = page.Locator($"[data-pathway='{id}']");
            Assert.Equal(path, await Attributes(section.Locator("ol.path li"), "data-arrow"));
            Assert.Equal(path.Order(), (await Attributes(section.Locator(".flow .arrow.taken"), "data-arrow")).Order());
            foreach (var (at, arrow) in path.Index())
            {
                var label = await section.Locator($"[data-label='{arrow}']").TextContentAsync();
                Assert.StartsWith($"{at + 1}. ", label!.Trim(), StringComparison.Ordinal);
            }
            // The flag says in words where the way ends.
            var here = section.Locator(".flow .here");
            Assert.Equal(pathway.GetProperty("state").GetString(), await here.GetAttributeAsync("data-state"));
            Assert.Contains("You are here", await here.TextContentAsync(), StringComparison.Ordinal);
        }
    }

    [Theory]
    [MemberData(nameof(Never))]
    public async Task what_is_never_given_again_ends_without_a_question_or_a_dose(string example)
    {
        var page = await browser.OpenAsync(web);
        await CaseFiller.AskForExampleAsync(page, example);
        var section = page.Locator(".pathway:has([data-verdict=never])");

        Assert.Equal(1, await section.CountAsync());
        Assert.Equal(0, await page.Locator(".decision .dose").CountAsync());
        Assert.Equal(0, await section.Locator(".published, .next-question, form").CountAsync());
        foreach (var part in new[] { "h2", "p.here", ".since", ".no-question", ".path" })
        {
            Assert.DoesNotMatch(@"\d[\s\u00A0]*mg", await section.Locator(part).InnerTextAsync());
        }
        Assert.Equal(1, await section.Locator(".flow .here .second-frame").CountAsync());
    }

    [Fact]
    public async Task a_published_dose_is_told_as_published_and_not_as_a_dose_of_the_plan()
    {
        var page = await browser.OpenAsync(web);
        await CaseFiller.AskForExampleAsync(page, "us-pneumonitis-grade-2-all-favourable");
        var published = await page.Locator(".published").InnerTextAsync();

        Assert.Contains(
            "What was published, not a dose of this plan: 300\u00A0mg a day unverified",
            published,
            StringComparison.Ordinal
        );
        Assert.Equal(0, await page.Locator(".decision .dose").CountAsync());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task the_question_is_answered_on_the_page_and_the_next_plan_follows(bool withScript)
    {
        var page = await browser.OpenAsync(web, Screen.Phone, withScript);
        await CaseFiller.AskForExampleAsync(page, Unanswered);
        var question = page.Locator(".next-question");
        Assert.Contains("Yes leads to: Go on with", await question.InnerTextAsync(), StringComparison.Ordinal);
        Assert.StartsWith("HOLD", await page.Locator(".action").InnerTextAsync(), StringComparison.Ordinal);

        await question.Locator("input[type=radio][value=yes]").CheckAsync();
        await question.Locator("button").ClickAsync();
        await page.Locator("#courses").WaitForAsync();

        Assert.StartsWith("CONTINUE", await page.Locator(".action").InnerTextAsync(), StringComparison.Ordinal);
        Assert.EndsWith(CaseFiller.Form, page.Url, StringComparison.Ordinal);
        // The answer is part of the case from now on.
        await page.Locator("button[name=edit]").ClickAsync();
        Assert.Equal("steroid-protocol", await page.Locator("[name='answers[0].question']").InputValueAsync());
        Assert.Equal("yes", await page.Locator("[name='answers[0].value']").InputValueAsync());
        Assert.Equal("2026-11-20", await page.Locator("[name='answers[0].date']").InputValueAsync());
    }

    [Fact]
    public async Task the_keyboard_alone_answers_the_question()
    {
        var page = await browser.OpenAsync(web);
        await CaseFiller.AskForExampleAsync(page, Asking);
        await page.Locator(".pathway h2").FocusAsync();
        foreach (var key in new[] { "Tab", "Tab", "Space", "Tab", "Tab", "Enter" })
        {
            await page.Keyboard.PressAsync(key);
        }
        await page.Locator(".pathway [data-verdict=never]").WaitForAsync();

        Assert.Contains(
            "Stop for good",
            await page.Locator(".pathway p.here").InnerTextAsync(),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task an_answer_with_a_wrong_date_goes_back_to_the_form_with_nothing_lost()
    {
        var page = await browser.OpenAsync(web);
        await CaseFiller.AskForExampleAsync(page, Unanswered);
        await page.Locator(".next-question input[type=radio][value=no]").CheckAsync();
        await page.Locator(".next-question input[type=text]").FillAsync("yesterday");
        await page.Locator(".next-question button").ClickAsync();

        Assert.Contains("yesterday", await page.Locator("#problem").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Equal("no", await page.Locator("[name='answers[0].value']").InputValueAsync());
    }

    [Fact]
    public async Task a_course_has_its_days_and_a_calendar_file_without_the_patient()
    {
        var page = await browser.OpenAsync(web, withScript: false);
        await CaseFiller.AskForExampleAsync(page, Steroid);
        var rows = await page.Locator("table.courses tbody tr").AllInnerTextsAsync();
        Assert.Equal(5, rows.Count);
        Assert.Matches(@"2026-11-18\s+2026-12-08\s+21\s+prednisolone\s+30\u00A0mg once a day now", rows[0]);
        Assert.Matches(@"2027-02-10\s+2027-03-02\s+21\s+prednisolone\s+5\u00A0mg once a day$", rows[4].Trim());

        var download = await page.RunAndWaitForDownloadAsync(() =>
            page.Locator("button[name=as][value=calendar]").ClickAsync()
        );
        Assert.EndsWith(".ics", download.SuggestedFilename, StringComparison.Ordinal);
        Assert.DoesNotContain("?", download.Url, StringComparison.Ordinal);
        var file = await File.ReadAllTextAsync(await download.PathAsync(), TestContext.Current.CancellationToken);
        Assert.Equal(6, file.Split("BEGIN:VEVENT\r\n").Length);
        Assert.Contains("DTSTART;VALUE=DATE:20261118\r\nDTEND;VALUE=DATE:20261209\r\n", file, StringComparison.Ordinal);
        foreach (var word in new[] { "52", "male", "84", "cml", "rash", "imatinib" })
        {
            Assert.DoesNotContain(word, NoUid(file), StringComparison.OrdinalIgnoreCase);
        }
    }

    [Fact]
    public async Task a_visit_after_a_rechallenge_stands_with_the_monitoring()
    {
        var page = await browser.OpenAsync(web);
        await CaseFiller.AskForExampleAsync(page, "us-more-pneumonitis-visits-week-8-due");
        var row = page.Locator("table.tests tr", new() { HasTextString = "lung" });

        Assert.Equal(1, await row.CountAsync());
        var address = await row.Locator("td a").First.GetAttributeAsync("href");
        using var answer = await web.Client.GetAsync(
            new Uri(address!, UriKind.Relative),
            TestContext.Current.CancellationToken
        );
        Assert.Equal(System.Net.HttpStatusCode.OK, answer.StatusCode);
    }

    [Theory]
    [InlineData(Asking)]
    [InlineData(Steroid)]
    public async Task without_colours_the_way_is_still_the_thick_one(string example)
    {
        var page = await browser.OpenAsync(web);
        await CaseFiller.AskForExampleAsync(page, example);
        var grey = await GreyPicture.OfAsync(page);
        // The middle of the first piece that goes down, of each arrow.
        var middles = await page.Locator(".pathway .flow")
            .First.EvaluateAsync<Middle[]>(
                """
                flow => [...flow.querySelectorAll(".arrow")].map(arrow => {
                  const line = arrow.querySelector("polyline");
                  const [a, b] = [line.points[0], line.points[1]];
                  const at = new DOMPoint(a.x, a.y + (b.y - a.y) * .2).matrixTransform(line.getScreenCTM());
                  return { taken: arrow.classList.contains("taken"), x: at.x + scrollX, y: at.y + scrollY };
                })
                """
            );

        var taken = middles.Where(one => one.Taken).Select(Thickness).ToList();
        var others = middles.Where(one => !one.Taken).Select(Thickness).ToList();
        Assert.NotEmpty(taken);
        Assert.True(taken.Min() >= 2 * others.Max(), $"{taken.Min()} against {others.Max()}");

        int Thickness(Middle one) => grey.ThicknessAcross(one.X, one.Y, 200);
    }

    [Theory]
    [InlineData(Asking)]
    [InlineData(Steroid)]
    public async Task a_large_picture_is_printed_whole_on_one_page_on_its_side(string example)
    {
        var page = await browser.OpenAsync(web);
        await CaseFiller.AskForExampleAsync(page, example);
        var pdf = new PdfText(await page.PdfAsync(new PagePdfOptions { Format = "A4", PreferCSSPageSize = true }));

        var picture = Assert.Single(pdf.Pages, one => one.IsLandscape);
        Assert.Contains("Youarehere", picture.Words, StringComparison.Ordinal);
        foreach (var label in await page.Locator(".pathway").First.Locator(".flow text").AllTextContentsAsync())
        {
            Assert.Contains(PdfText.Squeezed(label), picture.Words, StringComparison.Ordinal);
        }

        // The same at the size of the printed page without its margins: 281 by 194 mm.
        await page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });
        await page.SetViewportSizeAsync(1062, 733);
        var found = await page.Locator(".pathway .flow")
            .First.EvaluateAsync<Printed>(
                """
                flow => {
                  const frame = flow.getBoundingClientRect();
                  return { width: frame.width, height: frame.height, scale: flow.getScreenCTM().a };
                }
                """
            );
        Assert.True(found.Width <= 1062 && found.Height <= 733, $"{found.Width} by {found.Height}");
        // The smallest words, 12 units, are at least 5 points high.
        Assert.True(found.Scale * 12 * 0.75 >= 5, $"{found.Scale * 12 * 0.75} points");
    }

    [Theory]
    [InlineData(Asking)]
    [InlineData(Unanswered)]
    [InlineData("us-ten-resolved-all-favourable-never")]
    public async Task nothing_bars_the_way_and_the_page_never_scrolls_sideways(string example)
    {
        foreach (var scheme in new[] { ColorScheme.Light, ColorScheme.Dark })
        {
            var page = await browser.OpenAsync(web);
            await page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = scheme });
            await CaseFiller.AskForExampleAsync(page, example);
            foreach (var width in new[] { 320, 360, 768, 1024, 1440 })
            {
                await page.SetViewportSizeAsync(width, Screen.Phone.Height);
                Assert.Equal(width, await page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
            }
            var result = await page.RunAxe();
            Assert.True(
                result.Violations.Length == 0,
                string.Join('\n', result.Violations.Select(one => $"{one.Id}: {one.Help}: {one.Nodes[0].Html}"))
            );
            await page.Context.CloseAsync();
        }
    }

    // An id is a hash and may hold any digits.
    private static string NoUid(string file) =>
        string.Join(
            '\n',
            file.Replace("\r\n ", "", StringComparison.Ordinal)
                .Split("\r\n")
                .Where(line =>
                    !line.StartsWith("UID:", StringComparison.Ordinal)
                    && !line.StartsWith("DTSTAMP:", StringComparison.Ordinal)
                )
        );

    private static async Task<List<string?>> Attributes(ILocator all, string name)
    {
        var found = new List<string?>();
        foreach (var one in await all.AllAsync())
        {
            found.Add(await one.GetAttributeAsync(name));
        }
        return found;
    }

    private sealed record Middle
    {
        public bool Taken { get; set; }

        public double X { get; set; }

        public double Y { get; set; }
    }

    private sealed record Printed
    {
        public double Width { get; set; }

        public double Height { get; set; }

        public double Scale { get; set; }
    }
}
