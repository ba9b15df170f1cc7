using Materia.Clinical.Plans;
using Materia.Consult;
using Materia.Consult.ExecutableCases;
using Materia.Monograph.Bundles;
using Materia.Monograph.Diagnostics;
using Materia.Testing;
using Materia.Web.Pages;
using Xunit;

namespace Materia.Browser;

/// <summary>Rule 5 of the screens, over the findings of every case of the knowledge.</summary>
public sealed class Every_finding_is_short_and_says_what_to_do
{
    private const int MostWords = 60;

    [Fact]
    public void before_the_reason_is_asked_for()
    {
        var knowledge = Oracle.Knowledge;
        var diagnostics = new DiagnosticList();
        var files = KnowledgeFolder.Open(RepositoryRoot.Resolve("knowledge")).ParseCases(diagnostics);
        var consultation = new Consultation(knowledge);
        var faults = ExecutableCaseReader
            .ReadAll(files, knowledge, diagnostics)
            .SelectMany(one => consultation.Advise(one.Given).Findings)
            .Where(finding => finding.Severity <= Severity.Moderate)
            .SelectMany(Faults)
            .Distinct()
            .ToList();

        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }

    private static IEnumerable<string> Faults(Finding finding)
    {
        if (string.IsNullOrWhiteSpace(finding.Recommendation))
        {
            yield return $"{finding.Id}: no action";
            yield break;
        }
        if (finding.Sources.IsEmpty)
        {
            yield return $"{finding.Id}: no source";
        }
        var says = PageWords.Sentences(finding.Summary).First;
        var does = PageWords.Sentences(finding.Recommendation, atSemicolon: false).First;
        var words = $"{string.Join(' ', finding.About)} {says} {does}"
            .Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Length;
        if (words > MostWords)
        {
            yield return $"{finding.Id}: {words} words: {says} {does}";
        }
    }
}
