using System.Buffers;
using System.Text;
using System.Text.Json;
using Materia.Clinical.Cases;
using Materia.Clinical.Interactions;
using Materia.Clinical.Plans;
using Materia.Clinical.Reading;
using Materia.Consult;
using Materia.Interop.Contract;
using Materia.Interop.Words;
using Materia.Monograph.Model;

namespace Materia.Cli.Advising;

/// <summary>Reads cases from one stream and writes their plans: one case, an array, or NDJSON line by line.</summary>
internal sealed class CaseAdviser(
    Knowledge knowledge,
    OwnInteractionTable? own,
    string format,
    Stream output,
    TextWriter errors
)
{
    private readonly Consultation _consultation = new(knowledge, own);
    private readonly List<Case> _gathered = [];

    /// <summary>The exit code; <paramref name="name"/> is what faults are told under.</summary>
    public int Advise(Stream input, string name)
    {
        var text = PeekedStream.Of(input);
        return text.LooksLikeLines ? Lines(text) : Document(text, name);
    }

    /// <summary>Reads one document of several and keeps its cases; the exit code tells whether it can be answered.</summary>
    public int Gather(Stream input, string name)
    {
        var faults = new FaultList();
        if (PeekedStream.Of(input).ReadAll(ContractLimits.LargestBody) is not { } bytes)
        {
            return Fail(name, [new Fault("", $"the text is larger than {ContractLimits.LargestBody} bytes")]);
        }
        if (CaseDocument.Read(bytes, knowledge.Terminology, faults) is not { } document)
        {
            return Fail(name, faults.ToImmutable());
        }
        _gathered.AddRange(document.Cases);
        return ExitCode.Done;
    }

    /// <summary>Answers every case that was gathered, as one list.</summary>
    public void WriteGathered() => Write([.. _gathered.Select(_consultation.Advise)], isArray: true);

    private int Lines(PeekedStream text)
    {
        var lines = new LineAdviser(knowledge, own, format, output, errors);
        return lines.Run(text);
    }

    private int Document(PeekedStream text, string name)
    {
        var faults = new FaultList();
        if (text.ReadAll(ContractLimits.LargestBody) is not { } bytes)
        {
            return Fail(
                name,
                [
                    new Fault(
                        "",
                        $"the text is larger than {ContractLimits.LargestBody} bytes; give many cases as NDJSON"
                    ),
                ]
            );
        }
        if (CaseDocument.Read(bytes, knowledge.Terminology, faults) is not { } document)
        {
            return Fail(name, faults.ToImmutable());
        }
        Write([.. document.Cases.Select(_consultation.Advise)], document.IsArray);
        return ExitCode.Done;
    }

    private void Write(List<Plan> plans, bool isArray)
    {
        if (format == "json")
        {
            var buffer = new ArrayBufferWriter<byte>();
            using (var json = new Utf8JsonWriter(buffer, PlanJson.Options(isIndented: true)))
            {
                if (isArray)
                {
                    json.WriteStartArray();
                }
                plans.ForEach(plan => PlanJson.Write(json, plan));
                if (isArray)
                {
                    json.WriteEndArray();
                }
            }
            output.Write(buffer.WrittenSpan);
            output.Write("\n"u8);
            return;
        }
        for (var i = 0; i < plans.Count; i++)
        {
            var words = i == 0 ? "" : "\n----\n\n";
            output.Write(Encoding.UTF8.GetBytes(words + PlanWords.Of(plans[i], format, knowledge)));
        }
    }

    private int Fail(string name, ImmutableArray<Fault> faults)
    {
        foreach (var fault in faults)
        {
            errors.WriteLine(FaultWords.Of(name, fault));
        }
        return ExitCode.BadInput;
    }
}
