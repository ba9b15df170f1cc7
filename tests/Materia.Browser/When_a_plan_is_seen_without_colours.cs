using Microsoft.Playwright;
using Xunit;

namespace Materia.Browser;

/// <summary>Rule 4 of the screens on a picture in grey, and rule 7 on the words of the printed pages.</summary>
[Trait("Speed", "slow")]
public sealed class When_a_plan_is_seen_without_colours(RunningWeb web, RunningBrowser browser)
{
    [Theory]
    [InlineData("us-accelerated-phase-rifampin-stays-600", "cml-ap")]
    [InlineData("us-imatinib-allergy-do-not-start", "cml-cp")]
    public async Task each_tier_keeps_its_word_and_its_shape(string example, string indication)
    {
        var page = await browser.OpenAsync(web);
        await CaseFiller.AskForExampleAsync(page, example, indication);
        var grey = await GreyPicture.OfAsync(page);
        var shapes = new List<(string Word, List<bool> Shape)>();
        foreach (var tier in await page.Locator(".tier h3").AllAsync())
        {
            var word = (await tier.InnerTextAsync()).Trim();
            Assert.NotEmpty(word);
            var mark = (await tier.Locator("svg").BoundingBoxAsync())!;
            // Dark on light by what is there, not by its colour: the middle grey between the ground and the darkest point.
            var shape = grey.Shape(mark.X, mark.Y, mark.Width, 160);
            Assert.InRange(shape.Count(isDark => isDark), shape.Count / 20, shape.Count * 9 / 10);
            shapes.Add((word, shape));
        }

        Assert.True(shapes.Count >= 2);
        foreach (var (at, one) in shapes.Index())
        {
            foreach (var other in shapes.Skip(at + 1))
            {
                var differing = one.Shape.Zip(other.Shape).Count(pair => pair.First != pair.Second);
                Assert.True(differing * 10 > one.Shape.Count, $"{one.Word} looks like {other.Word}");
            }
        }
    }

    [Theory]
    [InlineData("us-start-creatinine-absent", "cml-cp")]
    [InlineData("us-accelerated-phase-rifampin-stays-600", "cml-ap")]
    [InlineData("us-rash-grade-3-unanswered-holds", "cml-cp")]
    public async Task the_print_says_in_words_what_was_not_checked_and_before_the_sources(
        string example,
        string indication
    )
    {
        var page = await browser.OpenAsync(web);
        await CaseFiller.AskForExampleAsync(page, example, indication);
        var notes = await page.Locator(".not-checked li").AllTextContentsAsync();
        var source = await page.Locator(".sources li").First.Locator("strong").TextContentAsync();
        var pdf = new PdfText(
            await page.PdfAsync(new PagePdfOptions { Format = "A4", PreferCSSPageSize = true })
        ).Words;

        var heading = pdf.LastIndexOf("Notchecked", StringComparison.Ordinal);
        Assert.True(heading >= 0, pdf);
        Assert.NotEmpty(notes);
        foreach (var note in notes)
        {
            var at = pdf.IndexOf(PdfText.Squeezed(note), heading, StringComparison.Ordinal);
            Assert.True(at > heading, $"The print does not say: {note}");
            Assert.True(
                at < pdf.IndexOf($"{PdfText.Squeezed(source!)}:", heading, StringComparison.Ordinal),
                "The sources come before it."
            );
        }
    }
}
