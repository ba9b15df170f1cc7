using Materia.Monograph.Conditions;
using Materia.Monograph.Tables;

namespace Materia.Consult.Explaining;

/// <summary>The parts of a rule in words that need no patient.</summary>
internal static class RowWords
{
    /// <summary>A sentence of the knowledge, in which the value of a patient stands for a dash.</summary>
    public static string WithoutValues(string words, IEnumerable<Variable> variables) =>
        variables.Aggregate(
            words,
            (text, variable) => text.Replace($"{{{variable.Id}}}", "…", StringComparison.Ordinal)
        );

    public static string Effects(TableRow row) =>
        row.Effects.IsEmpty
            ? "nothing: it was looked at, and there is nothing to do"
            : string.Join(", ", row.Effects.Select(Words));

    private static string Words(Effect effect) =>
        effect is Effect.Decide { Action: var action } && !action.CanCarryDose()
            ? $"{effect.ToWords()}, without a dose"
            : effect.ToWords();

    public static string Hit(HitPolicy hit) =>
        hit switch
        {
            HitPolicy.ExactlyOne => "exactly one row matches",
            HitPolicy.All => "every matching row counts",
            _ => "the first matching row counts",
        };

    /// <summary>What happens where an input of the table is not known.</summary>
    public static string WhenUnknown(DecisionTable table) =>
        table.Asks
            ? $"it is asked for where it could change the plan; where it could change the action or dose, the plan is {PlanAction.InsufficientData.ToCode()} and a finding of {table.WhenMissing.ToCode()} says so"
            : "it is not asked for; the table says only what is certain";

    /// <summary>Every value of an enumeration that a condition asks for.</summary>
    public static IEnumerable<(Variable Variable, string Value)> Asked(Condition condition) =>
        condition switch
        {
            Condition.OneOf one => one.Indexes.Select(index => (one.Variable, one.Variable.Values[index])),
            Condition.All all => all.Parts.SelectMany(Asked),
            Condition.Any any => any.Parts.SelectMany(Asked),
            _ => [],
        };
}
