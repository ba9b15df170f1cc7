using System.Diagnostics;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Materia.Testing;
using Xunit;

namespace Materia.Browser;

public sealed class When_a_program_asks_for_advice(RunningWeb web)
{
    private const string Json = "application/json";
    private const string Lines = "application/x-ndjson";

    private const string Good = """
        {"drug":"imatinib","jurisdiction":"us","asOf":"2026-11-20",
        "patient":{"age":{"value":54,"unit":"a"},"sex":"male","weight":{"value":80,"unit":"kg"}},
        "indication":{"code":"cml-cp"},
        "observations":[{"code":"creatinine","date":"2026-11-16","value":1.00,"unit":"mg/dL"}],
        "medications":[{"name":"<b>nothing</b> & \"co\""}]}
        """;

    private static string GoodLine => Good.ReplaceLineEndings("");

    [Fact]
    public async Task the_plan_has_the_bytes_of_the_consultation()
    {
        using var answer = await PostAsync(Good, Json);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(Json, answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal(
            Oracle.Plain(Oracle.Advise(Encoding.UTF8.GetBytes(Good))),
            await answer.Content.ReadAsStringAsync()
        );
    }

    [Fact]
    public async Task and_those_of_the_command_line()
    {
        using var answer = await PostAsync(Good, $"{Json}; charset=utf-8");
        var start = new ProcessStartInfo("dotnet")
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            UseShellExecute = false,
        };
        var program = RepositoryRoot.Resolve("artifacts/bin/Materia.Cli/release/materia.dll");
        foreach (var word in (string[])["exec", program, "advise", "--format", "json", "-"])
        {
            start.ArgumentList.Add(word);
        }
        using var process = Process.Start(start)!;
        await process.StandardInput.WriteAsync(Good);
        process.StandardInput.Close();
        var printed = await process.StandardOutput.ReadToEndAsync();

        Assert.Equal(Oracle.Plain(printed), await answer.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task an_array_gives_an_array()
    {
        using var answer = await PostAsync($"[{Good},{Good}]", Json);
        using var plans = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());

        Assert.Equal(2, plans.RootElement.GetArrayLength());
    }

    [Fact]
    public async Task the_faults_of_an_array_come_all_at_once()
    {
        var bad = Good.Replace("\"kg\"", "\"kgs\"", StringComparison.Ordinal);
        var errors = await ErrorsAsync($"[{bad},{Good},{{\"drug\":\"imatinib\"}}]", HttpStatusCode.BadRequest);

        Assert.Contains(errors, error => error.GetProperty("path").GetString() == "[0].patient.weight.unit");
        Assert.Contains(errors, error => error.GetProperty("path").GetString() == "[2].asOf");
        Assert.All(errors, error => Assert.NotEmpty(error.GetProperty("message").GetString()!));
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("null")]
    [InlineData("{\"drug\":\"imatinib\",\"drug\":\"imatinib\"}")]
    [InlineData("{} {}")]
    public async Task what_is_no_case_is_refused(string body) =>
        Assert.NotEmpty(await ErrorsAsync(body, HttpStatusCode.BadRequest));

    [Fact]
    public async Task ten_thousand_levels_are_refused() =>
        Assert.NotEmpty(await ErrorsAsync(new string('[', 10_000), HttpStatusCode.BadRequest));

    [Fact]
    public async Task each_line_has_its_answer_in_its_place()
    {
        using var answer = await PostAsync($"{GoodLine}\n\n{{\"drug\":\"imatinib\"}}\n{GoodLine}", Lines);
        var lines = (await answer.Content.ReadAsStringAsync()).Split('\n');

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(Lines, answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal(5, lines.Length);
        Assert.Equal(lines[0], lines[3]);
        Assert.StartsWith("{\"line\":2,\"errors\":[", lines[1], StringComparison.Ordinal);
        Assert.StartsWith("{\"line\":3,\"errors\":[", lines[2], StringComparison.Ordinal);
        Assert.Empty(lines[4]);
    }

    [Theory]
    [InlineData(Json)]
    [InlineData(Lines)]
    public async Task fifty_megabytes_are_too_many(string type)
    {
        using var body = new ByteArrayContent(new byte[50 * 1024 * 1024]);
        body.Headers.ContentType = new MediaTypeHeaderValue(type);
        using var answer = await web.Client.PostAsync(new Uri("/api/advice", UriKind.Relative), body);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType!.MediaType);
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("application/json; charset=iso-8859-1")]
    [InlineData(null)]
    public async Task another_content_type_is_refused(string? type)
    {
        using var answer = await PostAsync(Good, type);

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType!.MediaType);
    }

    [Fact]
    public async Task its_health_says_which_knowledge_it_has()
    {
        using var health = JsonDocument.Parse(await web.Client.GetStringAsync(new Uri("/health", UriKind.Relative)));

        Assert.Equal("ok", health.RootElement.GetProperty("status").GetString());
        Assert.NotEmpty(health.RootElement.GetProperty("knowledge").GetProperty("sha256").GetString()!);
    }

    private async Task<HttpResponseMessage> PostAsync(string text, string? type)
    {
        using var body = new ByteArrayContent(Encoding.UTF8.GetBytes(text));
        body.Headers.ContentType = type is null ? null : MediaTypeHeaderValue.Parse(type);
        return await web.Client.PostAsync(new Uri("/api/advice", UriKind.Relative), body);
    }

    private async Task<IReadOnlyList<JsonElement>> ErrorsAsync(string body, HttpStatusCode status)
    {
        using var answer = await PostAsync(body, Json);
        Assert.Equal(status, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType!.MediaType);
        using var problem = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
        return [.. problem.RootElement.Clone().GetProperty("errors").EnumerateArray()];
    }
}
