using System.Collections.Immutable;
using System.Text;
using Materia.Clinical.Cases;
using Materia.Clinical.Reading;
using Materia.Interop.Contract;
using Materia.Tests.Advice.Cases;

namespace Materia.Tests.Interop;

/// <summary>JSON as it comes from outside, read with the repository's own terms.</summary>
internal static class Reading
{
    public static (Case? Case, ImmutableArray<Fault> Faults) Of(string json) => Of(Encoding.UTF8.GetBytes(json));

    public static (Case? Case, ImmutableArray<Fault> Faults) Of(ReadOnlySpan<byte> utf8)
    {
        var faults = new FaultList();
        var question = JsonNodes.Read(utf8, faults) is { } root ? CaseReader.Read(root, Imatinib.Terms, faults) : null;
        return (question, faults.ToImmutable());
    }

    /// <summary>As the command line prints it: "observations[0].unit: … (umol/L)".</summary>
    public static string Words(Fault fault) =>
        $"{(fault.Path.Length == 0 ? "(the text)" : fault.Path)}: {fault.Message}{(fault.Suggestion is { } near ? $" [{near}]" : "")}";
}
