using System.Buffers;
using System.Collections.Concurrent;
using System.Text;
using System.Text.Json;
using System.Threading.Channels;
using Materia.Clinical.Interactions;
using Materia.Clinical.Reading;
using Materia.Consult;
using Materia.Interop.Contract;
using Materia.Monograph.Model;

namespace Materia.Cli.Advising;

/// <summary>
/// NDJSON: one output line for each input line, in order. Workers take batches of lines; a bounded number is in flight, so that
/// memory stays flat. A bad line gives its errors in its place and on standard error, and the run goes on.
/// </summary>
internal sealed class LineAdviser(
    Knowledge knowledge,
    OwnInteractionTable? own,
    string format,
    Stream output,
    TextWriter errors
)
{
    private readonly Consultation _consultation = new(knowledge, own);

    // Batches that were written, to be filled again: the plans of long histories take megabytes.
    private readonly ConcurrentBag<Batch> _written = [];

    /// <summary>The exit code: bad input when any line was bad.</summary>
    public int Run(PeekedStream text)
    {
        var queue = Channel.CreateBounded<Task<Batch>>(InputLimits.BatchesInFlight);
        var reading = Task.Run(() => ReadAsync(text, queue.Writer));
        var exit = ExitCode.Done;
        using var buffered = new BufferedStream(output, InputLimits.PeekedBytes);
        while (queue.Reader.WaitToReadAsync().AsTask().GetAwaiter().GetResult())
        {
            while (queue.Reader.TryRead(out var pending))
            {
                var batch = pending.GetAwaiter().GetResult();
                buffered.Write(batch.Output.WrittenSpan);
                foreach (var line in batch.Faults)
                {
                    errors.WriteLine(line);
                    exit = ExitCode.BadInput;
                }
                batch.Clear();
                _written.Add(batch);
            }
        }
        reading.GetAwaiter().GetResult();
        return exit;
    }

    private async Task ReadAsync(PeekedStream text, ChannelWriter<Task<Batch>> queue)
    {
        try
        {
            using var reader = new LineReader(text.Whole);
            var number = 0;
            while (reader.ReadBatch(InputLimits.LinesInBatch) is { Count: > 0 } lines)
            {
                var first = number + 1;
                number += lines.Count;
                await queue.WriteAsync(Task.Run(() => Advise(lines, first))).ConfigureAwait(false);
            }
        }
        finally
        {
            queue.Complete();
        }
    }

    private Batch Advise(List<byte[]?> lines, int first)
    {
        var batch = _written.TryTake(out var used) ? used : new Batch();
        using var json = new Utf8JsonWriter(batch.Output, PlanJson.Options(isIndented: false));
        for (var i = 0; i < lines.Count; i++)
        {
            Advise(lines[i], first + i, batch, json);
        }
        return batch;
    }

    private void Advise(byte[]? line, int number, Batch batch, Utf8JsonWriter json)
    {
        var faults = new FaultList();
        if (line is null)
        {
            faults.Add("", default, $"the line is longer than {ContractLimits.LongestLine} bytes");
        }
        var node = line is null ? null : JsonNodes.Read(line, faults);
        var question = node is null ? null : CaseReader.Read(node, knowledge.Terminology, faults);
        if (question is null)
        {
            foreach (var fault in faults.ToImmutable())
            {
                batch.Faults.Add(FaultWords.Of($"line {number}", fault));
            }
            json.Reset();
            json.WriteStartObject();
            json.WriteNumber("line", number);
            FaultJson.WriteErrors(json, faults.ToImmutable());
            json.WriteEndObject();
        }
        else if (format == "json")
        {
            json.Reset();
            PlanJson.Write(json, _consultation.Advise(question));
        }
        else
        {
            var words = PlanWords.Of(_consultation.Advise(question), format, knowledge);
            batch.Output.Write(Encoding.UTF8.GetBytes(words));
            batch.Output.Write("\n"u8);
            return;
        }
        json.Flush();
        batch.Output.Write("\n"u8);
    }

    /// <summary>What became of a run of lines: their output in order, and their faults.</summary>
    private sealed class Batch
    {
        public ArrayBufferWriter<byte> Output { get; } = new();

        public List<string> Faults { get; } = [];

        public void Clear()
        {
            Output.ResetWrittenCount();
            Faults.Clear();
        }
    }
}
