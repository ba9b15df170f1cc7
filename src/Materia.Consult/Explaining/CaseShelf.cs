using Materia.Consult.ExecutableCases;

namespace Materia.Consult.Explaining;

/// <summary>Executable cases: what each shows, and what decides its plan.</summary>
internal sealed class CaseShelf(Library library) : IShelf
{
    public IEnumerable<string> Ids => library.Cases.Select(one => one.Id);

    public IEnumerable<Explanation> Explain(string id) => library.Cases.Where(one => one.Id == id).Select(Of);

    private Explanation Of(ExecutableCase one)
    {
        var plan = library.Plans.Plans[one.Id];
        var differences = CaseRunner.Compare(one.Expect, plan, library.Knowledge);
        var dose = plan.Dose is { } given ? $" {given.DailyTotal.ToQuantity().ToText()} a day" : "";
        return new Explanation
        {
            Id = one.Id,
            Kind = "case",
            Title = one.Says,
            Parts =
            [
                new ExplanationPart(
                    "Asks",
                    [
                        $"{plan.Drug} for {one.Given.Indication.Code} under the {plan.Jurisdiction.ToWords()} label, on {plan.AsOf}",
                    ]
                ),
                new ExplanationPart("Plan", [$"{plan.Action.ToCode()}{dose}", plan.DecidedBy.Reason]),
                new ExplanationPart("Decided by", [plan.DecidedBy.Rule]),
                new ExplanationPart(
                    "Considered too",
                    [.. plan.DecidedBy.Considered.Select(other => $"{other.Rule}: {other.Wanted}")]
                ),
                new ExplanationPart(
                    "Findings",
                    [.. plan.Findings.Select(finding => $"{finding.Id}: {finding.Severity.ToCode()}")]
                ),
                new ExplanationPart(
                    "As expected",
                    differences.IsEmpty ? ["yes"] : [.. differences.Select(difference => difference.ToString())]
                ),
            ],
            Sources = library.Cited(one.Id, one.Because),
            File = one.File,
            Line = 1,
        };
    }
}
