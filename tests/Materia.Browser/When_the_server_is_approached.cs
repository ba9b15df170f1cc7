using System.Net;
using Xunit;

namespace Materia.Browser;

public sealed class When_the_server_is_approached(RunningWeb web)
{
    [Theory]
    [InlineData("http://0.0.0.0:0")]
    [InlineData("http://*:0")]
    [InlineData("http://[::]:0")]
    [InlineData("http://192.0.2.1:5080")]
    [InlineData("http://127.0.0.1:0;http://example.org:80")]
    [InlineData("https://127.0.0.1:0")]
    [InlineData("nonsense")]
    public async Task it_listens_on_this_machine_only(string urls)
    {
        using var process = RunningWeb.Start("--urls", urls);
        var said = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();

        Assert.Equal(2, process.ExitCode);
        Assert.Contains("materia serve:", said, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/imatinib/cml-cp/plan")]
    [InlineData("/no/such/page")]
    [InlineData("/api/advice")]
    [InlineData("/assets/materia.css")]
    public async Task every_answer_forbids_foreign_scripts_frames_and_foreign_content(string path)
    {
        using var answer = await web.Client.GetAsync(new Uri(path, UriKind.Relative));
        string Header(string name) => string.Join(';', answer.Headers.GetValues(name));

        Assert.Contains("default-src 'self'", Header("Content-Security-Policy"), StringComparison.Ordinal);
        Assert.Contains("script-src 'self'", Header("Content-Security-Policy"), StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", Header("Content-Security-Policy"), StringComparison.Ordinal);
        Assert.Equal("nosniff", Header("X-Content-Type-Options"));
        Assert.Equal("no-referrer", Header("Referrer-Policy"));
        Assert.False(answer.Headers.Contains("Server"));
    }

    [Theory]
    [InlineData("/imatinib/nothing")]
    [InlineData("/nothing/cml-cp")]
    [InlineData("/imatinib/cml-cp/plan?example=..%2f..%2fmonograph")]
    [InlineData("/assets/..%2f..%2fMateria.Web.dll")]
    [InlineData("/assets/%2e%2e/appsettings.json")]
    [InlineData("/knowledge/knowledge.yaml")]
    public async Task what_it_does_not_know_is_no_page(string path)
    {
        using var answer = await web.Client.GetAsync(new Uri(path, UriKind.Relative));
        var page = await answer.Content.ReadAsStringAsync();

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Contains("<h1>There is no such page</h1>", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task a_request_for_another_host_is_refused()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/");
        request.Headers.Host = "example.org";
        using var answer = await web.Client.SendAsync(request);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Fact]
    public async Task a_form_larger_than_any_form_is_refused()
    {
        using var body = new ByteArrayContent(new byte[2 * 1024 * 1024]);
        body.Headers.ContentType = new("application/x-www-form-urlencoded");
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(CaseFiller.Form, UriKind.Relative));
        request.Content = body;
        // The server does not read on: who sends everything before listening may only find the line cut.
        request.Headers.ExpectContinue = true;
        using var answer = await web.Client.SendAsync(request);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
        Assert.DoesNotContain(" at Materia.", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task nothing_of_a_patient_is_written_to_its_output()
    {
        using var process = RunningWeb.Start("--urls", "http://127.0.0.1:0");
        var line = await process.StandardOutput.ReadLineAsync() ?? "";
        using var client = new HttpClient();
        client.BaseAddress = new Uri(line[line.IndexOf("http", StringComparison.Ordinal)..]);
        const string Secret = "zyxwvutsrq";
        var question =
            $$$"""{"drug":"imatinib","asOf":"2026-11-20","patient":{"age":{"value":54,"unit":"a"}},"indication":{"code":"cml-cp"},"medications":[{"name":"{{{Secret}}}"}]}""";
        foreach (var body in new[] { question, $"{{\"{Secret}\":1}}", Secret })
        {
            using var content = new StringContent(
                body,
                new System.Net.Http.Headers.MediaTypeHeaderValue("application/json")
            );
            using var answer = await client.PostAsync(new Uri("/api/advice", UriKind.Relative), content);
            Assert.Contains(answer.StatusCode, new[] { HttpStatusCode.OK, HttpStatusCode.BadRequest });
        }
        foreach (
            var path in new[] { $"{CaseFiller.Form}?data={Secret}", $"/explain/{Secret}", $"/explain?id={Secret}" }
        )
        {
            using var answer = await client.GetAsync(new Uri(path, UriKind.Relative));
        }
        process.Kill();
        var said = await process.StandardOutput.ReadToEndAsync() + await process.StandardError.ReadToEndAsync();

        Assert.DoesNotContain(Secret, said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task the_drug_alone_is_its_own_page()
    {
        var page = await web.Client.GetStringAsync(new Uri("/imatinib", UriKind.Relative));

        foreach (var indication in Oracle.Knowledge.Drugs[0].Indications)
        {
            Assert.Contains($"/imatinib/{indication.Code}\"", page, StringComparison.Ordinal);
        }
    }
}
