using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Materia.Clinical.Cases;
using Materia.Clinical.Reading;
using Materia.Consult;
using Materia.Interop.Contract;
using Materia.Monograph.Bundles;
using Materia.Monograph.Diagnostics;
using Materia.Monograph.Model;
using Materia.Testing;

namespace Materia.Browser;

/// <summary>The plan as the consultation itself gives it, which the web program must not change.</summary>
internal static class Oracle
{
    private static readonly Lazy<Consultation> Consultation = new(() =>
        new Consultation(KnowledgeFolder.Open(RepositoryRoot.Resolve("knowledge")).Bind(new DiagnosticList())!)
    );

    public static Knowledge Knowledge => Consultation.Value.Knowledge;

    private static readonly JsonSerializerOptions OneLine = new()
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    };

    /// <summary>The plan for a case that is without fault.</summary>
    public static string Advise(byte[] question)
    {
        var faults = new FaultList();
        var node = JsonNodes.Read(question, faults)!;
        var read = CaseReader.Read(node, Consultation.Value.Knowledge.Terminology, faults)!;
        return Advise(read);
    }

    /// <summary>The plan for a case.</summary>
    public static string Advise(Case question) =>
        Encoding.UTF8.GetString(PlanJson.ToBytes(Consultation.Value.Advise(question), isIndented: true));

    /// <summary>The same JSON on one line, every number's digits and every name's order kept.</summary>
    public static string Plain(string json)
    {
        using var document = JsonDocument.Parse(json);
        return JsonSerializer.Serialize(document.RootElement, OneLine);
    }
}
