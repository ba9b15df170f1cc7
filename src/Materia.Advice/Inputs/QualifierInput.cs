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
            var index = IndexOf(variable, value);
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
        var how =
            indication.Qualifiers.TryGetValue(id, out var foreign) && use?.Allows(foreign) == false
                ? $"{variable.Label} {foreign} says nothing about {context.Indication.Name}"
                : $"{variable.Label} was not stated";
        return InputValue.Unknown(variable, new InputGap(path, how)) with
        {
            Possible = use is null
                ? []
                : [.. use.Values.Select(one => VariableValue.OfIndex(variable.Values.IndexOf(one)))],
        };
    }

    // Of a qualifier that may be any text a value counts wherever it stands as a word: "t315i", "exon 9".
    private static int IndexOf(Variable variable, string value)
    {
        var exact = variable.Values.IndexOf(value);
        var other = variable.Values.IndexOf(Other);
        if (exact >= 0 || other < 0)
        {
            return exact;
        }
        var words = value.Split([' ', ',', ';', '/', '(', ')'], StringSplitOptions.RemoveEmptyEntries);
        // "no T315I", "T315I not detected": that nothing was found says no more than an absent qualifier.
        if (words.Any(word => DenyingWords.Contains(word, StringComparer.OrdinalIgnoreCase)))
        {
            return -1;
        }
        for (var index = 0; index < other; index++)
        {
            if (words.Contains(variable.Values[index], StringComparer.OrdinalIgnoreCase))
            {
                return index;
            }
        }
        return other;
    }

    private static readonly string[] DenyingWords =
    [
        "no",
        "none",
        "not",
        "negative",
        "undetected",
        "wild-type",
        "wildtype",
        "wt",
    ];
}
