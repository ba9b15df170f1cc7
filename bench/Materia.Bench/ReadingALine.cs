using System.Buffers;
using System.Text.Json;
using BenchmarkDotNet.Attributes;
using Materia.Advice;
using Materia.Clinical.Cases;
using Materia.Clinical.Plans;
using Materia.Interop.Contract;

namespace Materia.Bench;

/// <summary>One line of NDJSON: read strictly, decided, written.</summary>
public class ReadingALine
{
    private readonly AdviceEngine _engine = new(Patients.Knowledge);
    private readonly Plan _plan;
    private readonly ArrayBufferWriter<byte> _output = new();

    public ReadingALine() => _plan = _engine.Advise(Patients.Read(Patients.AdultStart));

    [Benchmark(Baseline = true, Description = "line: read, decide and write")]
    public int ReadDecideWrite() => Write(_engine.Advise(Patients.Read(Patients.AdultStart)));

    [Benchmark(Description = "line: read strictly")]
    public Case Read() => Patients.Read(Patients.AdultStart);

    [Benchmark(Description = "line: write")]
    public int Write() => Write(_plan);

    [Benchmark(Description = "peer: JsonDocument, nothing checked")]
    public int Parse()
    {
        using var document = JsonDocument.Parse(Patients.AdultStart);
        return document.RootElement.GetProperty("observations").GetArrayLength();
    }

    private int Write(Plan plan)
    {
        _output.ResetWrittenCount();
        using var json = new Utf8JsonWriter(_output, PlanJson.Options(isIndented: false));
        PlanJson.Write(json, plan);
        json.Flush();
        return _output.WrittenCount;
    }
}
