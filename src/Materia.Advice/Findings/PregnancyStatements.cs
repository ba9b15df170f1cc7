using Materia.Advice.Inputs;

namespace Materia.Advice.Findings;

/// <summary>Names a pregnancy that is stated as absent against a positive test that still counts; the test decided.</summary>
internal static class PregnancyStatements
{
    public static IEnumerable<Finding> Findings(InputContext context)
    {
        if (
            context.Case.Patient.Pregnancy != Pregnancy.NotPregnant
            || !context.Knowledge.Terminology.TryObservation("pregnancy-test", out var term)
            || context.Results.Latest(term) is not { Text: "positive" } test
            || context.Results.IsStale(test, context.Results.Purpose, context.Values, out _)
        )
        {
            yield break;
        }
        yield return new Finding
        {
            Id = "two-statements/pregnancy",
            Kind = FindingKind.Pregnancy,
            Severity = Severity.Moderate,
            About = [test.Term.Code],
            Summary =
                $"Pregnancy is stated as not-pregnant, and {test.ToQuote()} says otherwise; the more careful of the two, the test, decided.",
            Recommendation = "Find out whether the patient is pregnant.",
            Because = [new Reason("patient.pregnancy", "not-pregnant"), new Reason(test.Path, test.ToQuote())],
            Sources = SameDayResults.Policy(context),
        };
    }
}
