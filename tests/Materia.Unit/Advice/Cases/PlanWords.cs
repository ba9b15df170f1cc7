using System.Text;
using Materia.Clinical.Plans;
using Materia.Interop.Contract;

namespace Materia.Tests.Advice.Cases;

/// <summary>Plans in few words, for comparing and for messages.</summary>
internal static class PlanWords
{
    /// <summary>"start 400 mg once a day".</summary>
    public static string Outcome(Plan plan) =>
        plan.Dose is { } dose
            ? $"{plan.Action.ToCode()} {dose.DailyTotal} in {dose.TimesPerDay}"
            : plan.Action.ToCode();

    /// <summary>The findings that ask for something, with what makes them weighty.</summary>
    public static string Weighty(Plan plan) =>
        string.Join(
            ", ",
            plan.Findings.Where(finding => finding.Severity <= Severity.Moderate)
                .Select(finding => $"{finding.Id} {finding.Severity.ToCode()}")
        );

    public static string Json(Plan plan) => Encoding.UTF8.GetString(PlanJson.ToBytes(plan, isIndented: true));
}
