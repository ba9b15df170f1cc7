using Materia.Advice.Inputs;

namespace Materia.Advice.Findings;

/// <summary>A row's words for one case: variables in braces become their values, and what the row read becomes its reasons.</summary>
internal static class RowWords
{
    public static string Fill(string words, CaseInputs inputs, ImmutableArray<Variable> variables)
    {
        if (!words.Contains('{', StringComparison.Ordinal))
        {
            return words;
        }
        foreach (var variable in variables)
        {
            words = words.Replace($"{{{variable.Id}}}", inputs[variable].Text, StringComparison.Ordinal);
        }
        return words;
    }

    public static ImmutableArray<Reason> Because(Condition when, CaseInputs inputs) =>
        [.. when.Variables.SelectMany(variable => inputs[variable].Because).Distinct()];

    public static ImmutableArray<string> About(TableRow row, CaseInputs inputs) =>
        row.About.IsEmpty
            ?
            [
                .. row
                    .When.Variables.SelectMany(variable =>
                        inputs[variable].About is { IsEmpty: false } own ? own : variable.About
                    )
                    .Distinct()
                    .Order(StringComparer.Ordinal),
            ]
            : row.About;

    /// <summary>The finding a row makes, or null when it makes none.</summary>
    public static Finding? Finding(DecisionTable table, TableRow row, CaseInputs inputs) =>
        row.Finding is not { } severity
            ? null
            : new Finding
            {
                Id = row.RuleId,
                Kind = table.Kind,
                Severity = severity,
                About = About(row, inputs),
                Summary = Fill(row.Say, inputs, table.Variables),
                Recommendation = row.Do is { } what ? Fill(what, inputs, table.Variables) : null,
                Because = Because(row.When, inputs),
                Sources = row.Citations,
            };
}
