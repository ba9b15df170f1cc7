using System.Text.Json;
using Materia.Testing;
using Microsoft.Playwright;
using Xunit;

namespace Materia.Browser;

[Trait("Speed", "slow")]
public sealed class When_a_program_looks_around(RunningWeb web, RunningBrowser browser)
{
    [Fact]
    public async Task the_description_names_every_address_and_holds_the_published_schemas()
    {
        using var document = JsonDocument.Parse(
            await web.Client.GetStringAsync(new Uri("/api/openapi.json", UriKind.Relative))
        );
        var root = document.RootElement;

        Assert.Equal("3.1.0", root.GetProperty("openapi").GetString());
        Assert.Equal(
            ["/api/advice", "/health"],
            root.GetProperty("paths").EnumerateObject().Select(path => path.Name).Order(StringComparer.Ordinal)
        );
        var schemas = root.GetProperty("components").GetProperty("schemas");
        foreach (var (name, file) in new[] { ("Case", "case"), ("Plan", "plan") })
        {
            var published = await File.ReadAllTextAsync(RepositoryRoot.Resolve($"schema/{file}.schema.json"));
            Assert.Equal(Oracle.Plain(published), Oracle.Plain(schemas.GetProperty(name).GetRawText()));
        }
        foreach (var reference in References(root))
        {
            Assert.True(schemas.TryGetProperty(reference[(reference.LastIndexOf('/') + 1)..], out _), reference);
        }
    }

    [Fact]
    public async Task a_case_can_be_tried_without_script_and_its_faults_are_told()
    {
        var page = await browser.OpenAsync(web, withScript: false);
        await page.GotoAsync("/api");
        var question = await page.InputValueAsync("#case");
        await page.GetByRole(AriaRole.Button, new() { Name = "Ask" }).ClickAsync();

        Assert.Equal("Answer: 200", await page.Locator("#answer").InnerTextAsync());
        Assert.Equal(
            Oracle.Plain(Oracle.Advise(System.Text.Encoding.UTF8.GetBytes(question))),
            Oracle.Plain((await page.Locator("#answer-json").TextContentAsync())!)
        );

        await page.FillAsync("#case", """{"drug":"imatinib","<b>":1}""");
        await page.GetByRole(AriaRole.Button, new() { Name = "Ask" }).ClickAsync();
        Assert.Equal("Answer: 400", await page.Locator("#answer").InnerTextAsync());
        Assert.Contains("asOf", await page.Locator("#answer-json").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Equal(0, await page.Locator("#answer-json b").CountAsync());
    }

    private static IEnumerable<string> References(JsonElement element) =>
        element.ValueKind switch
        {
            JsonValueKind.Object => element
                .EnumerateObject()
                .SelectMany(member =>
                    member is { Name: "$ref", Value.ValueKind: JsonValueKind.String }
                        ? [member.Value.GetString()!]
                        : References(member.Value)
                ),
            JsonValueKind.Array => element.EnumerateArray().SelectMany(References),
            _ => [],
        };
}
