using BenchmarkDotNet.Attributes;
using Materia.Advice;
using Materia.Clinical.Cases;
using Materia.Clinical.Plans;

namespace Materia.Bench;

/// <summary>
/// One plan in process with its full trace, both labels reckoned. The peer is what a spreadsheet does: the same dose by a chain
/// of ifs over doubles, with no reasons, sources, findings or missing inputs.
/// </summary>
public class Deciding
{
    private readonly AdviceEngine _engine = new(Patients.Knowledge);
    private readonly Case _adult = Patients.Read(Patients.AdultStart);
    private readonly Case _child = Patients.Read(Patients.ChildStart);
    private readonly Case _episodes = Patients.Read(Patients.AfterTwoEpisodes);
    private readonly Case _missing = Patients.Read(Patients.LaboratoryMissing);

    [Benchmark(Baseline = true, Description = "plan: an adult starts")]
    public Plan AdultStarts() => _engine.Advise(_adult);

    [Benchmark(Description = "plan: a child starts")]
    public Plan ChildStarts() => _engine.Advise(_child);

    [Benchmark(Description = "plan: after two episodes")]
    public Plan AfterTwoEpisodes() => _engine.Advise(_episodes);

    [Benchmark(Description = "plan: laboratory missing")]
    public Plan LaboratoryMissing() => _engine.Advise(_missing);

    [Benchmark(Description = "peer: a chain of ifs over doubles, dose only")]
    public double IfChain() =>
        IfChainReader.UsAdultStart(50, 80, isFemale: false, creatinine: 0.9, bilirubinMultiple: 0.5);
}
