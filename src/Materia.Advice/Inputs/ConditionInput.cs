namespace Materia.Advice.Inputs;

/// <summary>
/// Whether a condition is among those supplied, and how severe. A list that was not supplied holds none: that it was not
/// supplied is told elsewhere and never blocks (contract, case).
/// </summary>
internal static class ConditionInput
{
    public static InputValue Of(Variable variable, Derivation.ConditionSeverity condition, InputContext context)
    {
        var worst = (Index: 0, Path: context.Case.Conditions is null ? "" : "conditions", Text: "none");
        foreach (var (given, match) in context.Terms.Conditions)
        {
            if (Degree(condition, given, match) is not { } degree)
            {
                continue;
            }
            var index = variable.Values.IndexOf(degree);
            var words = given.Severity is { } severity ? $"{given.Term} ({severity})" : given.Term;
            // Of one degree the first by its words, so that the order given never shows.
            if (
                index > worst.Index
                || (index == worst.Index && index > 0 && string.CompareOrdinal(words, worst.Text) < 0)
            )
            {
                worst = (index, given.Path, words);
            }
        }
        return InputValue.Known(variable, VariableValue.OfIndex(worst.Index), worst.Path) with { Text = worst.Text };
    }

    private static string? Degree(Derivation.ConditionSeverity condition, MedicalCondition given, TermMatch match)
    {
        foreach (var (term, severity) in condition.Also)
        {
            if (match.Term == term)
            {
                return severity;
            }
        }
        if (match.Term != condition.Term)
        {
            return null;
        }
        if (condition.Term.Severities.IsEmpty)
        {
            return "present";
        }
        return given.Severity is { } stated && condition.Term.Severities.Contains(stated)
            ? stated
            : Derivation.ConditionSeverity.Unspecified;
    }
}
