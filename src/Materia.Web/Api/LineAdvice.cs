using System.Buffers;
using System.Text.Json;
using Materia.Web.Serving;

namespace Materia.Web.Api;

/// <summary>
/// NDJSON: one line out for each line in, in order, sent as they are made. A bad line gives its errors in its place and the run
/// goes on. The body is read whole, up to the contract's limit, before the first answer is sent: many clients listen only when
/// they have sent everything, and would wait for ever if answers filled the line meanwhile.
/// </summary>
internal sealed class LineAdvice(Consultation consultation, HttpContext context)
{
    private readonly ArrayBufferWriter<byte> _answer = new(WebLimits.WriteBuffer);

    public async Task RunAsync()
    {
        var stop = context.RequestAborted;
        if (await RequestBody.ReadAsync(context.Request, stop).ConfigureAwait(false) is not { } body)
        {
            await AdviceEndpoint.TooLargeAsync(context).ConfigureAwait(false);
            return;
        }
        context.Response.ContentType = "application/x-ndjson";
        for (var number = 1; !body.IsEmpty; number++)
        {
            var end = body.Span.IndexOf((byte)'\n');
            Advise(end < 0 ? body.Span : body.Span[..end], number);
            body = end < 0 ? default : body[(end + 1)..];
            if (_answer.WrittenCount > WebLimits.WriteBuffer)
            {
                await SendAsync(stop).ConfigureAwait(false);
            }
        }
        await SendAsync(stop).ConfigureAwait(false);
    }

    private void Advise(ReadOnlySpan<byte> line, int number)
    {
        var faults = new FaultList();
        DataNode? node = null;
        if (line.Length > ContractLimits.LongestLine)
        {
            faults.Add("", default, $"the line is longer than {ContractLimits.LongestLine} bytes");
        }
        else
        {
            node = JsonNodes.Read(line, faults);
        }
        var question = node is null ? null : CaseReader.Read(node, consultation.Knowledge.Terminology, faults);
        using (var json = new Utf8JsonWriter(_answer, PlanJson.Options(isIndented: false)))
        {
            if (question is not null)
            {
                PlanJson.Write(json, consultation.Advise(question));
            }
            else
            {
                json.WriteStartObject();
                json.WriteNumber("line", number);
                FaultJson.WriteErrors(json, faults.ToImmutable());
                json.WriteEndObject();
            }
        }
        _answer.Write("\n"u8);
    }

    private async Task SendAsync(CancellationToken stop)
    {
        await context.Response.BodyWriter.WriteAsync(_answer.WrittenMemory, stop).ConfigureAwait(false);
        _answer.ResetWrittenCount();
    }
}
