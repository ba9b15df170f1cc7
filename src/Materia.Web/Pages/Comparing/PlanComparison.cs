namespace Materia.Web.Pages.Comparing;

/// <summary>Two plans beside each other: what each says of every aspect, in the order in which a plan is read.</summary>
public static class PlanComparison
{
    public static ImmutableArray<PlanAspect> Of(Plan first, Plan second, string drugName)
    {
        PlanAspect Aspect(string name, Func<Plan, IEnumerable<string>> says) =>
            new(name, [.. says(first)], [.. says(second)]);

        return
        [
            Aspect("Action", plan => [PlanText.Decision(plan with { Dose = null }, drugName)]) with
            {
                IsMain = true,
            },
            Aspect("Dose", plan => [plan.Dose is { } dose ? DoseWords.Regimen(dose) : "No dose"]) with
            {
                IsMain = true,
            },
            Aspect("Given as", plan => plan.Dose is { } dose ? [DoseWords.Products(dose)] : []),
            Aspect(
                "Calculated",
                plan =>
                    plan.Dose is { Calculated: { } calculated } dose
                        ? [$"{dose.Calculation} = {DoseWords.Rounded(calculated)}"]
                        : []
            ),
            Aspect("Reason", plan => [plan.DecidedBy.Reason]),
            .. Enum.GetValues<Severity>()
                .GroupBy(FindingTier.Of)
                .Select(tier =>
                    Aspect(
                        tier.Key,
                        plan => plan.Findings.Where(finding => tier.Contains(finding.Severity)).Select(Words)
                    )
                ),
            Aspect("Next", plan => plan.Next.Select(step => step.Text)),
            Aspect(
                "Monitoring",
                plan =>
                    plan.Monitoring.Select(item =>
                        $"{PageWords.Date(item.Due)} {item.Test}{(item.Overdue ? ", overdue" : "")}"
                    )
            ),
            Aspect("Not checked", plan => NotCheckedWords.Of(plan)),
            Aspect("Inputs used", plan => plan.Inputs.Select(input => $"{input.Label}: {input.Value}")),
        ];
    }

    private static string Words(Finding finding) =>
        finding.Recommendation is { } what && !finding.Summary.Contains(what, StringComparison.Ordinal)
            ? $"{finding.Summary} {what}"
            : finding.Summary;
}
