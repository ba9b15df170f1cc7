using Microsoft.Playwright;
using Xunit;

namespace Materia.Browser;

/// <summary>Every pathway and every ladder of the knowledge, on its page of explain.</summary>
[Trait("Speed", "slow")]
public sealed class When_a_chart_is_drawn(RunningWeb web, RunningBrowser browser)
{
    private static IEnumerable<(string Id, List<string> Arrows)> Charts =>
        Oracle.Knowledge.Drugs.SelectMany(drug =>
            drug.Pathways.Select(one => (one.Id, one.Arrows.Select(arrow => arrow.RuleId).ToList()))
                .Concat(drug.Charts.Select(one => (one.Id, one.Transitions.Select(arrow => arrow.RuleId).ToList())))
        );

    [Fact]
    public async Task its_words_meet_neither_a_box_nor_each_other_and_stay_inside()
    {
        var page = await browser.OpenAsync(web);
        foreach (var (id, arrows) in Charts)
        {
            await page.GotoAsync($"/explain/{id}");
            // An id may be that of a pathway and of a ladder.
            foreach (var flow in await page.Locator(".flow").AllAsync())
            {
                Assert.Equal("", await flow.EvaluateAsync<string>(Collisions));
            }
            var listed = new List<string?>();
            foreach (var line in await page.Locator("ol.arrows li").AllAsync())
            {
                listed.Add(await line.GetAttributeAsync("data-arrow"));
            }
            Assert.Subset(listed.ToHashSet(), arrows.ToHashSet<string?>());
        }
    }

    [Fact]
    public async Task a_state_and_an_arrow_are_marked_on_their_own_pages()
    {
        var page = await browser.OpenAsync(web);
        var pathway = Oracle.Knowledge.Drugs[0].Pathways.First(one => one.Id == "rash");
        await page.GotoAsync($"/explain/{pathway.States[^1].RuleId}");
        Assert.Equal(pathway.States[^1].Id, await page.Locator(".flow .here").GetAttributeAsync("data-state"));
        Assert.Contains("This state", await page.Locator(".flow .here").TextContentAsync(), StringComparison.Ordinal);

        await page.GotoAsync($"/explain/{pathway.Arrows[0].RuleId}");
        Assert.Equal(
            pathway.Arrows[0].RuleId,
            await page.Locator(".flow .arrow.taken").GetAttributeAsync("data-arrow")
        );
    }

    [Fact]
    public async Task the_page_of_the_drug_lists_what_follows_after_an_adverse_event()
    {
        var page = await browser.OpenAsync(web);
        await page.GotoAsync("/");
        await page.GetByRole(AriaRole.Link, new() { Name = "After an adverse event" }).First.ClickAsync();
        await page.Locator("#after-an-event").WaitForAsync();

        foreach (var pathway in Oracle.Knowledge.Drugs[0].Pathways)
        {
            Assert.Equal(1, await page.Locator($".pathways a[href='/explain/{pathway.Id}']").CountAsync());
        }
    }

    private const string Collisions = """
        flow => {
          const found = [];
          const meet = (a, b) => a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
          const view = flow.viewBox.baseVal;
          const labels = [...flow.querySelectorAll(".label")].map(one => [one.dataset.label, one.getBBox()]);
          for (const box of flow.querySelectorAll(".box")) {
            const frame = box.querySelector("rect").getBBox();
            for (const text of box.querySelectorAll("text")) {
              const words = text.getBBox();
              if (words.x < frame.x || words.x + words.width > frame.x + frame.width || words.y + words.height > frame.y + frame.height + 1) {
                found.push(box.dataset.state + " is too small for: " + text.textContent);
              }
            }
            for (const [name, words] of labels) {
              if (meet(words, frame)) found.push(name + " meets the box " + box.dataset.state);
            }
          }
          labels.forEach(([name, words], at) => {
            if (words.x < view.x || words.x + words.width > view.x + view.width) found.push(name + " is outside");
            for (const [other, others] of labels.slice(at + 1)) {
              if (meet(words, others)) found.push(name + " meets " + other);
            }
          });
          return found.join("\n");
        }
        """;
}
