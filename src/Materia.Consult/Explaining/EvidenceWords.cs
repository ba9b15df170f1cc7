using Materia.Monograph.Register;

namespace Materia.Consult.Explaining;

/// <summary>The words around the evidence register, the same on the command line and on a page.</summary>
public static class EvidenceWords
{
    /// <summary>How many were studied, arm by arm; what a single patient can show is said plainly.</summary>
    public static IEnumerable<string> Patients(Study study)
    {
        var patients = study.Patients;
        yield return patients.Count == 1
            ? "1 patient: it shows that something can happen, and not how often"
            : patients.ToWords();
        foreach (var arm in patients.Arms)
        {
            yield return $"{arm.Name}: {arm.Count}";
        }
        if (patients.IsOfReports)
        {
            yield return "Reports have no denominator of treated patients, so they give no rate.";
        }
        if (!patients.IsVerified)
        {
            yield return $"The number is unverified ({patients.Basis.ToWords()}).";
        }
    }

    /// <summary>The studies and sources of a sentence, by id.</summary>
    public static IEnumerable<string> RestsOn(EvidenceSentence sentence) =>
        sentence
            .From.SelectMany(one => one.Figures.Select(figure => figure.Id).DefaultIfEmpty(one.Study.Id))
            .Concat(sentence.Citations.Select(citation => citation.ToString()));

    /// <summary>Where what a sentence says was read.</summary>
    public static IEnumerable<Citation> Citations(EvidenceSentence sentence) =>
        sentence
            .From.SelectMany(one =>
                one.Figures.IsEmpty
                    ? one.Study.Patients.Citations
                    : [.. one.Figures.SelectMany(figure => figure.Citations)]
            )
            .Concat(sentence.Citations)
            .Distinct();

    /// <summary>What a state says where no study stands behind its verdict.</summary>
    public const string NoStudy = "no study is known; the verdict rests on what is cited";
}
