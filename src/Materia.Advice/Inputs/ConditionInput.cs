namespace Materia.Advice.Inputs;

/// <summary>Whether a condition is among those supplied, and how severe.</summary>
internal static class ConditionInput
{
    public static InputValue Of(Variable variable, Term term, InputContext context)
    {
        if (context.Case.Conditions is null)
        {
            return InputValue.Unknown(variable, new InputGap("conditions", "conditions were not supplied"));
        }
        var worst = (Index: 0, Path: "conditions");
        foreach (var (given, match) in context.Terms.Conditions)
        {
            if (match.Term != term)
            {
                continue;
            }
            var index = term.Severities.IsEmpty ? 1 : variable.Values.IndexOf(given.Severity ?? "");
            if (index < 0)
            {
                return InputValue.Unknown(
                    variable,
                    new InputGap(
                        $"{given.Path}.severity",
                        $"the severity of {term.Name} was not given in words that are known"
                    )
                );
            }
            if (index > worst.Index)
            {
                worst = (index, given.Path);
            }
        }
        return InputValue.Known(variable, VariableValue.OfIndex(worst.Index), worst.Path);
    }
}
