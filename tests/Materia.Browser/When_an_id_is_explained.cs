using System.Net;
using Materia.Consult.Explaining;
using Materia.Monograph.Diagnostics;
using Materia.Testing;
using Xunit;

namespace Materia.Browser;

[Trait("Speed", "slow")]
public sealed class When_an_id_is_explained(RunningWeb web, RunningBrowser browser)
{
    private const string Explain = "/explain/";

    [Fact]
    public async Task the_page_says_what_the_command_line_says()
    {
        var explainer = Explainer.Open(RepositoryRoot.Resolve("knowledge"), null, new DiagnosticList())!;
        var drug = Oracle.Knowledge.Drugs[0];
        var table = drug.Tables[0];
        foreach (
            var id in new[]
            {
                table.Id,
                table.Rows[0].RuleId,
                drug.Charts[0].Id,
                drug.Labels.Values.First().Id,
                "creatinine",
                drug.Id,
            }
        )
        {
            var page = WebUtility.HtmlDecode(await web.Client.GetStringAsync(Address(id))).Replace('\u00A0', ' ');
            foreach (var explanation in explainer.Explain(id))
            {
                Assert.Contains(explanation.Title.Replace('\u00A0', ' '), page, StringComparison.Ordinal);
                foreach (var part in explanation.Parts.Where(part => part.Lines.Any(line => line.Length > 0)))
                {
                    Assert.Contains($">{part.Heading}<", page, StringComparison.Ordinal);
                }
                foreach (var source in explanation.Sources)
                {
                    Assert.Contains(source.Citation.Locator, page, StringComparison.Ordinal);
                }
            }
        }
    }

    [Fact]
    public async Task every_link_of_a_plan_leads_somewhere_and_the_sentence_is_two_steps_away()
    {
        var page = await browser.OpenAsync(web);
        var seen = new HashSet<string>();
        foreach (
            var (example, indication) in new[]
            {
                ("us-first-neutropenia-holds", "cml-cp"),
                ("us-accelerated-phase-rifampin-stays-600", "cml-ap"),
                ("eu-dfsp-800-is-400-twice-a-day", "dfsp"),
            }
        )
        {
            await CaseFiller.AskForExampleAsync(page, example, indication);
            foreach (var link in await page.Locator("main a[href^='/']").AllAsync())
            {
                seen.Add((await link.GetAttributeAsync("href"))!);
            }
        }
        // An id that the command line cannot explain either is for the house's own test to find.
        var explainer = Explainer.Open(RepositoryRoot.Resolve("knowledge"), null, new DiagnosticList())!;
        seen.RemoveWhere(address =>
            address.StartsWith(Explain, StringComparison.Ordinal)
            && explainer.Explain(Uri.UnescapeDataString(address[Explain.Length..])).IsEmpty
        );
        foreach (var address in seen)
        {
            using var answer = await web.Client.GetAsync(new Uri(address, UriKind.Relative));
            Assert.True(answer.StatusCode == HttpStatusCode.OK, address);
        }

        // By keyboard: the first link of the decision, then the source that it names.
        await CaseFiller.AskForExampleAsync(page, "us-first-neutropenia-holds");
        await page.Locator(".decision .why").FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.Locator(".explained").First.WaitForAsync();
        Assert.Contains("Read in", await page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Contains("Revision ", await page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/explain/no-such-id")]
    [InlineData("/explain/%3Cscript%3E")]
    public async Task what_nobody_knows_is_no_page(string path)
    {
        using var answer = await web.Client.GetAsync(new Uri(path, UriKind.Relative));

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task a_part_of_an_id_finds_it()
    {
        var page = await web.Client.GetStringAsync(new Uri("/explain?id=creatinine-cl", UriKind.Relative));

        Assert.Contains("/explain/creatinine-clearance\"", page, StringComparison.Ordinal);
    }

    private static Uri Address(string id) =>
        new($"{Explain}{string.Join('/', id.Split('/').Select(Uri.EscapeDataString))}", UriKind.Relative);
}
