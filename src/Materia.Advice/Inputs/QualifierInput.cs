namespace Materia.Advice.Inputs;

/// <summary>
/// A qualifier of the indication: as given, or as the code of the indication asserts, or unknown. One that says nothing about
/// the indication counts as not given, and is told.
/// </summary>
internal static class QualifierInput
{
    private const string Other = "other";

    public static InputValue Of(Variable variable, string id, InputContext context)
    {
        var indication = context.Case.Indication;
        var path = $"indication.qualifiers.{id}";
        context.Indication.Qualifiers.TryGetValue(id, out var use);
        if (indication.Qualifiers.TryGetValue(id, out var value) && use?.Allows(value) == true)
        {
            var index = variable.Values.IndexOf(value);
            index = index < 0 ? variable.Values.IndexOf(Other) : index;
            if (index >= 0)
            {
                return InputValue.Known(variable, VariableValue.OfIndex(index), path) with { Text = value };
            }
        }
        // What a code asserts holds unless a qualifier says otherwise, and "unknown" does.
        if (use?.Asserted is { } asserted && !indication.StatedUnknown.Contains(id))
        {
            return InputValue.Known(
                variable,
                VariableValue.OfIndex(variable.Values.IndexOf(asserted)),
                "indication.code"
            );
        }
        return InputValue.Unknown(variable, new InputGap(path, $"{variable.Label} was not stated")) with
        {
            Possible = use is null
                ? []
                : [.. use.Values.Select(one => VariableValue.OfIndex(variable.Values.IndexOf(one)))],
        };
    }
}
